package tcpstates.repl.language;

/** A goal, as lessons and {@code path} have it: checks joined by {@code and}. */
public sealed interface Goal {

  /** The goal has been understood. */
  record Understood(Check check) implements Goal {}

  /** It could not be read. */
  record Wrong(SyntaxError problem) implements Goal {}

  /** Reads a goal, such as {@code client TIME-WAIT and wire empty}. Nothing is thrown. */
  static Goal parse(String text) {
    try {
      Line line = Line.of(text);
      Words words = Words.of(CommandSet.core(), line.text(), line.end(), ReadListener.NONE);
      Check check = words.checks();
      words.nothingMore();
      return new Understood(check);
    } catch (SyntaxException problem) {
      return new Wrong(problem.in(text));
    }
  }
}
