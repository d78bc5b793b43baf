package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonTexts;

/** Lessons that a test writes. */
final class Folder {

  private final List<LessonFile> files = new ArrayList<>();

  /** The same folder with one more lesson. The test gives its body; its head is made up. */
  Folder with(String id, String needs, String body) {
    return with(id, needs, "", body);
  }

  /** The same folder with one more lesson, whose head has more lines. */
  Folder with(String id, String needs, String more, String body) {
    String head =
        """
        ---
        id: %s
        title: The lesson %s
        objective: Know it.
        level: 1
        minutes: 4
        needs: [%s]
        states: [CLOSED]
        rfc: ["3.5"]
        %s---
        """;
    files.add(LessonFile.of(id + ".md", head.formatted(id, id, needs, more) + body));
    return this;
  }

  /** The lesson {@code it}, after another one. */
  static Folder about(String body) {
    return about("", body);
  }

  /** The lesson {@code it}, after another one, with more lines in its head. */
  static Folder about(String more, String body) {
    return new Folder()
        .with(
            "first",
            "",
            "Something else.\n\n## One\n\nGo on.\n\n```goal\nserver LISTEN\n```\n```solution\nserver listen\n```\n")
        .with("it", "", more, body);
  }

  static Course of(String body) {
    return about(body).course();
  }

  Course course() {
    return Course.only(new LessonTexts("test", files), Optional.empty());
  }
}
