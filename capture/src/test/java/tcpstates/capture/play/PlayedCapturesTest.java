package tcpstates.capture.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Every capture can be played, frame by frame, and left at any of them. */
class PlayedCapturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/captures");

  /** Of a capture with many connections, a few are enough. */
  private static final int MOST = 5;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static PlayedFile.Opening opening(String name) {
    Path path = FOLDER.resolve(name);
    return PlayedFile.open(name, () -> Files.newInputStream(path), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_moment_follows_on_the_one_before_and_can_be_left(String name) throws IOException {
    PlayedFile.Opening opening = opening(name);
    if (opening instanceof PlayedFile.Opening.Failed failed) {
      assertEquals(name + ": there is no TCP in this capture.", failed.why());
      return;
    }
    PlayedFile file = ((PlayedFile.Opening.Opened) opening).file();
    for (int stream = 0; stream < Math.min(MOST, file.streams()); stream++) {
      CapturedConnection connection = file.connection(stream);
      State[] now = {State.CLOSED, State.CLOSED};
      for (Moment moment : connection.moments()) {
        follows(name, moment, now);
        leaves(name, moment);
      }
    }
  }

  private static void follows(String name, Moment moment, State[] now) {
    for (WorldStep step : moment.steps()) {
      assertEquals(now[step.side().ordinal()], step.from(), () -> name + " " + moment.text());
      now[step.side().ordinal()] = step.to();
    }
    for (Side side : Side.values()) {
      assertEquals(
          moment.after().tcp(side).state(), now[side.ordinal()], () -> name + " " + moment.text());
    }
  }

  private static void leaves(String name, Moment moment) {
    Session session = Session.start(CoreCommands.SET);
    for (String line : ForkLines.of(moment.after())) {
      Reply reply = Interpreter.type(session, line);
      assertTrue(
          reply.answer().accepted(),
          () -> name + " " + moment.text() + ": " + line + ": " + reply.answer().why());
      session = reply.session();
    }
    for (Side side : Side.values()) {
      assertEquals(moment.after().tcp(side).state(), session.world().tcp(side).state());
      assertEquals(moment.after().wire().size(), session.world().wire().size());
    }
  }
}
