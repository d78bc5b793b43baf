package tcpstates.capture.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.testkit.ByteMutator;
import tcpstates.testkit.Fuzz;

/** Whatever a capture holds, it is played and left, or refused; nothing is thrown. */
class PlayedFuzzTest {

  private static final int MOST = 3;

  private static final ByteMutator CAPTURES =
      new ByteMutator(
          Stream.of("close_client", "zero_window", "forged_segments.server", "timewait_reuse")
              .map(Captures::bytes)
              .toList());

  @Test
  void a_mutated_capture_is_played_or_refused() {
    Fuzz.run("played capture", Fuzz.Kind.FILE, CAPTURES::next, PlayedFuzzTest::play);
  }

  private static void play(byte[] bytes) {
    PlayedFile.Opening opening =
        PlayedFile.open("file", () -> new ByteArrayInputStream(bytes), Optional.empty());
    if (opening instanceof PlayedFile.Opening.Failed failed) {
      Fuzz.printable(failed.why());
      return;
    }
    PlayedFile file = ((PlayedFile.Opening.Opened) opening).file();
    try {
      for (int stream = 0; stream < Math.min(MOST, file.streams()); stream++) {
        play(file, file.connection(stream));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void play(PlayedFile file, CapturedConnection connection) {
    Branch branch = connection.branch();
    for (int position = 0; position <= connection.moments().size(); position++) {
      branch = branch.at(position);
      FrameCard card = new FrameCard(file, connection, branch);
      Fuzz.printable(card.heading());
      card.card().text().lines(Look.of(80, false)).forEach(line -> Fuzz.printable(line.text()));
    }
    Session session = Session.start(CoreCommands.SET);
    for (String line : ForkLines.of(branch.world())) {
      session = Interpreter.type(session, line).session();
    }
  }
}
