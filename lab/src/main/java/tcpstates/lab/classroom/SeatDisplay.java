package tcpstates.lab.classroom;

import java.util.OptionalLong;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;

/** Where a student's conversation is shown: at the line prompt, or on the screen. */
interface SeatDisplay {

  /** The student has typed; {@link #step} does what comes of it. */
  void typed(byte[] bytes, int length);

  /** Nothing more will be typed: a pipe has come to its end. */
  void ended();

  /** Whether something that was typed waits to be done. */
  boolean busy();

  /** Does some of what was typed: at most one line. */
  void step();

  /** The window has this size now. */
  void resized(int columns, int rows);

  /** Does what is due by now. */
  void tick();

  /** In how many nanoseconds something is due; empty where nothing moves. */
  OptionalLong nextTick();

  /** Carries out a line that the instructor has typed for the student. */
  void carryOut(String line);

  /** The partner in a pair has moved: shows what has become of it, and who did what. */
  void followed(StyledLine what);

  /** What the student has before them, for somebody who looks on. */
  Grid picture();

  /** Shows a sentence that nobody has asked for, in the middle of what is being typed. */
  void tell(String text);

  /**
   * Gives the terminal back, and shows nothing more.
   *
   * @param farewell what is said last; may be empty
   */
  void end(String farewell);

  /** What is to be written now. */
  byte[] draw();

  /** Whether the student has left. */
  boolean left();
}
