/**
 * Commands are carried out: {@link tcpstates.repl.command.Interpreter} makes of a session and a
 * line a {@link tcpstates.repl.command.Reply}, which is the next session and an {@link
 * tcpstates.repl.command.Answer}. What only a shell can do comes out as a {@link
 * tcpstates.repl.command.Request}.
 */
package tcpstates.repl.command;
