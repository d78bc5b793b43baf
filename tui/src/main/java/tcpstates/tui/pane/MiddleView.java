package tcpstates.tui.pane;

import java.util.Locale;

/** What the middle of the screen shows. */
public enum MiddleView {
  /** Both sides, and the segments in flight between them. */
  WIRE,
  /** Everything that was sent, as a time-sequence diagram. */
  LADDER,
  /** The state diagram with both sides' places. */
  DIAGRAM,
  /** What {@code ss -tano} would print. */
  SOCKETS;

  /** The view's name, as typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view that follows this one. */
  public MiddleView next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
