/**
 * What a person sees: pure functions from a session and a size to lines of styled text, and the
 * encoders that turn such lines, or a session, into plain text, terminal colours and JSON. No
 * terminal is known here.
 */
package tcpstates.repl.view;
