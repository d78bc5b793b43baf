/**
 * The shells around a session: the line prompt, a pipe, a script. The only package of this module
 * that knows a terminal, and with {@code files} the only one that touches a file.
 */
package tcpstates.repl.prompt;
