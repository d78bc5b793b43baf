/**
 * Sessions as values: {@link tcpstates.repl.session.Sessions} makes of a session and a line the
 * next session and an {@link tcpstates.repl.session.Answer}. Nothing here reads or writes but the
 * glossary's own texts; whatever else only a shell can do is a {@link
 * tcpstates.repl.session.Request}.
 */
package tcpstates.repl.session;
