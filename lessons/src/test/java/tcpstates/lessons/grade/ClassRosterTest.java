package tcpstates.lessons.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassRosterTest {

  @Test
  void a_journal_belongs_to_the_student_whose_id_or_name_its_file_has() {
    ClassRoster roster =
        ClassRoster.read(
            "class.csv",
            List.of("Name;group;ID", "Ana Sol;a;4711", "\"Bo; the second\";b;4712", ""));
    JournalGrade.Student ana = new JournalGrade.Student("4711", "Ana Sol");
    assertEquals(Optional.of(ana), roster.of("journals/4711.txt"));
    assertEquals(Optional.of(ana), roster.of("Ana Sol.txt"));
    assertEquals("Bo; the second", roster.of("4712").orElseThrow().name());
    assertEquals(Optional.empty(), roster.of("4713.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          group,mail/x,y                | class.csv:1: the first line names the columns, and one of them is id or name
          id,name/"1,Ana                | class.csv:2: a quote is not closed
          id,name/1,Ana/2,Bo/1,Cy       | class.csv:4: 1 stands in line 2 already
          id,name/1,Ana/,               | class.csv:3: this line names nobody
          # only a remark               | class.csv:1: the roster is empty; its first line is id,name
          """)
  void what_is_wrong_with_a_roster_has_its_place(String lines, String message) {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> ClassRoster.read("class.csv", List.of(lines.split("/"))));
    assertEquals(message, wrong.getMessage());
  }
}
