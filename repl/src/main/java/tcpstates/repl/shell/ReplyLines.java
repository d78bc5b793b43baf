package tcpstates.repl.shell;

import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;

/**
 * What a person reads from a reply.
 *
 * @param answer the session's answer
 * @param lines all that there is to read, wrapped for the width of that moment
 * @param brief the same without what the card shows, for when the card is visible
 * @param beside those at the end of {@code brief} that are not part of the answer
 * @param words all that there is to read, as a screen reader says it; the same as {@code lines} if
 *     nobody listens
 */
public record ReplyLines(
    Answer answer,
    List<StyledLine> lines,
    List<StyledLine> brief,
    List<StyledLine> beside,
    List<StyledLine> words) {

  public ReplyLines {
    lines = List.copyOf(lines);
    brief = List.copyOf(brief);
    beside = List.copyOf(beside);
    words = List.copyOf(words);
  }

  /** A reply that nobody listens to. */
  public ReplyLines(
      Answer answer, List<StyledLine> lines, List<StyledLine> brief, List<StyledLine> beside) {
    this(answer, lines, brief, beside, lines);
  }

  /** Something that is said unasked, such as a greeting. */
  public static ReplyLines unasked(List<StyledLine> lines) {
    return new ReplyLines(new Answer.Nothing(), lines, lines, lines);
  }

  /**
   * A reply in words.
   *
   * @param line as it was typed
   * @param carded whether a card is visible
   * @param hints whether to say what a person could do next
   */
  static ReplyLines of(String line, Reply reply, boolean carded, Look look, boolean hints) {
    List<StyledLine> own = own(line, reply, look, hints);
    List<StyledLine> said = reply.said().lines(look);
    List<StyledLine> beside = carded ? reply.said().besideCard().lines(look) : said;
    return new ReplyLines(reply.answer(), apart(own, said), both(own, beside), beside);
  }

  private static List<StyledLine> own(String line, Reply reply, Look look, boolean hints) {
    boolean answered = !(reply.answer() instanceof Answer.Asked);
    return answered ? TextView.reply(line, reply, look, hints) : List.of();
  }

  /** This for somebody who listens, too: see {@link #of}. */
  ReplyLines spoken(String line, Reply reply, Look look, boolean hints) {
    List<StyledLine> own = own(line, reply, look.spoken(), hints);
    List<StyledLine> said = reply.said().lines(look.spoken());
    return new ReplyLines(answer, lines, brief, beside, both(own, said));
  }

  /** An empty line separates the answer from what is said beside it. */
  private static List<StyledLine> apart(List<StyledLine> answer, List<StyledLine> said) {
    return answer.isEmpty() || said.isEmpty()
        ? both(answer, said)
        : both(both(answer, List.of(StyledLine.EMPTY)), said);
  }

  private static List<StyledLine> both(List<StyledLine> first, List<StyledLine> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
