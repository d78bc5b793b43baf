package tcpstates.tui.ansi;

import tcpstates.repl.text.Encoder.Colours;

/**
 * The colours for a terminal.
 *
 * @param colours none, or those for a dark or a light background
 * @param many whether it has 256 colours or more, so that quieter ones can be chosen
 */
public record Colouring(Colours colours, boolean many) {}
