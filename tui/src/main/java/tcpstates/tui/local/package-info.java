/** The screen on the terminal that the program was started on. */
package tcpstates.tui.local;
