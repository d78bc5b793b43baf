package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.course.Course;
import tcpstates.repl.text.StyledLine;

/**
 * A lesson takes no more minutes than it claims. All that the program says on the author's way
 * counts, its own sentences too, and each time that it says them, at 200 words a minute. Rows of
 * facts, which the panes show as well, and citations are no text to read.
 */
class ReadingTimeTest {

  private static final int WORDS_A_MINUTE = 200;
  private static final Course COURSE = Course.shipped();
  private static final Pattern LOOK = Pattern.compile("Type (why [a-z]+|show [a-z]+),");

  static Stream<String> lessons() {
    return COURSE.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_is_played_in_the_minutes_that_it_claims(String lesson) {
    List<String> words =
        Stream.of(prose(said(lesson)).split("\\s+"))
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    int minutes = COURSE.entry(lesson).orElseThrow().frontMatter().orElseThrow().minutes();
    assertTrue(
        words.size() <= WORDS_A_MINUTE * minutes,
        () -> lesson + ": " + words.size() + " words, " + minutes + " minutes");
  }

  /** Rows of facts, which the panes show as well, with the lines that continue them. */
  private static final Pattern FACTS =
      Pattern.compile("(?m)^  (sent|focus|in flight|queued|data|clock) +.*(\\n {12}.*)*$");

  /** Where a sentence comes from. */
  private static final Pattern CITED = Pattern.compile("RFC\\s+9293\\s+\\d[\\d.]*");

  /** What is text to read. */
  private static String prose(String said) {
    return CITED.matcher(FACTS.matcher(said).replaceAll("")).replaceAll("");
  }

  /** All that a student is told, from the first words to the next lesson's name. */
  private static String said(String lesson) {
    Pupil pupil = Pupil.fresh();
    boolean first = lesson.equals(COURSE.ids().get(0));
    String greeting = first ? pupil.transcript() : "";
    int before = pupil.transcript().length();
    if (!first) {
      pupil.say("lesson " + lesson);
    }
    while (pupil.attempt().isPresent()) {
      Matcher look = LOOK.matcher(text(pupil.attempt().get()));
      if (look.find()) {
        pupil.say(look.group(1));
      }
      pupil.rightWay().forEach(pupil::say);
      pupil.say("");
    }
    return greeting + pupil.transcript().substring(before);
  }

  private static String text(Attempt attempt) {
    return attempt.step().prose().lines(Pupil.LOOK).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining(" "));
  }
}
