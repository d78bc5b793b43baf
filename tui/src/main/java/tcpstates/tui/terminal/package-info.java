/**
 * The screen on a terminal, wherever it is: keys, screen and bytes together, without a thread or a
 * process.
 */
package tcpstates.tui.terminal;
