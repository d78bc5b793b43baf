package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tcpstates.engine.world.World;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** What is true whatever a person types. A failure shows the lines that led to it. */
class SessionPropertiesTest {

  private static final List<String> OPEN =
      List.of(
          "server listen",
          "client send syn",
          "deliver",
          "send syn ack",
          "deliver",
          "send ack",
          "deliver");

  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of(),
          List.of("client connect", "server connect"),
          OPEN,
          Stream.concat(OPEN.stream(), Stream.of("client close", "server close")).toList(),
          Stream.concat(OPEN.stream(), Stream.of("client close", "deliver", "send ack")).toList(),
          Stream.concat(Stream.of("set play auto", "set wire auto"), OPEN.stream()).toList());

  @Provide
  Arbitrary<List<String>> stories() {
    return begun(lines());
  }

  @Provide
  Arbitrary<List<String>> movesOnly() {
    return begun(moves());
  }

  /** From the start, or from a place that is hard to reach by chance. */
  static Arbitrary<List<String>> begun(Arbitrary<String> lines) {
    return Combinators.combine(Arbitraries.of(BEGINNINGS), lines.list().ofMinSize(1).ofMaxSize(60))
        .as((beginning, rest) -> Stream.concat(beginning.stream(), rest.stream()).toList());
  }

  private static Arbitrary<String> lines() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, moves()),
        Tuple.of(
            1,
            Arbitraries.of(
                "undo",
                "redo",
                "undo 3",
                "redo 2",
                "goto 2",
                "fork",
                "branch main",
                "client",
                "server",
                "why",
                "why client",
                "why server",
                "moves",
                "history",
                "branches",
                "predict ESTABLISHED",
                "predict server CLOSED",
                "set names linux",
                "expect sent nothing",
                "reject deliver",
                "compare main",
                "journal",
                "expect client snd.una < snd.nxt",
                "nonsense",
                "# a comment")));
  }

  static Arbitrary<String> moves() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of("deliver", "deliver", "deliver last", "deliver all")),
        Tuple.of(
            6,
            Arbitraries.of(
                "send syn",
                "send syn ack",
                "send ack",
                "send fin",
                "send rst",
                "send rst ack",
                "server send syn ack",
                "client send ack",
                "server send ack")),
        Tuple.of(
            6,
            Arbitraries.of(
                "server listen",
                "client connect",
                "client send \"hello\"",
                "server close",
                "client close",
                "server send 1500 bytes",
                "client listen",
                "server connect",
                "read 3",
                "client read",
                "send urg \"!\"")),
        Tuple.of(
            2,
            Arbitraries.of(
                "drop",
                "dup",
                "drop last",
                "corrupt",
                "delay 2s",
                "dup fin",
                "arm drop ack",
                "arm delay data 1s",
                "arm dup syn from client",
                "disarm")),
        Tuple.of(
            2,
            Arbitraries.of(
                "inject to server rst",
                "inject to client ack seq=5 \"x\"",
                "inject to server syn",
                "inject to client fin ack",
                "inject to server rst seq=rcv.nxt+9")),
        Tuple.of(2, Arbitraries.of("wait 1s", "wait rto", "wait timer", "wait 2msl", "wait 7m")),
        Tuple.of(1, Arbitraries.of("client abort", "server crash", "client crash", "abort")),
        Tuple.of(
            1,
            Arbitraries.of(
                "set client auto",
                "set server auto",
                "set play manual",
                "set wire auto",
                "set wire manual",
                "set server buffer 8",
                "set server reads off",
                "set server reads on",
                "set mss 4",
                "set keepalive 30s",
                "set msl 9s",
                "set client iss 4294967290",
                "reset")));
  }

  private static Session start() {
    return Session.start(CoreCommands.SET, Place.PROMPT);
  }

  static Session play(List<String> lines) {
    Session session = start();
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
    }
    return session;
  }

  @Property(tries = 300)
  void the_same_lines_give_equal_sessions(@ForAll("stories") List<String> lines) {
    assertEquals(play(lines), play(lines));
  }

  @Property(tries = 500)
  void undo_then_redo_is_the_identity(@ForAll("movesOnly") List<String> lines) {
    Session session = start();
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
      if (session.branch().position() > 0) {
        Session back = Interpreter.type(session, "undo").session();
        Session again = Interpreter.type(back, "redo").session();
        assertEquals(session.branch(), again.branch());
        assertEquals(session.log().sent().sent(), again.log().sent().sent());
      }
    }
    int moves = session.branch().position();
    if (moves > 0) {
      Session back = Interpreter.type(session, "undo " + moves).session();
      assertEquals(World.initial(), back.world());
      assertEquals(session.branch(), Interpreter.type(back, "redo " + moves).session().branch());
    }
  }

  @Property(tries = 300)
  void the_saved_commands_lead_to_the_same_world(@ForAll("stories") List<String> lines) {
    Session session = play(lines);
    Reply saved = Interpreter.type(session, "save story.txt");
    Answer.Asked asked = assertInstanceOf(Answer.Asked.class, saved.answer());
    String text = ((Request.WriteFile) asked.request()).text();
    Reply loaded = Interpreter.read(start(), new LoadCommand("story.txt"), "story.txt", text);
    assertTrue(loaded.answer().accepted(), () -> loaded.answer() + "\n" + text);
    assertEquals(session.world(), loaded.session().world());
    assertEquals(
        session.moments().stream().map(Moment::text).toList(),
        loaded.session().moments().stream().map(Moment::text).toList());
  }

  @Property(tries = 500)
  void what_is_not_accepted_changes_neither_worlds_nor_focus(
      @ForAll("stories") List<String> lines) {
    Session session = start();
    for (String line : lines) {
      Reply reply = Interpreter.type(session, line);
      if (!reply.answer().accepted()) {
        assertEquals(session.branches(), reply.session().branches());
        assertEquals(session.current(), reply.session().current());
        assertEquals(session.display(), reply.session().display());
        assertEquals(session.predictions(), reply.session().predictions());
        assertEquals(session.log().sent(), reply.session().log().sent());
      }
      session = reply.session();
    }
  }

  @Property(tries = 300)
  void the_journal_typed_again_leads_to_the_same_branches(@ForAll("stories") List<String> lines) {
    Session session = play(lines);
    Session again = start();
    for (String line : JournalText.lines(session.journal())) {
      Reply reply = Interpreter.type(again, line);
      assertTrue(reply.answer().accepted(), () -> line + ": " + reply.answer());
      again = reply.session();
    }
    assertEquals(session.branches(), again.branches());
    assertEquals(session.current(), again.current());
    assertEquals(session.journal(), JournalText.read(JournalText.text(session.journal())));
  }

  @Property(tries = 150)
  void every_move_that_is_listed_is_accepted(@ForAll("movesOnly") List<String> lines) {
    Session session = play(lines);
    Answer.Legal legal =
        assertInstanceOf(Answer.Legal.class, Interpreter.type(session, "moves").answer());
    for (LegalMove move : legal.moves()) {
      assertTrue(Interpreter.type(session, move.command()).answer().accepted(), move::command);
    }
  }

  @Property(tries = 300)
  void whatever_is_typed_nothing_is_thrown(@ForAll String line) {
    Interpreter.type(play(List.of("server listen", "connect")), line);
  }
}
