package tcpstates.lessons.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.CourseEntry.Origin;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Location;
import tcpstates.lessons.text.Sample;

class CourseTest {

  @TempDir private Path folder;

  private Course course() {
    return Course.of(List.of(new LessonFolder(folder)), Optional.empty());
  }

  private List<CourseEntry> own() {
    return course().entries().stream().filter(e -> e.origin() == Origin.OWN).toList();
  }

  private static List<String> said(CourseEntry entry) {
    return entry.problems().stream().map(LessonProblem::message).toList();
  }

  @Test
  void a_folder_adds_its_lessons_by_the_id_in_their_heads() throws IOException {
    Files.writeString(folder.resolve("01-any-name.md"), Sample.LESSON);
    Files.writeString(folder.resolve("README.md"), "# Our lessons\n");
    Files.writeString(folder.resolve("notes.txt"), "no lesson");
    assertEquals(List.of("sample"), own().stream().map(CourseEntry::id).toList());
    assertInstanceOf(
        LessonReading.Read.class, course().lesson("sample", OptionalLong.empty()).orElseThrow());
  }

  @Test
  void a_broken_file_is_listed_and_the_others_are_usable() throws Exception {
    Files.writeString(folder.resolve("a-broken.md"), Sample.with("```goal", "```gaol"));
    Files.writeString(folder.resolve("b.md"), Sample.with("id: sample", "id: whole"));
    Files.write(folder.resolve("c-latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xE9});
    Files.write(folder.resolve("d-huge.md"), new byte[10_000_000]);
    Files.createDirectory(folder.resolve("e-folder.md"));
    new ProcessBuilder("mkfifo", folder.resolve("f-pipe.md").toString()).start().waitFor();
    List<CourseEntry> own = own();
    assertEquals(
        List.of("sample", "whole", "c-latin", "d-huge", "e-folder", "f-pipe"),
        own.stream().map(CourseEntry::id).toList());
    assertEquals(
        List.of(true, false, true, true, true, true),
        own.stream().map(CourseEntry::broken).toList());
    assertEquals(List.of("it is not UTF-8: byte \\xe9"), said(own.get(2)));
    assertEquals("2:1", at(own.get(2)));
    assertEquals(
        List.of("it is too large: a lesson has at most 200000 characters"), said(own.get(3)));
    assertEquals(List.of("it is a folder"), said(own.get(4)));
    assertEquals(List.of("it is not a file but a pipe or a device"), said(own.get(5)));
  }

  private static String at(CourseEntry entry) {
    Location place = entry.problems().get(0).at();
    return place.line() + ":" + place.column();
  }

  @Test
  void a_shipped_lesson_can_not_be_replaced() throws IOException {
    String id = Course.shipped().ids().get(0);
    Files.writeString(folder.resolve("mine.md"), Sample.with("id: sample", "id: " + id));
    CourseEntry entry = own().get(0);
    assertTrue(entry.broken());
    assertEquals(
        List.of("the id `%s` belongs to a lesson that comes with the program".formatted(id)),
        said(entry));
    LessonReading.Read read =
        (LessonReading.Read) course().lesson(id, OptionalLong.empty()).orElseThrow();
    assertFalse(read.lesson().title().equals("A sample"));
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    Course course =
        Course.of(List.of(new LessonFolder(folder.resolve("nowhere"))), Optional.empty());
    List<CourseEntry> broken = course.entries().stream().filter(CourseEntry::broken).toList();
    assertEquals(1, broken.size());
    assertEquals(List.of("there is no such file"), said(broken.get(0)));
  }

  @Test
  void solutions_are_found_by_id_or_by_number_and_id() throws IOException {
    Path solutions = Files.createDirectory(folder.resolve("solutions"));
    String without = Sample.with("```solution\ndeliver\nserver send syn ack\n```\n", "");
    Files.writeString(folder.resolve("sample.md"), without);
    Files.writeString(
        solutions.resolve("07-sample.md"), "## The server answers\n```solution\ndeliver\n```\n");
    Course course = Course.only(new LessonFolder(folder), Optional.of(new LessonFolder(solutions)));
    LessonReading.Read read =
        (LessonReading.Read) course.lesson("sample", OptionalLong.empty()).orElseThrow();
    assertEquals(1, read.lesson().steps().get(0).solution().size());
  }

  @Test
  void the_family_has_a_lesson_for_each_segment_of_open_data_and_close() {
    List<CourseEntry> family =
        Course.shipped().entries().stream()
            .filter(entry -> entry.origin() == Origin.GENERATED)
            .toList();
    assertEquals(
        List.of(
            "Every single loss, 1 of 9: the client's SYN",
            "Every single loss, 2 of 9: the server's SYN,ACK",
            "Every single loss, 3 of 9: the client's ACK",
            "Every single loss, 4 of 9: the client's data",
            "Every single loss, 5 of 9: the server's ACK",
            "Every single loss, 6 of 9: the client's FIN",
            "Every single loss, 7 of 9: the server's ACK",
            "Every single loss, 8 of 9: the server's FIN",
            "Every single loss, 9 of 9: the client's ACK"),
        family.stream().map(entry -> entry.frontMatter().orElseThrow().title()).toList());
    assertEquals("single-loss-1", family.get(0).id());
  }

  @Test
  void lessons_in_memory_are_lessons_like_any_other() {
    LessonFiles dropped =
        new LessonTexts("the page", List.of(LessonFile.of("01-sample.md", Sample.LESSON)));
    Course course = Course.of(List.of(dropped), Optional.empty());
    assertEquals(Origin.OWN, course.entry("sample").orElseThrow().origin());
    assertEquals("01-sample.md", course.entry("sample").orElseThrow().file());
  }
}
