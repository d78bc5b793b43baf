package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Head;
import tcpstates.lessons.text.Reading;

/** The lessons of a course, those that are broken left out. */
public final class CourseShelf implements Shelf {

  private final Course course;
  private Optional<List<Listed>> listed = Optional.empty();

  public CourseShelf(Course course) {
    this.course = course;
  }

  @Override
  public List<Listed> lessons() {
    if (listed.isEmpty()) {
      listed =
          Optional.of(
              course.entries().stream()
                  .filter(entry -> !entry.broken())
                  .flatMap(entry -> entry.head().stream())
                  .map(CourseShelf::listed)
                  .toList());
    }
    return listed.get();
  }

  private static Listed listed(Head head) {
    return new Listed(head.id(), head.title(), head.minutes(), head.needs());
  }

  @Override
  public Taken take(String id, OptionalLong seed) {
    Optional<Reading> reading = course.lesson(id, seed);
    if (reading.isEmpty()) {
      return new Taken.Not("There is no lesson `" + id + "`.");
    }
    if (reading.get() instanceof Reading.Broken broken) {
      return new Taken.Not("This lesson can't be played: " + broken.troubles().get(0));
    }
    return new Taken.There(((Reading.Read) reading.get()).lesson());
  }
}
