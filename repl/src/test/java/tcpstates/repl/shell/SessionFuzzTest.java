package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/**
 * Whatever a script, a saved session, a journal or a person says, the program carries it out or
 * reports an error. The exit code is one of four, and nothing raw comes out.
 */
class SessionFuzzTest {

  /** Searches cost most, and have separate tests. */
  private static final SearchBudget SHORT =
      new SearchBudget() {
        @Override
        public int worlds() {
          return 300;
        }

        @Override
        public String end() {
          return "the test searches no longer";
        }

        @Override
        public boolean goOn(int depth, int worlds) {
          return worlds < 300;
        }
      };

  private static final List<String> STEPS =
      FuzzedLines.SAMPLES.stream().filter(line -> !line.contains("path ")).toList();
  private static final TextMutator LINES = new TextMutator(STEPS, FuzzedLines.PIECES);
  private static final TextMutator SCRIPTS =
      new TextMutator(
          FuzzedLines.SCRIPTS.stream().filter(text -> !text.contains("path ")).toList(),
          FuzzedLines.PIECES);
  private static final List<String> OPENINGS =
      List.of(
          "set play auto\nset wire auto\nserver listen\nclient connect\n",
          "server listen\nclient connect\ndeliver\nserver send syn ack\ndeliver\nclient send ack\n",
          "set play auto\nserver listen\nclient connect\n",
          "");

  /** A fault that would be reported to a person ends the test. */
  private static Person person() {
    FaultLog none = (where, report) -> fail("a fault of the program: " + where + report);
    return new Person(
        new MemoryFiles(1 << 16),
        new MemoryHistory(10),
        new Environment(Map.of()),
        () -> 0,
        SearchLimits.ALONE,
        Config.NONE,
        none);
  }

  // ---- what is tried

  /** Lines that mostly fit together, one after the other. */
  private static String session(RandomGenerator random) {
    StringBuilder text = new StringBuilder(OPENINGS.get(random.nextInt(OPENINGS.size())));
    for (int i = random.nextInt(40); i >= 0; i--) {
      boolean spoilt = random.nextInt(12) == 0;
      text.append(spoilt ? LINES.next(random) : STEPS.get(random.nextInt(STEPS.size())));
      text.append('\n');
    }
    return text.toString();
  }

  private static String script(RandomGenerator random) {
    return random.nextInt(3) == 0 ? SCRIPTS.next(random) : session(random);
  }

  @Test
  void any_script_ends_with_one_of_four_codes() {
    Fuzz.run("scripts", Fuzz.Kind.FILE, SessionFuzzTest::script, SessionFuzzTest::run);
  }

  @Test
  void any_line_at_the_prompt_is_answered() {
    Fuzz.run(
        "prompt lines",
        Fuzz.Kind.SESSION,
        SessionFuzzTest::session,
        session -> (int) session.lines().count(),
        SessionFuzzTest::talk);
  }

  @Test
  void any_saved_session_is_loaded_or_complained_of() {
    Fuzz.run("saved sessions", Fuzz.Kind.FILE, SessionFuzzTest::script, SessionFuzzTest::load);
  }

  @Test
  void any_journal_is_read_or_complained_of_in_its_line() {
    List<String> journals =
        IntStream.range(0, 40)
            .mapToObj(i -> journal(session(new java.util.SplittableRandom(i))))
            .toList();
    List<String> pieces =
        List.of("  #= ", "accepted", "rejected", "; predicted ", "right: ", "was ", "#! ", "\n");
    Fuzz.run(
        "journals",
        Fuzz.Kind.FILE,
        new TextMutator(journals, pieces)::next,
        SessionFuzzTest::readJournal);
  }

  // ---- how it is tried

  private static void run(String script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean json = script.length() % 3 == 0;
    int code =
        ScriptRunner.run(
            new ScriptRunner.Options(json, true, script.length() % 2 == 0, false),
            FileReading.of("-", script.getBytes(StandardCharsets.UTF_8)),
            CoreCommands.SET,
            Companion.NONE,
            person(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertTrue(code >= 0 && code <= 3, "exit code " + code);
    Fuzz.printable(out.toString(StandardCharsets.UTF_8));
    Fuzz.printable(err.toString(StandardCharsets.UTF_8));
    assertTrue(code == 0 || err.size() > 0, "nothing was complained of");
  }

  private static Conversation talk(String lines) {
    Look look = Look.of(20 + lines.length() % 100, lines.length() % 2 == 0);
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    Conversation conversation =
        new Conversation(Session.start(CoreCommands.SET), Companion.NONE, person());
    for (String line : lines.split("\n")) {
      Fuzz.printable(encoder.encode(conversation.say(line, look, SHORT).lines()));
      if (conversation.over()) {
        break;
      }
    }
    return conversation;
  }

  private static void load(String file) {
    Person person = person();
    assertEquals(Optional.empty(), person.files().replace("x", file));
    Conversation conversation =
        new Conversation(Session.start(CoreCommands.SET), Companion.NONE, person);
    Look look = Look.of(80, false);
    conversation.say("server listen", look, SHORT);
    Session before = conversation.session();
    ReplyLines reply = conversation.say("load x", look, SHORT);
    Fuzz.printable(new Encoder(look, Encoder.Colours.NONE).encode(reply.lines()));
    if (!reply.answer().accepted()) {
      assertEquals(before.branches(), conversation.session().branches());
      return;
    }
    // What was loaded can be saved, and loaded again.
    conversation.say("save y", look, SHORT);
    ReplyLines again = conversation.say("load y", look, SHORT);
    assertTrue(again.answer().accepted(), () -> again.lines().toString());
  }

  private static String journal(String session) {
    return JournalText.text(talk(session).session().journal());
  }

  private static void readJournal(String text) {
    try {
      List<JournalEntry> entries = JournalText.read(text);
      assertFalse(JournalText.text(entries).isEmpty());
    } catch (IllegalArgumentException wrong) {
      assertTrue(wrong.getMessage().matches("(?s)[0-9]+: \\S.*"), wrong.getMessage());
    }
  }
}
