package tcpstates.lessons.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.StepPoints;

class GradeFormTest {

  private static final GradeRun RUN =
      new GradeRun("closing", 6, "2026-11-29T12:00:00", Scoring.POINTS, GradeColumns.ALL);

  private static final JournalGrade HALF =
      new JournalGrade(
          "ana.txt",
          new JournalGrade.Student("ana", "Ana <b> & co"),
          Optional.of(
              new Grade(
                  "closing",
                  "CLOSING, and \"the ACK\"",
                  OptionalLong.of(7),
                  new Grade.Work(12, 2, 9),
                  List.of(
                      new Grade.Step(
                          1,
                          "Drop <it>",
                          new StepPoints(5, 2, 0),
                          Optional.of(new Score(2, OptionalInt.of(1), 1, 0)),
                          false),
                      new Grade.Step(2, "Get out", StepPoints.DEFAULT, Optional.empty(), true)))),
          JournalGrade.Signing.SIGNED,
          List.of("line 5 says accepted; it is rejected"));

  private static final JournalGrade HOSTILE =
      JournalGrade.none(
          "=1+1\u001b[2J.txt",
          new JournalGrade.Student("=HYPERLINK(\"x\",\"y\")", "@cmd"),
          "-1: \u001b]0;title\u0007 \"quoted\", ]]> & <error>");

  @Test
  void a_person_reads_a_line_for_each_step_and_the_sum() {
    assertEquals(
        """
        closing: CLOSING, and "the ACK"
         ok   1  Drop <it>  2 moves, shortest 1, 1 hint, 0 wrong, 1 star
         MISS 2  Get out  skipped
        not passed: 1 of 2 steps done, 1 star, score 3 of 6
        Ana <b> & co: line 5 says accepted; it is rejected
        """,
        GradeForm.TEXT.of(List.of(HALF), RUN));
    assertFalse(HALF.passed());
  }

  @Test
  void a_class_is_a_line_for_each_journal() {
    JournalGrade none = JournalGrade.none("", new JournalGrade.Student("bo", "Bo"), "no journal");
    assertEquals(
        """
        Ana <b> & co  not passed  1 of 2 steps, 1 star, score 3 of 6
                      line 5 says accepted; it is rejected
        Bo            not graded
                      no journal
        0 passed, 1 not passed, 1 not graded
        """,
        GradeForm.TEXT.of(List.of(HALF, none), RUN));
  }

  @Test
  void the_json_form_has_every_step_and_a_line_for_each_journal() throws Exception {
    String[] lines = GradeForm.JSON.of(List.of(HALF, HOSTILE), RUN).split("\n");
    JsonNode half = new ObjectMapper().readTree(lines[0]);
    assertEquals("closing", half.get("lesson").asText());
    assertEquals(7, half.get("seed").asInt());
    assertFalse(half.get("passed").asBoolean());
    assertEquals(3, half.get("score").asInt());
    assertEquals(6, half.get("of").asInt());
    assertEquals(3, half.get("steps").get(0).get("points").asInt());
    assertEquals(1, half.get("steps").get(0).get("score").get("shortest").asInt());
    assertTrue(half.get("steps").get(1).get("score").isNull());
    JsonNode hostile = new ObjectMapper().readTree(lines[1]);
    assertFalse(hostile.get("graded").asBoolean());
    assertFalse(lines[1].contains("\u001b"), lines[1]);
    Schema schema = schema();
    for (String line : lines) {
      assertEquals("[]", schema.validate(line, InputFormat.JSON).toString(), line);
    }
    for (String wrong :
        List.of(
            lines[0].replace("\"graded\":true", "\"graded\":false"),
            lines[1].replace("\"graded\":false", "\"graded\":true"),
            lines[0].replace("\"stars\":1", "\"stars\":-1"),
            lines[0].replace("unsigned", "forged").replace("signed", "forged"))) {
      assertFalse(schema.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
    }
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        GradeJson.class.getResourceAsStream("/tcpstates/lessons/grade.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void the_csv_form_is_a_row_for_each_journal_and_no_spreadsheet_runs_it() {
    assertEquals(
        """
        id,name,file,lesson,score,of,passed,stars,hints,wrong,lines,minutes,sessions,signature,remarks
        ana,Ana <b> & co,ana.txt,closing,3,6,no,1,1,0,12,9,2,signed,line 5 says accepted; it is rejected
        """,
        GradeForm.CSV.of(List.of(HALF), RUN));
    String hostile = GradeForm.CSV.of(List.of(HOSTILE), RUN).split("\n")[1];
    assertTrue(hostile.startsWith("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",'@cmd,'=1+1"), hostile);
    assertTrue(hostile.chars().noneMatch(Character::isISOControl), hostile);
  }

  @Test
  void a_teacher_chooses_and_names_the_columns() {
    GradeRun run =
        new GradeRun(
            "closing",
            6,
            "2026-11-29T12:00:00",
            Scoring.POINTS,
            GradeColumns.read("Email=id,Section=empty,Final Score=score"));
    assertEquals("Email,Section,Final Score\nana,,3\n", GradeForm.CSV.of(List.of(HALF), run));
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> GradeColumns.read("id,scor"));
    assertTrue(wrong.getMessage().contains("Did you mean score?"), wrong.getMessage());
  }

  /** The schema is the one of Ant's reports, which CI servers use. */
  @Test
  void the_junit_form_is_valid_whatever_the_journals_say() throws Exception {
    for (List<JournalGrade> grades :
        List.of(List.of(HALF), List.of(HOSTILE), List.of(HALF, HOSTILE))) {
      String xml = GradeForm.JUNIT.of(grades, RUN);
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(GradeFormTest.class.getResource("JUnit.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
    }
    String both = GradeForm.JUNIT.of(List.of(HALF, HOSTILE), RUN);
    assertTrue(both.contains("<property name=\"score\" value=\"3\"/>"), both);
    assertTrue(both.contains("tests=\"2\" failures=\"1\" errors=\"0\""), both);
    assertTrue(both.contains("tests=\"1\" failures=\"0\" errors=\"1\""), both);
  }

  @Test
  void gradescope_reads_the_points_of_each_step_and_none_for_what_is_no_journal() throws Exception {
    JsonNode json = new ObjectMapper().readTree(GradeForm.GRADESCOPE.of(List.of(HALF), RUN));
    assertEquals(3, json.get("score").asInt());
    assertEquals(5, json.get("tests").get(0).get("max_score").asInt());
    assertEquals(2, json.get("tests").size());
    assertEquals("failed", json.get("tests").get(1).get("status").asText());
    JsonNode none = new ObjectMapper().readTree(GradeForm.GRADESCOPE.of(List.of(HOSTILE), RUN));
    assertEquals(0, none.get("score").asInt());
    assertEquals(0, none.get("tests").size());
  }
}
