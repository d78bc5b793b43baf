package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.testkit.Golden;

/** What the lessons say of Linux stands on a source: docs/SOURCES.md. */
class SourcesTest {

  private static final Pattern ABOUT_LINUX =
      Pattern.compile(
          "\\bLinux\\b|\\bkernel\\b|\\bnstat\\b|\\btcp_[a-z]|\\bsomaxconn\\b|\\bSO_[A-Z]|\\bTCP_[A-Z]"
              + "|\\bE(?:CONN|PIPE|TIMED|ADDR|ISCONN)|RFC 5382|\\bcloud\\b|\\breal host\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\)?\\s+(?=[A-Z(\"])");
  private static final Pattern SOURCE =
      Pattern.compile(
          "capture (?<capture>\\w+)|man \\w+\\([1-8]\\)|ip-sysctl \\w+|kernel [\\w/-]+\\.rst|RFC \\d+"
              + "|play|AWS [\\w ,:]+");
  private static final Path CAPTURES = Golden.page("engine/src/test/resources/captures");
  private static final Look WIDE = Look.of(100_000, false);

  private record Row(String lesson, String says, List<String> sources) {}

  private static final List<Row> ROWS = rows();
  private static final List<Lesson> LESSONS = lessons();

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    return lines(Golden.page("docs/SOURCES.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| lesson |"))
        .filter(line -> !line.startsWith("| ---"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
        .map(cells -> new Row(cells[0], cells[1], Arrays.asList(cells[2].split("; "))))
        .toList();
  }

  private static List<Lesson> lessons() {
    Course course = Course.shipped();
    return course.entries().stream()
        .filter(entry -> entry.origin() == CourseEntry.Origin.SHIPPED)
        .map(entry -> course.lesson(entry.id(), OptionalLong.empty()).orElseThrow())
        .map(reading -> ((LessonReading.Read) reading).lesson())
        .toList();
  }

  // ---- sentences

  /** What a lesson says: no questions, and no choices that are wrong. */
  private static Stream<Prose> texts(Lesson lesson) {
    return Stream.concat(
        Stream.of(lesson.introduction()), lesson.steps().stream().flatMap(SourcesTest::texts));
  }

  private static Stream<Prose> texts(LessonStep step) {
    return Stream.of(
            Stream.of(step.prose(), step.after()),
            step.hints().stream(),
            step.task() instanceof Task.Reach reach ? said(reach) : said((Task.Quiz) step.task()))
        .flatMap(texts -> texts);
  }

  private static Stream<Prose> said(Task.Reach reach) {
    return Stream.concat(
        reach.avoid().stream().map(Task.Avoid::say),
        reach.predict().stream().flatMap(asked -> asked.overlooks().values().stream()));
  }

  private static Stream<Prose> said(Task.Quiz quiz) {
    return quiz.choices().stream()
        .flatMap(
            choice ->
                choice.right()
                    ? Stream.of(choice.text(), choice.explanation())
                    : Stream.of(choice.explanation()));
  }

  private static Stream<String> sentences(Lesson lesson) {
    return texts(lesson)
        .flatMap(text -> text.lines(WIDE).stream())
        .map(StyledLine::text)
        .flatMap(SENTENCE_END::splitAsStream);
  }

  @Test
  void every_sentence_about_linux_is_in_the_list() {
    List<String> missing = new ArrayList<>();
    for (Lesson lesson : LESSONS) {
      List<String> says =
          ROWS.stream().filter(row -> row.lesson().equals(lesson.id())).map(Row::says).toList();
      sentences(lesson)
          .filter(sentence -> ABOUT_LINUX.matcher(sentence).find())
          .filter(sentence -> !sentence.endsWith("?"))
          .filter(sentence -> says.stream().noneMatch(sentence::contains))
          .forEach(sentence -> missing.add(lesson.id() + ": " + sentence));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void the_list_says_nothing_that_no_lesson_says() {
    List<Row> spare =
        ROWS.stream()
            .filter(
                row ->
                    LESSONS.stream()
                        .filter(lesson -> lesson.id().equals(row.lesson()))
                        .flatMap(SourcesTest::sentences)
                        .noneMatch(sentence -> sentence.contains(row.says())))
            .toList();
    assertEquals(List.of(), spare);
  }

  @Test
  void every_source_is_of_a_known_kind_and_every_capture_is_there() {
    for (Row row : ROWS) {
      for (String source : row.sources()) {
        Matcher kind = SOURCE.matcher(source);
        assertTrue(kind.matches(), () -> row + ": " + source);
        String capture = kind.group("capture");
        assertTrue(capture == null || Files.exists(fixture(capture)), () -> row + ": " + source);
      }
    }
  }

  // ---- quoted lines

  private static Path fixture(String capture) {
    return CAPTURES.resolve(capture + ".txt");
  }

  /** The listings of a lesson; a line that goes on indented is one line. */
  private static Stream<List<String>> listings(Lesson lesson) {
    return texts(lesson)
        .flatMap(text -> text.blocks().stream())
        .filter(Prose.Listing.class::isInstance)
        .map(
            block ->
                Arrays.asList(
                    ((Prose.Listing) block)
                        .lines().stream()
                            .map(StyledLine::text)
                            .collect(Collectors.joining("\n"))
                            .replaceAll("\n +", " ")
                            .split("\n")));
  }

  @Test
  void every_capture_that_a_lesson_plays_is_in_the_list() {
    int played = 0;
    for (Lesson lesson : LESSONS) {
      for (LessonStep step : lesson.steps()) {
        if (step.capture().isPresent()) {
          played++;
          String name = step.capture().get().scene().file().split("\\.")[0];
          assertTrue(
              ROWS.stream()
                  .filter(row -> row.lesson().equals(lesson.id()))
                  .anyMatch(row -> row.sources().contains("capture " + name)),
              lesson.id() + " plays " + name);
        }
      }
    }
    assertEquals(8, played);
  }

  @Test
  void the_lines_of_ss_that_a_lesson_quotes_are_what_the_kernel_reported() {
    Pattern row = Pattern.compile("([A-Z0-9-]+) +(\\d+) +(\\d+) +\\S+:(\\d+) +\\S+:(\\d+|\\*)(.*)");
    List<String> reported =
        lines(Path.of("src/test/resources/tcpstates/lessons/sources/sockets.txt"));
    int quoted = 0;
    for (Lesson lesson : LESSONS) {
      for (String line : listings(lesson).flatMap(List::stream).toList()) {
        Matcher ss = row.matcher(line);
        if (ss.matches()) {
          quoted++;
          String timer = ss.group(6).strip().replaceAll("timer:\\((.*)\\)", "$1");
          String sockets =
              Stream.of(
                      ss.group(1),
                      ss.group(2),
                      ss.group(3),
                      ss.group(4),
                      ss.group(5),
                      timer.isEmpty() ? "-" : timer)
                  .collect(Collectors.joining(" ", ": ", ""));
          assertTrue(
              reported.stream().anyMatch(it -> it.endsWith(sockets)),
              () -> lesson.id() + ": the kernel did not report " + line);
        }
      }
    }
    assertEquals(8, quoted);
  }

  // ---- numbers

  @Test
  void what_the_lessons_count_is_what_the_captures_show() {
    List<Long> syns = sent("syn_timeout_default", "client", "S");
    assertEquals(11, syns.size());
    List<Long> waits = new ArrayList<>();
    for (int i = 1; i < syns.size(); i++) {
      waits.add(Math.round((syns.get(i) - syns.get(i - 1)) / 1000.0));
    }
    assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 2L, 4L, 8L, 16L, 33L), waits);
    List<Long> fins = sent("lost_fin", "client", "FA");
    assertEquals(0.2, (fins.get(1) - fins.get(0)) / 1000.0, 0.01);
    assertEquals(5, sent("fin_wait1_gives_up", "client", "FA").size());
  }

  /** When a host sent segments with these flags, in milliseconds. */
  private static List<Long> sent(String capture, String host, String flags) {
    Pattern sent = Pattern.compile("\\d+ (\\d+)ms " + host + " send #\\d+ " + flags + " .*");
    return lines(fixture(capture)).stream()
        .map(sent::matcher)
        .filter(Matcher::matches)
        .map(line -> Long.parseLong(line.group(1)))
        .toList();
  }
}
