package tcpstates.repl.shell;

import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.text.Prose;

/**
 * What comes of a line: the session's reply, and what is said to the person beside it.
 *
 * @param reply the session to go on with, and its answer
 * @param said what a companion or the shell says after the answer
 */
public record Response(Reply reply, Prose said) {

  /** Nothing is said beside. */
  public static Response only(Reply reply) {
    return new Response(reply, Prose.NONE);
  }

  /** This, and more that is said after it. */
  Response plus(Prose more) {
    return new Response(reply, said.plus(more));
  }

  /** Whether the person has asked to leave. */
  boolean leaves() {
    return reply.answer() instanceof Answer.Asked asked && asked.request() instanceof Request.Quit;
  }
}
