package tcpstates.lessons.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tcpstates.lessons.progress.Score;

class GradeTextTest {

  private static final Grade HALF =
      new Grade(
          "closing",
          "CLOSING, and \"the ACK\"",
          OptionalLong.of(7),
          12,
          List.of(
              new Grade.Step(
                  1, "Drop <it>", Optional.of(new Score(2, OptionalInt.of(1), 1, 0)), false),
              new Grade.Step(2, "Get out", Optional.empty(), true)));

  @Test
  void a_person_reads_a_line_for_each_step_and_the_sum() {
    assertEquals(
        """
        closing: CLOSING, and "the ACK"
         ok   1  Drop <it>  2 moves, shortest 1, 1 hint, 0 wrong, 1 star
         MISS 2  Get out  skipped
        not passed: 1 of 2 steps done, 1 star
        """,
        GradeText.TEXT.of(HALF));
    assertFalse(HALF.passed());
  }

  @Test
  void the_json_form_holds_every_step() throws Exception {
    JsonNode json = new ObjectMapper().readTree(GradeText.JSON.of(HALF));
    assertEquals("closing", json.get("lesson").asText());
    assertEquals(7, json.get("seed").asInt());
    assertFalse(json.get("passed").asBoolean());
    assertEquals(1, json.get("steps").get(0).get("score").get("shortest").asInt());
    assertTrue(json.get("steps").get(1).get("score").isNull());
  }

  @Test
  void the_junit_form_counts_missing_steps_as_failures() throws Exception {
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(GradeText.JUNIT.of(HALF).getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("2", suite.getAttribute("tests"));
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertEquals("1 Drop <it>", first.getAttribute("name"));
  }

  @Test
  void gradescope_reads_a_point_for_each_step() throws Exception {
    JsonNode json = new ObjectMapper().readTree(GradeText.GRADESCOPE.of(HALF));
    assertEquals(1, json.get("score").asInt());
    assertEquals(2, json.get("tests").size());
    assertEquals("failed", json.get("tests").get(1).get("status").asText());
  }
}
