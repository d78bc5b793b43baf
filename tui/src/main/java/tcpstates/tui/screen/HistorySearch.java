package tcpstates.tui.screen;

/**
 * A search through the lines typed before.
 *
 * @param text what is looked for
 * @param at the index of the line that was found; the number of lines if none was
 * @param found whether there is such a line
 * @param typed what was being typed before
 */
public record HistorySearch(String text, int at, boolean found, String typed) {}
