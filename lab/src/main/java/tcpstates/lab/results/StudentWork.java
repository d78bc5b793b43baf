package tcpstates.lab.results;

import java.util.Map;
import tcpstates.lab.roster.Member;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Progress;

/**
 * A student's work.
 *
 * @param lessons their work on each lesson in which they typed something, by lesson id
 */
public record StudentWork(Member member, Progress progress, Map<String, LessonWork> lessons) {

  public StudentWork {
    lessons = Map.copyOf(lessons);
  }

  /** What they have done in a lesson. In an exam, what was done before it does not count. */
  LessonRecord record(String id, boolean exam) {
    LessonRecord record = progress.lesson(id);
    return exam && record.exam() == LessonRecord.Exam.NEVER ? LessonRecord.NONE : record;
  }

  /** Their work on a lesson. */
  public LessonWork lesson(String id) {
    return lessons.getOrDefault(id, LessonWork.NONE);
  }
}
