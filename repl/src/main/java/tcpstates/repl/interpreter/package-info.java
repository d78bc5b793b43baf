/**
 * Lines are carried out: {@link tcpstates.repl.interpreter.Interpreter} makes of a session and a
 * line a {@link tcpstates.repl.reply.Reply}, and keeps the journal. The session's part of
 * completion is here, too.
 */
package tcpstates.repl.interpreter;
