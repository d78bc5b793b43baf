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
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.testkit.ByteMutator;
import tcpstates.testkit.Fuzz;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.ScreenCommand;
import tcpstates.tui.screen.ScreenInput;

/** Whatever bytes a terminal sends, the screen goes on, and draws nothing raw. */
class KeyFuzzTest {

  /** What we send: sequences of ECMA-48, and ends of strings. */
  private static final Pattern OURS =
      Pattern.compile("\u001b(?:\\[[0-9;?<>=]*[A-Za-z]|[=>78M]|\\][^\u0007\u001b]*\u0007)|[\r\b]");

  private static final ByteMutator KEYS =
      new ByteMutator(
          Stream.of(
                  "server listen\r",
                  "client connect\r\r\r",
                  "send \"\u00e9\u65e5\ud83d\ude00\"\r",
                  "help\r\u001b[6~\u001b[5~q",
                  "set play auto\rset wire auto\r",
                  "undo\rredo\rshow ladder\r\u001b",
                  "cl\t\t\t\r",
                  "\u001b[A\u001b[B\u001b[C\u001b[D\u001b[1;5C\u001b[Z\u001bOP\u001b[[A",
                  "\u001b[200~server listen\nclient connect\n\u001b[201~\r",
                  "\u001b[<0;10;5M\u001b[<64;1;1M\u001b[M *%",
                  "\u001b]11;rgb:0000/0000/0000\u0007\u001bP>|XTerm(388)\u001b\\",
                  "\u0001\u0005\u000b\u0019\u0012abc\u0007\u0003",
                  "\t\u001bb\u001bf\u001b\u007f\u0017\u0015")
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
              .toList());

  @Test
  void any_bytes_are_keys_or_nothing_and_the_next_key_is_heard() {
    Fuzz.run("key bytes", Fuzz.Kind.PARSER, KEYS::next, KeyFuzzTest::decode);
  }

  @Test
  void any_bytes_leave_a_screen_that_can_be_drawn() {
    Fuzz.run("keys on the screen", Fuzz.Kind.SESSION, KeyFuzzTest::keys, KeyFuzzTest::play);
  }

  private static void decode(byte[] bytes) {
    KeyDecoder decoder = new KeyDecoder();
    decoder.feed(bytes, bytes.length);
    decoder.rest();
    assertEquals(List.of(new ScreenInput.Typed("q")), decoder.feed(new byte[] {'q'}, 1));
  }

  private static List<byte[]> keys(RandomGenerator random) {
    return Stream.generate(() -> KEYS.next(random)).limit(1 + random.nextInt(12)).toList();
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
            (reference, details) -> fail("a fault of the program: " + details));
    Session session = Session.start(CoreCommands.SET.plus(ScreenCommand.specs()));
    Conversation conversation = new Conversation(session, Companion.NONE, person);
    RemoteScreen screen = new RemoteScreen(conversation, Opening.FIRST, false, 256, 80, 24);
    for (byte[] piece : pieces) {
      screen.typed(piece, piece.length);
      now[0] += 2_000_000_000L;
      screen.step();
      screen.resized(piece.length * 7 % 200, piece.length * 3 % 60);
      drawn(screen);
      if (screen.over()) {
        return;
      }
    }
  }

  private static void drawn(RemoteScreen screen) {
    String written = new String(screen.draw(), StandardCharsets.UTF_8);
    Fuzz.printable(OURS.matcher(written).replaceAll(""));
    Fuzz.printable(screen.picture().text());
  }
}
