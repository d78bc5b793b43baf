/**
 * What a person sees: pure functions from a session and a size to lines of styled text, and to
 * JSON. No terminal is known here.
 */
package tcpstates.repl.view;
