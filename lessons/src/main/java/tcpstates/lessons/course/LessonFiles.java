package tcpstates.lessons.course;

import java.util.List;
import java.util.Optional;

/** Where files of lessons are: in a folder, in the program itself, or in memory. */
public interface LessonFiles {

  /** The place's name, as a person knows it. */
  String name();

  /** Where another run of the program finds this place again, if it can. */
  Optional<String> address();

  /**
   * The files, in the order in which their lessons stand; none is read for it.
   *
   * @throws UnreadableException if the place can't be read
   */
  List<LessonFile> list() throws UnreadableException;
}
