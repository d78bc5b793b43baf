package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/** Reads the id of a lesson, or the number that {@code lessons} shows before it. */
record LessonIds(Course course) {

  String read(WordReader words) {
    List<Keywords.Entry<String>> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (CourseEntry lesson : course.lessons()) {
      if (keys.add(lesson.id().replace("-", "").replace("_", ""))) {
        entries.add(
            new Keywords.Entry<>(
                lesson.id(), lesson.id(), lesson.title(), number(lesson.id()).stream().toList()));
      }
    }
    return words
        .accept(new Keywords<>("a lesson", "lessons", Token.Kind.WORD, entries))
        .orElseThrow(
            () ->
                words.atEnd()
                    ? words.notA(
                        "the lesson's id",
                        "say which lesson" + suchAs(entries) + "; `lessons` lists them")
                    : unknown(words));
  }

  /** Somebody may have typed one word of an id, as in {@code handshake}. */
  private SyntaxException unknown(WordReader words) {
    SyntaxException unknown = words.notA("a lesson", "`lessons` lists them");
    return course
        .nearest(words.peek())
        .map(near -> words.wrong(unknown.getMessage(), near))
        .orElse(unknown);
  }

  /** The number that names a lesson, unless it is the id of another. */
  private Optional<String> number(String id) {
    return course.number(id).stream()
        .mapToObj(Integer::toString)
        .filter(number -> course.named(number).filter(id::equals).isPresent())
        .findFirst();
  }

  private static String suchAs(List<Keywords.Entry<String>> entries) {
    return entries.stream().findFirst().map(first -> ", such as " + first.value()).orElse("");
  }
}
