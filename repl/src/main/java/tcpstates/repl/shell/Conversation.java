package tcpstates.repl.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;

/** A session, the person who plays it, and who goes along. */
public final class Conversation {

  private final Companion companion;
  private final Shell shell;
  private final Prose greeting;
  private Session session;
  private boolean over;

  /** Begins a conversation. */
  public Conversation(Session session, Companion companion) {
    this.companion = companion;
    this.shell = new Shell(companion);
    Companion.Beginning beginning = companion.begin(session);
    this.session = aided(beginning.session());
    this.greeting = beginning.said();
  }

  /**
   * What was said to a line.
   *
   * @param answer the session's answer, or what the shell made of it
   * @param lines all that there is to read
   * @param brief the same without what the card shows, for where it is in sight
   * @param beside those at the end of {@code brief} that the companion has said
   */
  public record Said(
      Answer answer, List<StyledLine> lines, List<StyledLine> brief, List<StyledLine> beside) {
    public Said {
      lines = List.copyOf(lines);
      brief = List.copyOf(brief);
      beside = List.copyOf(beside);
    }
  }

  /** The session as it is now. */
  public Session session() {
    return session;
  }

  /** What the companion has to say before anything is typed; perhaps nothing. */
  public Prose greeting() {
    return greeting;
  }

  /** What the person is busy with beside the session. */
  public Optional<Card> card() {
    return companion.card(session);
  }

  /** Whether completion and suggestions may help now. */
  public boolean completes() {
    return companion.completes(session);
  }

  /** Whether the person has asked to leave. */
  public boolean over() {
    return over;
  }

  /**
   * The answer to a line; an empty one is the Enter key alone.
   *
   * @param budget how long a search may go on
   */
  public Said say(String line, Look look, SearchBudget budget) {
    Companion.Heard heard = companion.type(session, line, budget);
    Shell.Granted granted = shell.grant(heard.reply(), budget);
    Reply reply = aided(granted.reply());
    session = reply.session();
    over = granted.leaving();
    boolean answered = !(reply.answer() instanceof Answer.Asked);
    List<StyledLine> answer = answered ? TextView.reply(line, reply, look) : List.of();
    Prose said = granted.said().plus(heard.said());
    List<StyledLine> beside = (card().isPresent() ? said.besideCard() : said).lines(look);
    return new Said(reply.answer(), apart(answer, said.lines(look)), both(answer, beside), beside);
  }

  private Reply aided(Reply reply) {
    return reply.with(aided(reply.session()));
  }

  /** With what is shown and offered as it is now. */
  private Session aided(Session next) {
    return next.with(companion.aids(next));
  }

  /** An empty line parts what the companion says from the answer. */
  private static List<StyledLine> apart(List<StyledLine> answer, List<StyledLine> said) {
    return answer.isEmpty() || said.isEmpty()
        ? both(answer, said)
        : both(both(answer, List.of(StyledLine.EMPTY)), said);
  }

  private static List<StyledLine> both(List<StyledLine> first, List<StyledLine> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
