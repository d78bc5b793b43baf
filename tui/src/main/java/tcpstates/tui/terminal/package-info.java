/**
 * The screen on a terminal: Lanterna draws, JLine opens the terminal and puts it back. The only
 * package here that knows either, and the shell around a session.
 */
package tcpstates.tui.terminal;
