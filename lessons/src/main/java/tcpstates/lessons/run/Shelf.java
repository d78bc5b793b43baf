package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.text.Lesson;

/** The lessons that a tutor can give. */
public interface Shelf {

  /**
   * A lesson, without its steps.
   *
   * @param needs the ids of the lessons that come before
   */
  record Listed(String id, String title, int minutes, List<String> needs) {
    public Listed {
      needs = List.copyOf(needs);
    }
  }

  /** What came of taking a lesson from the shelf. */
  sealed interface Taken {

    /** The lesson. */
    record There(Lesson lesson) implements Taken {}

    /** It is not there, or can't be played. */
    record Not(String why) implements Taken {}
  }

  /** Every lesson that can be played, in order. */
  List<Listed> lessons();

  /**
   * Takes a lesson from the shelf.
   *
   * @param seed what its variant is made from
   */
  Taken take(String id, OptionalLong seed);

  /** The place of a lesson, from 0. */
  default OptionalInt place(String id) {
    List<Listed> all = lessons();
    return IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(id)).findFirst();
  }

  /** The lesson with this id. */
  default Optional<Listed> listed(String id) {
    return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }
}
