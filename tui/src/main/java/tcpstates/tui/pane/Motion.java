package tcpstates.tui.pane;

/**
 * How far the animation of the last move is.
 *
 * @param frame the picture that is shown now, from 0; {@code frames} and beyond: nothing moves
 */
public record Motion(int frame) {

  /** How many pictures an animation has. */
  public static final int FRAMES = 6;

  /** How long each picture is shown, in milliseconds. */
  public static final int MILLIS = 35;

  /** Nothing moves. */
  public static final Motion REST = new Motion(FRAMES);

  /** An animation begins. */
  public static final Motion START = new Motion(0);

  public boolean resting() {
    return frame >= FRAMES;
  }

  /** The next picture. */
  public Motion next() {
    return resting() ? REST : new Motion(frame + 1);
  }
}
