package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/**
 * Reads the id of a lesson, or the number that {@code lessons} shows before it.
 *
 * @param lessons asked for only where an id is read
 */
record LessonIds(Supplier<List<CourseEntry>> lessons) {

  String read(WordReader words) {
    List<Keywords.Entry<String>> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<CourseEntry> all = lessons.get();
    for (CourseEntry lesson : all) {
      if (keys.add(lesson.id().replace("-", "").replace("_", ""))) {
        entries.add(
            new Keywords.Entry<>(lesson.id(), lesson.id(), lesson.title(), number(lesson, all)));
      }
    }
    return words
        .accept(new Keywords<>("a lesson", "lessons", Token.Kind.WORD, entries))
        .orElseThrow(
            () ->
                words.atEnd()
                    ? words.notA("the lesson's id", "say which lesson" + suchAs(entries))
                    : unknown(words, all));
  }

  /** Somebody may have typed one word of an id, as in {@code handshake}. */
  private static SyntaxException unknown(WordReader words, List<CourseEntry> all) {
    SyntaxException unknown = words.notA("a lesson", "`lessons` lists them");
    return Course.nearest(words.peek(), all.stream().map(CourseEntry::id).toList())
        .map(near -> words.wrong(unknown.getMessage(), near))
        .orElse(unknown);
  }

  /** Lessons that come with the program have a number, unless it is the id of another lesson. */
  private static List<String> number(CourseEntry lesson, List<CourseEntry> all) {
    String number = Integer.toString(all.indexOf(lesson));
    boolean taken = all.stream().anyMatch(other -> other.id().equals(number));
    return lesson.origin() == CourseEntry.Origin.SHIPPED && !taken ? List.of(number) : List.of();
  }

  private static String suchAs(List<Keywords.Entry<String>> entries) {
    return entries.stream().findFirst().map(first -> ", such as " + first.value()).orElse("");
  }
}
