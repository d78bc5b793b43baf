package tcpstates.lab.results;

import java.util.Map;
import tcpstates.lab.roster.Member;
import tcpstates.lessons.progress.Progress;

/**
 * What a student has done.
 *
 * @param lessons what they have put into each lesson that they typed something in, by id
 */
public record StudentWork(Member member, Progress progress, Map<String, LessonWork> lessons) {

  public StudentWork {
    lessons = Map.copyOf(lessons);
  }

  /** What they have put into a lesson. */
  public LessonWork lesson(String id) {
    return lessons.getOrDefault(id, LessonWork.NONE);
  }
}
