package tcpstates.lessons.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.grade.ClassReport.Member;
import tcpstates.lessons.grade.ClassReport.Remark;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.repl.text.Look;

/** A class of three: one has finished, one is stuck, one has handed in nothing that can be read. */
class ClassReportTest {

  private static final String FINISHED =
      """
      # tcpstates progress 2
      r began open - ;
      r done open 1 moves=1 shortest=1 hints=0 wrong=0 ;
      r done open 2 moves=5 shortest=2 hints=1 wrong=3 ;
      r finished open ;
      """;

  private static final String STUCK =
      """
      # tcpstates progress 2
      r @1796000000 began open - ;
      r @1796000001 done open 1 moves=1 shortest=1 hints=0 wrong=2 ;
      r @1796000060 kept client connect  #= accepted ;
      """;

  private static Member member(String id, String name, String progress) {
    return new Member(new JournalGrade.Student(id, name), Optional.of(read(progress)));
  }

  private static Progress read(String text) {
    return ProgressMemory.of("now", text).read().progress();
  }

  private static ClassReport report() {
    return ClassReport.of(
        List.of(
            member("1", "Anna", FINISHED),
            member("2", "Ben <b>", STUCK),
            new Member(new JournalGrade.Student("3", "=Carl"), Optional.empty())),
        List.of(new Known("open", "To <open>", 3), new Known("later", "Later", 2)),
        List.of(new Remark("carl\u001b", "there is no \"such\" file")));
  }

  private static String as(ClassForm form) {
    return form.of(report(), Look.of(80, true), seconds -> "at " + seconds);
  }

  @Test
  void a_teacher_sees_who_has_done_which_step_and_who_is_stuck_since_when() {
    String text = as(ClassForm.TEXT);
    assertTrue(
        text.startsWith(
            """
            open
              Anna     ##.  finished, 4 of 9 stars
              Ben <b>  #o.  in step 2, last line at 1796000060
              wrong    23.  wrong answers, step by step

            Per cent of 2 students who have done it by hand
            """),
        text);
    assertTrue(text.endsWith("carl\\x1b: there is no \"such\" file\n"), text);
    assertFalse(text.contains("later"), text);
  }

  @Test
  void a_program_gets_the_same_as_json() throws Exception {
    JsonNode json = new ObjectMapper().readTree(as(ClassForm.JSON));
    JsonNode ben = json.get("students").get(1).get("lessons").get(0);
    assertEquals(2, ben.get("now").asInt());
    assertEquals(1_796_000_060L, ben.get("last").asLong());
    assertEquals("done", ben.get("steps").get(0).asText());
    assertFalse(json.get("students").get(2).get("read").asBoolean());
    assertEquals(3, json.get("lessons").get(0).get("wrong").get(1).asInt());
    assertEquals(2, json.get("of").asInt());
    assertEquals("there is no \"such\" file", json.get("remarks").get(0).get("remark").asText());
  }

  @Test
  void a_spreadsheet_gets_a_row_for_each_step_and_takes_nothing_for_a_formula() {
    assertEquals(
        """
        id,name,lesson,step,state,stars,hints,wrong,last,remark
        1,Anna,open,1,done,3,0,0,,
        1,Anna,open,2,done,1,1,3,,
        2,Ben <b>,open,1,done,2,0,2,,
        2,Ben <b>,open,2,now,,,,at 1796000060,
        """,
        as(ClassForm.CSV).lines().limit(5).reduce("", (all, line) -> all + line + "\n"));
    assertTrue(
        as(ClassForm.CSV).endsWith(",\"there is no \"\"such\"\" file\"\n"), as(ClassForm.CSV));
  }

  @Test
  void the_page_needs_nothing_beside_it_and_names_are_no_markup() {
    String page = as(ClassForm.HTML);
    assertTrue(page.contains("<h2>To &lt;open&gt;</h2>"), page);
    assertTrue(
        page.contains("<th>Ben &lt;b&gt;</th><td class=\"begun\">done</td><td>now</td>"), page);
    assertTrue(page.contains("<td colspan=\"4\">no file that can be read</td>"), page);
    assertFalse(page.matches("(?s).*(<script|<img|<link|https?:|\u001b).*"), page);
  }
}
