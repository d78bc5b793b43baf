/**
 * A conversation on a screen, without a terminal: {@link tcpstates.tui.screen.Screen} takes inputs
 * and gives frames. What an input does is told by pure functions in {@link
 * tcpstates.tui.screen.Update}.
 */
package tcpstates.tui.screen;
