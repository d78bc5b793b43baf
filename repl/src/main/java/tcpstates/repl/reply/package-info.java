/**
 * The result of a line: a {@link tcpstates.repl.reply.Reply} is the next session and an {@link
 * tcpstates.repl.reply.Answer}. What only a shell can do is a {@link tcpstates.repl.reply.Request}.
 * Commands make these values, and views turn them into text and JSON.
 */
package tcpstates.repl.reply;
