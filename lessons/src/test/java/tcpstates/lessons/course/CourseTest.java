package tcpstates.lessons.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.CourseEntry.Origin;
import tcpstates.lessons.scene.CapturedScene;
import tcpstates.lessons.scene.SceneFrame;
import tcpstates.lessons.scene.Scenes;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Location;
import tcpstates.lessons.text.PlayedCapture;
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
  void a_file_of_solutions_that_is_no_text_is_named_and_not_the_lesson() throws IOException {
    Path solutions = Files.createDirectory(folder.resolve("solutions"));
    Files.writeString(folder.resolve("sample.md"), Sample.LESSON);
    Files.write(solutions.resolve("sample.md"), new byte[] {'#', (byte) 0xff});
    Course course = Course.only(new LessonFolder(folder), Optional.of(new LessonFolder(solutions)));
    LessonReading.Broken broken =
        (LessonReading.Broken) course.lesson("sample", OptionalLong.empty()).orElseThrow();
    String said = broken.problems().get(0).toString();
    assertTrue(said.endsWith("solutions/sample.md:1:2: it is not UTF-8: byte \\xff"), said);
  }

  private static final Path CAPTURES = Path.of("../capture/src/test/resources/captures");

  private static String playing(String capture) {
    return Sample.with("```quiz", "```capture\n" + capture + "\n```\n```quiz");
  }

  /** The message about a lesson that names a capture; empty if the lesson can be played. */
  private String refused(String capture) throws IOException {
    Files.writeString(folder.resolve("lesson.md"), playing(capture));
    return own().get(0).problems().stream().map(LessonProblem::toString).findFirst().orElse("");
  }

  @Test
  void a_lesson_plays_a_capture_that_is_beside_it_or_below() throws IOException {
    Path below = Files.createDirectory(folder.resolve("traces"));
    Files.copy(CAPTURES.resolve("lost_fin.pcap"), folder.resolve("mine.pcap"));
    Files.copy(CAPTURES.resolve("refused.pcap"), below.resolve("lost_fin.pcap"));
    assertEquals("", refused("mine.pcap#0\nframes 4..7\nask 6"));
    LessonReading.Read read =
        (LessonReading.Read) course().lesson("sample", OptionalLong.empty()).orElseThrow();
    PlayedCapture played = read.lesson().steps().get(1).capture().orElseThrow();
    assertEquals("mine.pcap#0", played.scene().name());
    CapturedScene shipped = Scenes.shipped().find("lost_fin.pcap", 0).orElseThrow();
    assertEquals(
        shipped.frames().stream().map(SceneFrame::text).toList(),
        played.scene().frames().stream().map(SceneFrame::text).toList());
    assertEquals("", refused("traces/lost_fin.pcap#0\nframes 1..2"));
    assertEquals("", refused("lost_fin.pcap#0\nframes 4..7"), "that of the program");
  }

  @Test
  void an_unusable_capture_is_told_with_its_place_in_the_lesson() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.copy(CAPTURES.resolve("lost_fin.pcap"), inside.resolve("a.pcap"));
    Files.write(folder.resolve("text.pcap"), "no capture".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("huge.pcap"), new byte[5_000_000]);
    new ProcessBuilder("mkfifo", folder.resolve("pipe.pcap").toString()).start().waitFor();
    long line = playing("x").lines().takeWhile(row -> !row.equals("x")).count() + 1;
    String place = folder.resolve("lesson.md") + ":" + line + ":1: ";
    for (String name :
        List.of("../a.pcap", "inside/../../a.pcap", inside + "/a.pcap", "~/a.pcap", "c:\\a.pcap")) {
      String said = refused(name + "#0");
      String outside = "is no name of a file beside the lesson";
      assertTrue(said.startsWith(place + "`" + name + "` " + outside), said);
    }
    assertTrue(refused("nowhere.pcap#0").contains("there is no capture `nowhere.pcap` beside"));
    assertTrue(refused("inside#0").contains("`inside` is not a file but a folder"));
    assertTrue(refused("pipe.pcap#0").contains("a pipe or a device"));
    assertTrue(refused("huge.pcap#0").contains("is too large"));
    assertTrue(refused("text.pcap#0").contains("`text.pcap` can't be played: "));
    assertTrue(refused("inside/a.pcap#7").contains("has no stream 7; they are 0 to 0"));
    assertTrue(refused("inside/a.pcap#0\nframes 4..70").contains("frame 70 is none of"));
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
