package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What could come where a person types. It reads what is before the cursor with the parser itself,
 * and offers what the parser asks for there, as far as it is legal now.
 */
public final class Completion {

  /** Inside a word, what comes after these is completed by itself: {@code syn,a}, {@code seq=r}. */
  private static final String JOINTS = ",+=<>!";

  private Completion() {}

  /**
   * Where the text begins that a candidate's value replaces: after the last space before the
   * cursor.
   *
   * @param cursor an index into the line, from 0 to its length
   */
  public static int from(String line, int cursor) {
    int at = cursor;
    while (at > 0 && !Line.isSpace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * The candidates at the cursor, in the order in which they should be shown; none within a string
   * or a comment, or after something that can't be read.
   *
   * @param cursor an index into the line, from 0 to its length
   */
  public static List<Candidate> at(
      CommandSet commands, CompletionContext context, String line, int cursor) {
    int chunk = from(line, cursor);
    int word = wordStart(line, chunk, cursor);
    String typed = line.substring(word, cursor);
    List<Candidate> offers = offers(commands, context, line.substring(0, word), typed);
    String before = line.substring(chunk, word);
    return offers.stream().map(offer -> glued(before, typed, offer)).distinct().toList();
  }

  private static int wordStart(String line, int chunk, int cursor) {
    int at = cursor;
    while (at > chunk && JOINTS.indexOf(line.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** The value with what it is attached to; in upper or lower case, as the person types. */
  private static Candidate glued(String before, String typed, Candidate offer) {
    String value = offer.value();
    boolean own = offer.isOwnName();
    if (!own && !value.startsWith(typed)) {
      boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
      value = capitals ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
    }
    return new Candidate(before + value, offer.description(), offer.group(), offer.complete());
  }

  /** What could follow this beginning of a line, of what begins as typed. */
  private static List<Candidate> offers(
      CommandSet commands, CompletionContext context, String beginning, String typed) {
    Offers offers = new Offers(context, typed);
    try {
      Line line = Line.of(beginning);
      if (line.comment() < beginning.length() || glues(beginning)) {
        return List.of();
      }
      SentenceReader.read(WordReader.of(commands, beginning, line.end(), offers));
    } catch (SyntaxException expected) {
      // The line is not at its end, so something is missing; what was asked for has been noted.
    }
    return offers.gathered;
  }

  /** After a closing quote nothing is offered before there is a space. */
  private static boolean glues(String beginning) {
    return beginning.endsWith("\"");
  }

  private static final class Offers implements ReadListener {

    private final CompletionContext context;
    private final String typed;
    private final List<Candidate> gathered = new ArrayList<>();

    private Offers(CompletionContext context, String typed) {
      this.context = context;
      this.typed = typed;
    }

    @Override
    public boolean wantsOffers() {
      return true;
    }

    @Override
    public boolean wantsAdvice() {
      return false;
    }

    @Override
    public boolean wants(String value) {
      return value.regionMatches(true, 0, typed, 0, typed.length());
    }

    @Override
    public void offer(Candidate candidate) {
      if (wants(candidate.value())
          && gathered.stream().noneMatch(had -> had.value().equals(candidate.value()))) {
        gathered.add(candidate);
      }
    }

    @Override
    public CompletionContext context() {
      return context;
    }
  }
}
