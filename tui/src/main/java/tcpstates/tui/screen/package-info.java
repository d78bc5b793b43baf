/**
 * A conversation on a screen, without a terminal: {@link tcpstates.tui.screen.Screen} takes inputs
 * and gives frames. Pure functions in {@link tcpstates.tui.screen.Update} say what an input does.
 */
package tcpstates.tui.screen;
