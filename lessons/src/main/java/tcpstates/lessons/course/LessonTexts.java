package tcpstates.lessons.course;

import java.util.List;
import java.util.Optional;

/**
 * Lessons in memory: files that were dropped on a page, or a test's.
 *
 * @param name the name of the place, as a person knows it
 */
public record LessonTexts(String name, List<LessonFile> list) implements LessonFiles {
  public LessonTexts {
    list = List.copyOf(list);
  }

  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
