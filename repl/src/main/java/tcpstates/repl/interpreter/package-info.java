/**
 * Carries lines out: {@link tcpstates.repl.interpreter.Interpreter} makes a {@link
 * tcpstates.repl.reply.Reply} from a session and a line, and keeps the journal. The session's part
 * of completion is here, too.
 */
package tcpstates.repl.interpreter;
