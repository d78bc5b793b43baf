package tcpstates.repl.reply;

import tcpstates.repl.language.Command;

/** Something that the session asks the shell around it to do; the shell grants or refuses it. */
public sealed interface Request {

  /** Write this text to a file. */
  record WriteFile(String file, String text) implements Request {}

  /**
   * Write the journal to a file.
   *
   * @param text the session's journal; a companion may know of more sessions
   */
  record WriteJournal(String file, String text) implements Request {}

  /**
   * Write these bytes to a file of its own.
   *
   * @param bytes not changed any more
   */
  record WriteBytes(String file, byte[] bytes) implements Request {}

  /** Read a file and hand its text to {@link Interpreter#read}. */
  record ReadFile(String file) implements Request {}

  /** Explain the text that follows the line. */
  record ExplainText() implements Request {}

  /** Leave. */
  record Quit() implements Request {}

  /** Carry out a command of another module. */
  record Run(Command command) implements Request {}
}
