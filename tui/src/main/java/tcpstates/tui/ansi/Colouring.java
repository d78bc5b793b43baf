package tcpstates.tui.ansi;

import tcpstates.repl.text.Encoder.Colours;

/**
 * In which colours a terminal is drawn on.
 *
 * @param colours none, or those for a dark or a light ground
 * @param many whether it has 256 colours or more, of which quieter ones can be picked
 */
public record Colouring(Colours colours, boolean many) {}
