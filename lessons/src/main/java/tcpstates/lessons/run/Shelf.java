package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;

/** The lessons that a tutor can give. */
public interface Shelf {

  /**
   * A lesson, without its steps.
   *
   * @param title as people read it; of a broken one what is wrong
   * @param needs the ids of the lessons that come before
   */
  record Listed(String id, String title, int minutes, List<String> needs, Sort sort) {
    public Listed {
      needs = List.copyOf(needs);
    }
  }

  /** What sort of lesson it is. */
  enum Sort {
    LESSON,
    /** Made by the program, for practice: no lesson leads there by itself. */
    DRILL,
    /** It can't be played. */
    BROKEN
  }

  /** What came of taking a lesson from the shelf. */
  sealed interface Taken {

    /** The lesson. */
    record There(Lesson lesson) implements Taken {}

    /** It is not there, or can't be played. */
    record Not(String why) implements Taken {}
  }

  /** The ids of all lessons, in order; no lesson is read for it. */
  List<String> ids();

  /** The lesson with this id. */
  Optional<Listed> listed(String id);

  /**
   * Takes a lesson from the shelf.
   *
   * @param seed what its variant is made from
   */
  Taken take(String id, OptionalLong seed);

  /** All lessons, in order. */
  default List<Listed> all() {
    return ids().stream().flatMap(id -> listed(id).stream()).toList();
  }

  /** Whether lessons are numbered, as those are that come with the program. */
  default boolean numbers(String id) {
    return true;
  }

  /** The number of a lesson, from 0; those have none that do not come with the program. */
  default OptionalInt number(String id) {
    return numbers(id) ? place(id) : OptionalInt.empty();
  }

  /** The place of a lesson, from 0. */
  default OptionalInt place(String id) {
    int place = ids().indexOf(id);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** A course's lessons. */
  static Shelf of(Course course) {
    return new CourseShelf(course);
  }
}
