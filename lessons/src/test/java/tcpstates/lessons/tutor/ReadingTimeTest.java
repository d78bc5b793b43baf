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
 * counts, its own sentences too, at 200 words a minute.
 */
class ReadingTimeTest {

  private static final int WORDS_A_MINUTE = 200;
  private static final Course COURSE = Course.shipped();
  private static final Pattern LOOK = Pattern.compile("Type (why [a-z]+|show [a-z]+),");

  /** Who plays these does not know yet what need not be read again. */
  private static final List<String> FIRST = COURSE.ids().subList(0, 3);

  static Stream<String> lessons() {
    return COURSE.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_is_played_in_the_minutes_that_it_claims(String lesson) {
    Stream<String> lines = said(lesson).lines().map(String::strip);
    List<String> words =
        (FIRST.contains(lesson) ? lines : lines.distinct())
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    int minutes = COURSE.entry(lesson).orElseThrow().frontMatter().orElseThrow().minutes();
    assertTrue(
        words.size() <= WORDS_A_MINUTE * minutes,
        () -> lesson + ": " + words.size() + " words, " + minutes + " minutes");
  }

  /** All that a student is told, from the first words to the next lesson's name. */
  private static String said(String lesson) {
    Pupil pupil = Pupil.fresh();
    String greeting = lesson.equals(FIRST.get(0)) ? pupil.transcript() : "";
    int before = pupil.transcript().length();
    if (!lesson.equals(FIRST.get(0))) {
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
