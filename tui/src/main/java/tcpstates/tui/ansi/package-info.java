/** Bytes for a terminal from frames; the only package here that knows Lanterna. */
package tcpstates.tui.ansi;
