package tcpstates.repl.shell;

import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.Look;

/** Explains a text that a person has pasted, such as a listing of sockets. */
@FunctionalInterface
public interface TextExplainer {

  /**
   * What the text means, or why it can't be explained.
   *
   * @param text several lines
   * @param look the width and the characters of the answer
   */
  Answer explain(String text, Look look);
}
