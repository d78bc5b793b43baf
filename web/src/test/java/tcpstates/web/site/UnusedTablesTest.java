package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What the compiler brings along and nobody reads is not in the page. */
class UnusedTablesTest {

  @Test
  void tables_of_languages_and_currencies_are_empty_and_all_else_stays() {
    String program =
        "A=()=>{return {\"a}\\\"\":{\"value\":\"}\"},\"und-JP\":\n{\"value\":\"ja\"}};},"
            + "B=()=>{return [{\"code\":\"AFN\",\"numericCode\":971},{\"code\":\"EUR\"}];},"
            + "C=()=>{return {\"en\":{\"FJD\":{\"symbol\":\"FJD\"}}};},"
            + "D=()=>{return {\"AF\":{\"value\"\n:\"AFN\"}};},E=()=>{return {\"x\":7};};";
    assertEquals(
        "A=()=>{return {};},B=()=>{return [];},C=()=>{return {};},D=()=>{return {};},"
            + "E=()=>{return {\"x\":7};};",
        UnusedTables.emptied(program));
    assertEquals("E=()=>{};", UnusedTables.emptied("E=()=>{};"));
  }

  @Test
  void a_table_of_another_form_ends_the_build() {
    for (String program :
        new String[] {
          "a={\"und-JP\":{\"value\":1}};",
          "return {};b={\"und-JP\":{\"value\":1}};",
          "return {\"und-JP\":{\"value\""
        }) {
      assertThrows(IllegalArgumentException.class, () -> UnusedTables.emptied(program), program);
    }
  }
}
