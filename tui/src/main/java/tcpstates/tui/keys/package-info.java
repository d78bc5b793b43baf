/** Keys from the bytes that a terminal sends. */
package tcpstates.tui.keys;
