/**
 * The screen on a terminal, wherever it stands: keys, screen and bytes put together, without a
 * thread or a process.
 */
package tcpstates.tui.terminal;
