package tcpstates.capture.play;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.language.WordReader;

/** The commands for moving in a capture. {@link CaptureGuide} carries them out. */
sealed interface CaptureCommand extends ModuleCommand {

  /** The largest frame number that the program reads. */
  long MOST = 4_000_000_000L;

  Verb FRAME =
      verb(
          "frame N",
          "in a capture: go to the moment after this frame",
          List.of("frame 5"),
          words -> new ToFrame(words.number("the frame's number", 1, MOST)));

  Verb FINDING =
      verb(
          "finding [N]",
          "in a capture: go to the next thing that is odd, or to the Nth of `findings`",
          List.of("finding", "finding 2"),
          words ->
              new ToFinding(
                  words.atEnd()
                      ? OptionalLong.empty()
                      : OptionalLong.of(words.number("the finding's number", 1, MOST))));

  Verb FINDINGS =
      verb(
          "findings",
          "in a capture: what is odd about this connection",
          List.of("findings"),
          words -> new ListFindings());

  Verb STREAM =
      verb(
          "stream N",
          "in a capture: play another of its connections; they are counted from 0",
          List.of("stream 1"),
          words -> new ToStream((int) words.number("the stream's number", 0, Integer.MAX_VALUE)));

  Verb STREAMS =
      verb(
          "streams",
          "in a capture: list its connections",
          List.of("streams"),
          words -> new ListStreams());

  /** All commands. */
  List<Verb> VERBS = List.of(FRAME, FINDING, FINDINGS, STREAM, STREAMS);

  private static Verb verb(
      String usage, String help, List<String> examples, Function<WordReader, CaptureCommand> form) {
    return Verb.of(Group.OTHER, usage, help, examples, (side, words) -> form.apply(words))
        .only(Place.PROMPT)
        .build();
  }

  /** {@code frame N}. */
  record ToFrame(long frame) implements CaptureCommand {
    @Override
    public String text() {
      return "frame " + frame;
    }
  }

  /** {@code finding [N]}: without a number, the next one. */
  record ToFinding(OptionalLong number) implements CaptureCommand {
    @Override
    public String text() {
      return number.isPresent() ? "finding " + number.getAsLong() : "finding";
    }
  }

  /** {@code findings}. */
  record ListFindings() implements CaptureCommand {
    @Override
    public String text() {
      return "findings";
    }
  }

  /** {@code stream N}. */
  record ToStream(int stream) implements CaptureCommand {
    @Override
    public String text() {
      return "stream " + stream;
    }
  }

  /** {@code streams}. */
  record ListStreams() implements CaptureCommand {
    @Override
    public String text() {
      return "streams";
    }
  }
}
