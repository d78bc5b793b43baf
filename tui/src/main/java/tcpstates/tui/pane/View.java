package tcpstates.tui.pane;

import java.util.Locale;

/** What the middle of the screen shows. */
public enum View {
  /** Both sides, and the segments in flight between them. */
  WIRE,
  /** All that was sent, as a time-sequence diagram. */
  LADDER,
  /** The state diagram with both sides' places. */
  DIAGRAM,
  /** What {@code ss -tan} would print. */
  SOCKETS;

  /** The view's name, as one types it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view that the key for the next one leads to. */
  public View next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
