package tcpstates.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.KeyBytes;
import tcpstates.tui.keys.Ground;
import tcpstates.tui.keys.KeyDecoder;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.ScreenCommand;
import tcpstates.tui.screen.ScreenInput;

/** Whatever bytes a terminal sends, the screen keeps working, and draws nothing raw. */
class KeyFuzzTest {

  /** The output that we send: sequences of ECMA-48, and ends of strings. */
  private static final Pattern OURS =
      Pattern.compile("\u001b(?:\\[[0-9;?<>=]*[A-Za-z]|[=>78M]|\\][^\u0007\u001b]*\u0007)|[\r\b]");

  @Test
  void any_bytes_are_keys_or_nothing_and_the_next_key_is_heard() {
    Fuzz.run("key bytes", Fuzz.Kind.PARSER, KeyBytes.ALL::next, KeyFuzzTest::decode);
  }

  @Test
  void any_bytes_leave_a_screen_that_can_be_drawn() {
    Fuzz.run(
        "keys on the screen", Fuzz.Kind.SESSION, KeyFuzzTest::keys, List::size, KeyFuzzTest::play);
  }

  private static void decode(byte[] bytes) {
    KeyDecoder decoder = new KeyDecoder();
    decoder.feed(bytes, bytes.length);
    decoder.rest();
    assertEquals(List.of(new ScreenInput.Typed("q")), decoder.feed(new byte[] {'q'}, 1));
  }

  private static List<byte[]> keys(RandomGenerator random) {
    return Stream.generate(() -> KeyBytes.ALL.next(random)).limit(1 + random.nextInt(12)).toList();
  }

  private static void play(List<byte[]> pieces) {
    long[] now = {0};
    Person person =
        new Person(
            new MemoryFiles(1 << 16),
            new MemoryHistory(10),
            new Environment(Map.of()),
            () -> now[0],
            new SearchLimits(1_000, 1 << 20),
            Config.NONE,
            (reference, details) -> fail("a fault of the program: " + details));
    Session session = Session.start(CoreCommands.SET.plus(ScreenCommand.verbs()));
    Conversation conversation = new Conversation(session, Companion.NONE, person);
    RemoteScreen screen = new RemoteScreen(conversation, Opening.FIRST, false, 256, 80, 24);
    for (byte[] piece : pieces) {
      screen.typed(piece, piece.length);
      now[0] += 2_000_000_000L;
      do {
        screen.step();
      } while (screen.more());
      screen.resized(piece.length * 7 % 200, piece.length * 3 % 60);
      drawn(screen);
      if (screen.over()) {
        return;
      }
    }
  }

  private static void drawn(RemoteScreen screen) {
    String written = new String(screen.draw(), StandardCharsets.UTF_8);
    Fuzz.printable(OURS.matcher(written.replace(Ground.ASK, "")).replaceAll(""));
    Fuzz.printable(screen.picture().text());
  }
}
