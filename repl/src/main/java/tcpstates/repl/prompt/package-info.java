/**
 * The shells around a session: the line prompt, a pipe, a script. The prompt is the only package of
 * this module that knows a terminal, and files.
 */
package tcpstates.repl.prompt;
