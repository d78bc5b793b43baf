package tcpstates.repl.language;

import java.util.Optional;

/**
 * Reads lines of the command language.
 *
 * @param commands what can be said
 */
public record Language(CommandSet commands) {

  /** A person does not write a line longer than this. */
  public static final int LONGEST_LINE = Line.LONGEST;

  /**
   * A character that replaces a byte that is not UTF-8: lines with it are wrong, and an error says
   * why.
   */
  public static char notUtf8(byte wrong) {
    return (char) (Line.NOT_UTF_8 + (wrong & 0xff));
  }

  /** The verb of a line; empty where the line can't be read. */
  public Optional<Verb> verb(String line) {
    return command(line).map(ParseResult.Ok::verb);
  }

  /** The command of a line; empty where the line can't be read or is empty. */
  public Optional<ParseResult.Ok> command(String line) {
    try {
      return read(line, ReadListener.UNADVISED);
    } catch (SyntaxException problem) {
      return Optional.empty();
    }
  }

  /** Reads a line. Whatever the line is, nothing is thrown. */
  public ParseResult parse(String raw) {
    try {
      Optional<ParseResult.Ok> ok = read(raw, ReadListener.NONE);
      return ok.isPresent() ? ok.get() : new ParseResult.Nothing();
    } catch (SyntaxException problem) {
      return new ParseResult.Wrong(problem.in(raw));
    }
  }

  private Optional<ParseResult.Ok> read(String raw, ReadListener listener) {
    Line line = Line.of(raw);
    return line.end() == 0
        ? Optional.empty()
        : Optional.of(
            SentenceReader.read(WordReader.of(commands, line.text(), line.end(), listener)));
  }
}
