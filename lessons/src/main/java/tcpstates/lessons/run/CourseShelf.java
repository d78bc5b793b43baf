package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.Head;
import tcpstates.lessons.text.Reading;
import tcpstates.lessons.text.Trouble;

/** A course, as a tutor sees it. */
record CourseShelf(Course course) implements Shelf {

  @Override
  public List<String> ids() {
    return course.ids();
  }

  @Override
  public Optional<Listed> listed(String id) {
    return course.entry(id).map(CourseShelf::listed);
  }

  @Override
  public boolean numbers(String id) {
    return course
        .entry(id)
        .filter(entry -> entry.origin() == CourseEntry.Origin.SHIPPED)
        .isPresent();
  }

  private static Listed listed(CourseEntry entry) {
    if (entry.broken() || entry.head().isEmpty()) {
      return new Listed(entry.id(), first(entry.troubles()), 0, List.of(), Sort.BROKEN);
    }
    Head head = entry.head().get();
    Sort sort = entry.origin() == CourseEntry.Origin.GENERATED ? Sort.DRILL : Sort.LESSON;
    return new Listed(entry.id(), head.title(), head.minutes(), head.needs(), sort);
  }

  @Override
  public Taken take(String id, OptionalLong seed) {
    Optional<Reading> reading = course.lesson(id, seed);
    if (reading.isEmpty()) {
      return new Taken.Not("There is no lesson `" + id + "`. `lessons` lists them.");
    }
    return reading.get() instanceof Reading.Read read
        ? new Taken.There(read.lesson())
        : new Taken.Not(
            "This lesson's file is broken: " + first(((Reading.Broken) reading.get()).troubles()));
  }

  private static String first(List<Trouble> troubles) {
    return troubles.isEmpty() ? "it has no head" : troubles.get(0).toString();
  }
}
