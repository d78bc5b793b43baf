package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/**
 * Reads the id of a lesson.
 *
 * @param lessons asked for only where an id is read
 */
record LessonIds(Supplier<List<CourseEntry>> lessons) {

  String read(WordReader words) {
    List<Keywords.Entry<String>> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (CourseEntry lesson : lessons.get()) {
      if (keys.add(lesson.id().replace("-", "").replace("_", ""))) {
        entries.add(Keywords.entry(lesson.id(), lesson.id(), lesson.title()));
      }
    }
    return words
        .accept(new Keywords<>("a lesson", "lessons", Token.Kind.WORD, entries))
        .orElseThrow(
            () ->
                words.atEnd()
                    ? words.notA("the lesson's id", "say which lesson" + suchAs(entries))
                    : words.notA("a lesson", "`lessons` lists them"));
  }

  private static String suchAs(List<Keywords.Entry<String>> entries) {
    return entries.stream().findFirst().map(first -> ", such as " + first.value()).orElse("");
  }
}
