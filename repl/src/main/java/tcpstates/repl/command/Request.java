package tcpstates.repl.command;

import tcpstates.repl.language.Command;

/** Something that the session asks of the shell around it, which grants or refuses it. */
public sealed interface Request {

  /** Write this text to a file. */
  record WriteFile(String file, String text) implements Request {}

  /** Read a file and hand its text to the session as a saved one. */
  record ReadFile(String file) implements Request {}

  /** Leave. */
  record Quit() implements Request {}

  /** A command of another module. */
  record Run(Command.Extension command) implements Request {}
}
