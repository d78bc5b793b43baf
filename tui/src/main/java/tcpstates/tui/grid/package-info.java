/** A screen as a value: cells of a glyph and a style. It knows no TCP and no terminal. */
package tcpstates.tui.grid;
