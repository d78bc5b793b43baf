package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class ProgressReportTest {

  private static Progress worked() {
    ProgressBuilder builder = new ProgressBuilder();
    builder.add("a", new ProgressEvent.Began("open", OptionalLong.empty()));
    builder.add("a", new ProgressEvent.StepDone("open", 1, new Score(1, OptionalInt.of(1), 0, 0)));
    builder.add("a", new ProgressEvent.StepDone("open", 2, new Score(5, OptionalInt.of(2), 0, 1)));
    builder.add("a", new ProgressEvent.StepDone("open", 2, new Score(2, OptionalInt.of(2), 1, 0)));
    builder.add("a", new ProgressEvent.Finished("open"));
    builder.add("a", new ProgressEvent.Began("close", OptionalLong.empty()));
    builder.add("a", new ProgressEvent.Skipped("close", 1));
    builder.add(
        "a", new ProgressEvent.Met(new MasteryCell(State.LISTEN, SegmentKind.SYN), Mastery.ALONE));
    builder.add(
        "a",
        new ProgressEvent.Met(new MasteryCell(State.SYN_SENT, SegmentKind.SYN_ACK), Mastery.SEEN));
    return builder.progress();
  }

  private static ProgressReport report() {
    return new ProgressReport(
        worked(),
        List.of(
            new ProgressReport.Known("open", "To open", 2),
            new ProgressReport.Known("close", "To close", 3),
            new ProgressReport.Known("later", "Later", 4)),
        Optional.of("To practise: a SYN,ACK in SYN-SENT."));
  }

  private static String text(List<StyledLine> lines) {
    return lines.stream()
        .map(line -> line.text().stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void a_person_reads_lessons_stars_and_the_map() {
    assertEquals(
        """
         x open   2/2 steps   5/6 stars
         - close  0/3 steps   0/9 stars
           later

        1 of 3 lessons finished, 5 stars
        In the middle of close. Go on: tcpstates learn
        To practise: a SYN,ACK in SYN-SENT.

        What you have met: a segment, in a state
                      SYN      SYN,ACK  ACK      data     FIN      RST
        LISTEN        #        .        .        .        .        .
        SYN-SENT      .        o        .        .        .        .
        """,
        text(report().lines(Look.of(80, true))).lines().limit(12).collect(Collectors.joining("\n"))
            + "\n");
  }

  @Test
  void the_json_form_holds_lessons_steps_and_cells() throws Exception {
    JsonNode json = new ObjectMapper().readTree(report().json());
    assertEquals(3, json.get("lessons").size());
    assertEquals(5, json.get("lessons").get(0).get("stars").asInt());
    assertEquals("close", json.get("unfinished").asText());
    assertEquals("alone", json.get("mastery").get(0).get("known").asText());
    assertEquals(1, json.get("lessons").get(1).get("skipped").get(0).asInt());
  }

  @Test
  void the_csv_form_has_a_line_for_each_step() {
    assertEquals(
        """
        lesson,step,moves,shortest,hints,wrong,stars,skipped
        open,1,1,1,0,0,3,no
        open,2,2,2,1,0,2,no
        close,1,,,,,,yes
        """,
        report().csv());
  }
}
