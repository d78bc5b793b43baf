/**
 * The screen's loop without its terminal: from what a person has before them and an {@link
 * tcpstates.tui.screen.Input} to the next, as pure functions.
 */
package tcpstates.tui.screen;
