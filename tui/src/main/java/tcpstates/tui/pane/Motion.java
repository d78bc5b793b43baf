package tcpstates.tui.pane;

/**
 * How far the last move is seen to have come.
 *
 * @param frame the picture that is shown now, from 0; {@code frames} and beyond: all is at rest
 */
public record Motion(int frame) {

  /** How many pictures a movement has. */
  public static final int FRAMES = 6;

  /** How long each picture stands, in milliseconds. */
  public static final int MILLIS = 35;

  /** Nothing moves. */
  public static final Motion REST = new Motion(FRAMES);

  /** A movement begins. */
  public static final Motion START = new Motion(0);

  public boolean resting() {
    return frame >= FRAMES;
  }

  /** The next picture. */
  public Motion next() {
    return resting() ? REST : new Motion(frame + 1);
  }
}
