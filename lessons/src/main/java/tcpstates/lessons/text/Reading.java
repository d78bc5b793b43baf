package tcpstates.lessons.text;

import java.util.List;

/** What came of reading a lesson's file. */
public sealed interface Reading {

  /** It can be played. */
  record Read(Lesson lesson) implements Reading {}

  /**
   * It can't.
   *
   * @param troubles all that was found, in the order of the file; at least one
   */
  record Broken(List<Trouble> troubles) implements Reading {
    public Broken {
      troubles = List.copyOf(troubles);
    }
  }
}
