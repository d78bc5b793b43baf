package tcpstates.tui.grid;

/**
 * How large something is.
 *
 * @param width in columns, at least 0
 * @param height in rows, at least 0
 */
public record Size(int width, int height) {

  /** A terminal can claim any size; beyond this one it is not believed. */
  public static final int MOST = 500;

  public Size {
    width = Math.max(0, Math.min(MOST, width));
    height = Math.max(0, Math.min(MOST, height));
  }

  // A record's own is made at its first use: the first key would wait for it.
  @Override
  public boolean equals(Object other) {
    return other instanceof Size size && width == size.width && height == size.height;
  }

  @Override
  public int hashCode() {
    return 31 * width + height;
  }
}
