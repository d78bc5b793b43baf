package tcpstates.lessons.scene;

/** Where the captures are that an author has put beside a lesson. */
@FunctionalInterface
public interface SceneSource {

  /** Beside the lesson there is none. */
  SceneSource NONE = (file, stream) -> new Reading.Absent();

  /**
   * Looks for a connection of a capture.
   *
   * @param file the capture's name, as the lesson names it
   * @param stream the connection's number in it, from 0
   */
  Reading read(String file, int stream);

  /** What there is. */
  sealed interface Reading {

    /** The connection. */
    record Read(CapturedScene scene) implements Reading {}

    /** There is no such file. */
    record Absent() implements Reading {}

    /**
     * There is a file, and it can't be used, or no file may have this name.
     *
     * @param why in words that follow the file's name
     */
    record Refused(String why) implements Reading {}
  }
}
