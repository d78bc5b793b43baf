package tcpstates.repl.text;

/**
 * The space to draw on.
 *
 * @param width in columns; kept within 20 to 500
 * @param ascii whether drawings are made of ASCII characters; where characters are narrow, so is
 *     all else
 * @param columns how wide characters are
 * @param plain whether words stand in for drawings, marks and columns, as for a screen reader
 */
public record Look(int width, boolean ascii, Columns columns, boolean plain) {

  /** Views are made for 40 columns or more; below this they do not adapt. */
  public static final int NARROWEST = 20;

  /** A terminal can claim any size; larger ones are not believed. */
  public static final int WIDEST = 500;

  public Look {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
    // Lines and arrows would come out twice as wide as the room left for them.
    ascii = ascii || columns == Columns.WIDE;
  }

  /** A terminal of this width. */
  public static Look of(int width, boolean ascii) {
    return new Look(width, ascii, Columns.NARROW, false);
  }

  /**
   * A terminal of this width.
   *
   * @param ascii whether only ASCII characters can be shown
   * @param wide whether lines and arrows would take two columns
   */
  public static Look of(int width, boolean ascii, boolean wide) {
    return new Look(width, ascii, wide && !ascii ? Columns.WIDE : Columns.NARROW, false);
  }

  /** Whether only ASCII characters can be shown, also of what people write. */
  public boolean asciiAlone() {
    return ascii && columns == Columns.NARROW;
  }

  /** The same, with another width. */
  public Look withWidth(int other) {
    return new Look(other, ascii, columns, plain);
  }

  /** The same for a screen reader: in words, and in long lines, for nobody sees where they end. */
  public Look spoken() {
    return new Look(WIDEST, ascii, columns, true);
  }

  /** The same, with words in place of drawings or with drawings. */
  public Look withPlain(boolean words) {
    return new Look(width, ascii, columns, words);
  }
}
