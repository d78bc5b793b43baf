package tcpstates.repl.language;

import java.util.function.Function;

/**
 * The result of reading a text that is less than a command, such as a goal.
 *
 * @param <T> what it is read as
 */
public sealed interface Parsed<T> {

  /** It has been understood. */
  record Value<T>(T value) implements Parsed<T> {}

  /** It could not be read. */
  record Wrong<T>(SyntaxError error) implements Parsed<T> {}

  /**
   * Reads the whole of a text. Nothing is thrown.
   *
   * @param commands the commands that the text may name
   */
  static <T> Parsed<T> of(CommandSet commands, String text, Function<WordReader, T> reader) {
    try {
      Line line = Line.of(text);
      WordReader words = WordReader.of(commands, line.text(), line.end(), ReadListener.NONE);
      T value = reader.apply(words);
      words.nothingMore();
      return new Value<>(value);
    } catch (SyntaxException problem) {
      return new Wrong<>(problem.in(text));
    }
  }
}
