package tcpstates.lessons.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonFiles;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.course.LessonTexts;
import tcpstates.lessons.text.Sample;
import tcpstates.repl.text.Look;
import tcpstates.testkit.Golden;

class LessonsToolTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/lessons/golden");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private PrintStream to(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
  }

  private Course own() {
    return Course.only(new LessonFolder(folder), Optional.empty());
  }

  @Test
  void a_chapter_reads_from_top_to_bottom() throws IOException {
    Files.writeString(folder.resolve("sample.md"), Sample.LESSON);
    Look look = Look.of(80, false);
    assertEquals(
        LessonsTool.OK,
        LessonsTool.show(own(), "sample", OptionalLong.of(7), look, to(out), to(err)));
    GOLDEN.check("chapter.txt", said(out));
  }

  @Test
  void a_lesson_that_is_not_there_is_met_with_the_nearest() throws IOException {
    Files.writeString(folder.resolve("sample.md"), Sample.LESSON);
    assertEquals(
        LessonsTool.NOT_UNDERSTOOD,
        LessonsTool.show(
            own(), "smaple", OptionalLong.empty(), Look.of(80, false), to(out), to(err)));
    assertEquals("There is no lesson `smaple`. Did you mean `sample`?\n", said(err));
  }

  @Test
  void a_list_tells_of_broken_files_too() throws IOException {
    Files.writeString(folder.resolve("sample.md"), Sample.LESSON);
    Files.writeString(folder.resolve("x.md"), "\u001b[2J");
    assertEquals(LessonsTool.FAILED, LessonsTool.list(own(), to(out), to(err)));
    assertEquals("Your own:\n     sample  level 1   5 min  A sample\n", said(out));
    assertEquals("DIR/x.md:1:1: a lesson can't contain the control character U+001B\n", said(err));
  }

  @Test
  void a_new_lesson_is_a_lesson_that_works() {
    LessonFiles mine =
        new LessonTexts(
            "here", List.of(LessonFile.of("mine.md", LessonsTool.template("my-lesson"))));
    assertEquals(
        LessonsTool.OK,
        LessonsTool.verify(mine, Optional.empty(), Course.shipped(), to(out), to(err)));
    assertTrue(said(out).endsWith("1 lesson, 2 steps, nothing wrong.\n"), said(out));
    assertEquals("", said(err));
  }

  @Test
  void a_new_lesson_has_an_id_that_no_other_lesson_has() {
    Course known = Course.shipped();
    assertEquals(Optional.empty(), LessonsTool.refusal(known, "my-lesson"));
    assertTrue(LessonsTool.refusal(known, "My").orElseThrow().startsWith("`My` is not an id: "));
    assertEquals(
        Optional.of("There is already a lesson `closing`. Choose another id."),
        LessonsTool.refusal(known, "closing"));
  }

  @Test
  void faults_are_told_with_their_places() throws IOException {
    Files.writeString(
        folder.resolve("sample.md"), Sample.with("server SYN-RECEIVED\n", "server CLOSED\n"));
    assertEquals(LessonsTool.FAILED, verify());
    assertEquals(
        "DIR/sample.md:32:1: the solution does not reach the goal: expected the server in CLOSED,"
            + " but it is in SYN-RECEIVED\n",
        said(err));
  }

  @Test
  void every_shipped_step_claims_what_it_says_and_names_the_arrival_that_it_asks_about() {
    assertEquals(LessonsTool.OK, LessonsTool.claims(Course.shipped(), to(out), to(err)));
    assertEquals("", said(out) + said(err));
  }

  @Test
  void nothing_to_prove_is_a_failure() {
    assertEquals(LessonsTool.FAILED, verify());
  }

  private int verify() {
    return LessonsTool.verify(
        new LessonFolder(folder), Optional.empty(), Course.shipped(), to(out), to(err));
  }
}
