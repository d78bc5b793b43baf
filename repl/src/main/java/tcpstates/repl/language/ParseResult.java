package tcpstates.repl.language;

/** The result of reading a line. */
public sealed interface ParseResult {

  /**
   * The line is a command.
   *
   * @param verb the entry of the list that it belongs to; of a bare side, that of {@code client}
   */
  record Ok(Command command, Verb verb) implements ParseResult {}

  /** The line is empty, or nothing but a comment. */
  record Nothing() implements ParseResult {}

  /** The line could not be read. */
  record Wrong(SyntaxError error) implements ParseResult {}
}
