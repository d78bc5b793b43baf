package tcpstates.lab.classroom;

import java.util.OptionalLong;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;

/** Where a student's conversation is shown: at the line prompt, or on the screen. */
interface SeatDisplay {

  /** The student has typed; {@link #step} does the work. */
  void typed(byte[] bytes, int length);

  /** Nothing more will be typed: a pipe has ended. */
  void ended();

  /** Whether typed input waits to be done. */
  boolean busy();

  /** Does part of what was typed: at most one line. */
  void step();

  /** The window now has this size. */
  void resized(int columns, int rows);

  /** Does what is due now. */
  void tick();

  /** How long until something is due, in nanoseconds; empty if nothing moves. */
  OptionalLong nextTick();

  /** Carries out a line that the instructor typed for the student. */
  void carryOut(String line);

  /** The partner has moved: shows the result, and who did what. */
  void followed(StyledLine what);

  /** What the student sees, for people who watch. */
  Grid picture();

  /** Shows a sentence from somebody else, even while the student is typing. */
  void tell(String text);

  /**
   * Releases the terminal and shows nothing more.
   *
   * @param farewell the last text to show; may be empty
   */
  void end(String farewell);

  /** What to write now. */
  byte[] draw();

  /** Whether the student has left. */
  boolean left();
}
