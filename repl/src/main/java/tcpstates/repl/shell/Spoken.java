package tcpstates.repl.shell;

import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;

/**
 * What a person reads of a response.
 *
 * @param answer the session's answer
 * @param lines all that there is to read, wrapped for the width of that moment
 * @param brief the same without what the card shows, for where it is in sight
 * @param beside those at the end of {@code brief} that are said beside the answer
 */
public record Spoken(
    Answer answer, List<StyledLine> lines, List<StyledLine> brief, List<StyledLine> beside) {

  public Spoken {
    lines = List.copyOf(lines);
    brief = List.copyOf(brief);
    beside = List.copyOf(beside);
  }

  /** Something that is said unasked, such as a greeting. */
  public static Spoken unasked(List<StyledLine> lines) {
    return new Spoken(new Answer.Nothing(), lines, lines, lines);
  }

  /**
   * A response in words.
   *
   * @param line as it was typed
   * @param carded whether a card is in sight
   */
  static Spoken of(String line, Response response, boolean carded, Look look) {
    Answer answer = response.reply().answer();
    boolean answered = !(answer instanceof Answer.Asked);
    List<StyledLine> own = answered ? TextView.reply(line, response.reply(), look) : List.of();
    List<StyledLine> said = response.said().lines(look);
    List<StyledLine> beside = carded ? response.said().besideCard().lines(look) : said;
    return new Spoken(answer, apart(own, said), both(own, beside), beside);
  }

  /** This, where all of it is read on a page of its own, and nothing beside the card. */
  public Spoken onPage() {
    return new Spoken(answer, lines, List.of(), List.of());
  }

  /** An empty line parts what is said beside the answer from it. */
  private static List<StyledLine> apart(List<StyledLine> answer, List<StyledLine> said) {
    return answer.isEmpty() || said.isEmpty()
        ? both(answer, said)
        : both(both(answer, List.of(StyledLine.EMPTY)), said);
  }

  private static List<StyledLine> both(List<StyledLine> first, List<StyledLine> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
