/**
 * The local terminal: the line prompt on it, its settings, its signals, and the end of the process.
 * The only package of this module that knows a terminal or the process.
 */
package tcpstates.repl.prompt;
