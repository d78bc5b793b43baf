package tcpstates.lab.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Correct and wrong rosters. */
class RosterFileTest {

  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGSrCQyF7Oyn1JDwTh1nZ6jNZDCZ4dyVtTiIVCkNnsYA ana@laptop";

  private static List<RosterFile.Entry> read(String text) {
    RosterFile.Result result = RosterFile.read("class.csv", text.lines().toList());
    return assertInstanceOf(RosterFile.Read.class, result).entries();
  }

  private static List<String> broken(String text) {
    RosterFile.Result result = RosterFile.read("class.csv", text.lines().toList());
    return assertInstanceOf(RosterFile.Broken.class, result).troubles();
  }

  @Test
  void columns_come_in_any_order_with_commas_or_semicolons() {
    RosterFile.Entry ana = read("# remark\nGroup;Name;Key\nMonday;ana;" + KEY + "\n").get(0);
    assertEquals("ana", ana.name().text());
    assertEquals("Monday", ana.group());
    assertEquals(Optional.of("ssh-ed25519"), ana.key().map(PublicKeyLine::type));

    RosterFile.Entry bo = read("name,group\nbo,\"Tuesday, late\"\n").get(0);
    assertEquals("Tuesday, late", bo.group());
  }

  @Test
  void doubled_empty_and_hostile_names_are_located() {
    assertEquals(
        List.of(
            "class.csv:3:1: ana is in line 2 already",
            "class.csv:4:1: a name is missing",
            "class.csv:5:1: `\\x1b[2J` is not a name: it may have lower-case letters, digits, dots,"
                + " dashes and underscores, and begins with a letter or a digit",
            "class.csv:6:1: `../etc` is not a name: it may have lower-case letters, digits, dots,"
                + " dashes and underscores, and begins with a letter or a digit",
            "class.csv:7:1: a name has at most 32 characters",
            "class.csv:8:5: this has characters that can't be shown",
            "class.csv:9:4: a quote is not closed",
            "class.csv:10:6: this line has 3 fields; the first has 2"),
        broken(
            "name,group\nana,a\nana,b\n,c\n\u001b[2J,d\n../etc,e\n"
                + "x".repeat(33)
                + ",f\nbob,\u001b]0;g\nbo,\"open\nbu,a,b\n"));
  }

  @Test
  void a_million_names_are_too_many() {
    StringBuilder text = new StringBuilder("name\n");
    IntStream.range(0, 1_000_000).forEach(i -> text.append("s").append(i).append('\n'));
    assertEquals(
        List.of("class.csv:5002:1: a roster has at most 5000 people"), broken(text.toString()));
  }

  @Test
  void a_thousand_troubles_are_counted_and_not_all_told() {
    List<String> troubles = broken("name\n" + "A B\n".repeat(1_000));
    assertEquals(21, troubles.size());
    assertEquals("class.csv: and 980 more like these", troubles.get(20));
  }

  @Test
  void the_first_line_names_the_columns() {
    assertEquals(
        List.of(
            "class.csv:1:6: `grup` is not a column (did you mean group?). The first line names the"
                + " columns: name, group, id, key, code"),
        broken("name,grup\n"));
    assertEquals(
        List.of("class.csv:1:1: the roster is empty; its first line is name,group,id,key"),
        broken(""));
  }

  @Test
  void codes_and_keys_of_the_wrong_form_are_refused() {
    assertEquals(
        List.of(
            "class.csv:2:5: this is not a sign-in code, such as 7k2m-x9qd-w4hc. Leave it empty,"
                + " and one is made"),
        broken("name,code\nana,secret\n"));
    assertEquals(
        List.of("class.csv:2:5: " + PublicKeyLine.wrong()),
        broken("name,key\nana,ssh-ed25519 AAAA\n"));
  }
}
