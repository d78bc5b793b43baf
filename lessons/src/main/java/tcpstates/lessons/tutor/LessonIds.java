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
 * Reads the id of a lesson, or the number that a lesson of the program has in the list.
 *
 * @param lessons asked for only where an id is read
 */
record LessonIds(Supplier<List<CourseEntry>> lessons) {

  String read(WordReader words) {
    List<Keywords.Entry<String>> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int place = 0;
    for (CourseEntry lesson : lessons.get()) {
      if (keys.add(lesson.id().replace("-", "").replace("_", ""))) {
        String[] number =
            lesson.origin() == CourseEntry.Origin.SHIPPED
                ? new String[] {Integer.toString(place)}
                : new String[0];
        entries.add(Keywords.entry(lesson.id(), lesson.id(), lesson.title(), number));
      }
      place++;
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
