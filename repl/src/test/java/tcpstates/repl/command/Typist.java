package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.world.World;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.StyledLine;

/** A person who types lines and remembers the answers. */
final class Typist {

  private final List<String> typed = new ArrayList<>();
  private Session session;
  private Answer answer = new Answer.Nothing();

  Typist(Session session) {
    this.session = session;
  }

  static Typist atThePrompt() {
    return in(Place.PROMPT);
  }

  static Typist in(Place place) {
    return new Typist(Session.start(CoreCommands.SET, place));
  }

  /** An open connection: client 101 to server 301, both by hand, nothing in flight. */
  static Typist connected() {
    return atThePrompt()
        .types(
            "server listen",
            "client send syn",
            "deliver",
            "server send syn ack",
            "deliver",
            "client send ack",
            "deliver",
            "client");
  }

  Session session() {
    return session;
  }

  World world() {
    return session.world();
  }

  Answer answer() {
    return answer;
  }

  <T extends Answer> T answer(Class<T> kind) {
    return assertInstanceOf(kind, answer, this::story);
  }

  /** Types lines; each must be accepted. */
  Typist types(String... lines) {
    for (String line : lines) {
      type(line);
      assertTrue(answer.accepted(), () -> story() + "\n" + answer);
    }
    return this;
  }

  /** Types a line, whatever the answer. */
  Answer type(String line) {
    typed.add(line);
    Reply reply = Interpreter.type(session, line);
    session = reply.session();
    answer = reply.answer();
    return answer;
  }

  /** Types a line that must be rejected and must change nothing. */
  Rejection rejected(String line) {
    Session before = session;
    type(line);
    assertFalse(answer.accepted(), this::story);
    assertEquals(before.branches(), session.branches(), this::story);
    assertEquals(before.current(), session.current(), this::story);
    return answer(Answer.Rejected.class).reason();
  }

  /** The answer's lines, without their styles. */
  List<String> told() {
    return answer(Answer.Told.class).lines().stream().map(StyledLine::text).toList();
  }

  List<String> legal() {
    return answer(Answer.Rejected.class).legal();
  }

  Answer.CheckFailed fails(String check) {
    type(check);
    return answer(Answer.CheckFailed.class);
  }

  Typist enters() {
    Reply reply = Interpreter.enter(session);
    session = reply.session();
    answer = reply.answer();
    return this;
  }

  Typist loads(String name, String text) {
    types("load " + name);
    Reply reply = Interpreter.read(session, new LoadCommand(name), name, text);
    session = reply.session();
    answer = reply.answer();
    return this;
  }

  String story() {
    return String.join("\n", typed);
  }
}
