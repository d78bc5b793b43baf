package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.testkit.ByteMutator;
import tcpstates.testkit.Fuzz;

/** Whatever a progress file contains, the readable part counts and can be saved again. */
class ProgressFuzzTest {

  private static final ByteMutator FILES = new ByteMutator(List.of(file(), bytes(""), odd()));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file() {
    Score score = new Score(4, OptionalInt.of(3), 1, 0);
    MasteryCell cell = new MasteryCell(State.SYN_SENT, SegmentKind.SYN_ACK);
    List<ProgressEvent> events =
        List.of(
            new ProgressEvent.Began(
                "closing",
                OptionalLong.of(7),
                Optional.of("/home/\u00e9"),
                Optional.of(new Provenance("0.1", "0f", "anna b", "w"))),
            new ProgressEvent.Typed("server send \"\\x1b ; done\""),
            new ProgressEvent.StepDone("closing", 1, score),
            new ProgressEvent.Skipped("closing", 2),
            new ProgressEvent.Met(cell, Mastery.DONE),
            new ProgressEvent.Finished("closing"),
            new ProgressEvent.Forgot(Optional.of("closing")),
            new ProgressEvent.Resumed("k1", 2),
            new ProgressEvent.Left());
    StringBuilder text = new StringBuilder(ProgressText.header());
    events.forEach(event -> text.append(new ProgressLine("k1-2f", event).text()).append('\n'));
    return bytes(text.toString());
  }

  private static byte[] odd() {
    return bytes(
        "\ufeff# tcpstates progress 3\r\nk done a \u0661 moves=\u0661 shortest=- hints=0 wrong=9 ;\r\n");
  }

  @Test
  void any_file_is_read_as_far_as_it_can_be_and_kept_again() {
    Fuzz.run("progress files", Fuzz.Kind.PARSER, FILES::next, ProgressFuzzTest::read);
  }

  private static void read(byte[] file) {
    ProgressText text = ProgressText.read(file);
    text.notice().ifPresent(Fuzz::printable);
    text.remark().ifPresent(Fuzz::printable);
    // Saved again, the text is the same, and nothing in it is wrong any more.
    ProgressText again = ProgressText.read(text.clean());
    assertEquals(text.lines(), again.lines());
    assertEquals(text.progress(), again.progress());
    assertEquals(List.of(), again.oddities());
  }
}
