package tcpstates.lessons.tutor;

import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;

/**
 * The lessons of a course as one student gets them.
 *
 * @param seed what the lessons' variants are made from
 * @param provenance what attempts are made with; without it, choices are in the file's order, as in
 *     older versions of the program
 */
record StudentLessons(Course course, OptionalLong seed, Optional<Provenance> provenance) {

  /** A lesson in the student's variant; empty if there is none. */
  Optional<LessonReading> reading(String id) {
    return reading(id, seed);
  }

  /** A lesson in a variant; empty if there is none. */
  Optional<LessonReading> reading(String id, OptionalLong variant) {
    Optional<LessonReading> reading = course.lesson(id, variant);
    return provenance.isPresent() ? reading : reading.map(found -> found.with(Lesson::unshuffled));
  }

  /** The event that an attempt has begun. */
  ProgressEvent began(Attempt attempt) {
    String id = attempt.lesson().id();
    return new ProgressEvent.Began(
        id,
        seed,
        course.address(id),
        provenance.map(
            with ->
                with.with(course.version(id))
                    .with(Exams.terms(attempt), attempt.lesson().apart())));
  }
}
