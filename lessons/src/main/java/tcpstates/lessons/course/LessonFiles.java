package tcpstates.lessons.course;

import java.util.List;

/** Where files of lessons are: in a folder, in the program itself, or in memory. */
public interface LessonFiles {

  /** The place's name, as a person knows it. */
  String name();

  /**
   * The files, in the order in which their lessons stand; none is read for it.
   *
   * @throws UnreadableException if the place can't be read
   */
  List<LessonFile> list() throws UnreadableException;
}
