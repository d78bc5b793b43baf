/**
 * What is on the screen: pure functions from a {@link tcpstates.tui.pane.Model} to a grid. No rule
 * of TCP and no terminal is known here.
 */
package tcpstates.tui.pane;
