package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressFolder;
import tcpstates.lessons.tool.LessonsTool;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;

/** The commands about lessons, with real files. */
class TeachingTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Streams streams =
      new Streams(
          InputStream.nullInputStream(),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8));

  private int run(String line) {
    List<String> args = List.of(line.replace("DIR", folder.toString()).split(" "));
    return Main.tool(streams).run(args);
  }

  private String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
  }

  @Test
  void a_lesson_is_shown_by_its_id_or_by_the_number_that_the_list_shows() {
    assertEquals(0, run("lessons show closing"));
    String byId = said(out);
    out.reset();
    assertEquals(0, run("lessons show 18"));
    assertEquals(byId, said(out));
    assertEquals(2, run("lessons show 99"));
    assertTrue(said(err).startsWith("There is no lesson `99`."), said(err));
  }

  @Test
  void a_journal_and_a_grade_take_the_number_of_a_lesson_too() {
    run("journal closing");
    String byId = said(out) + said(err);
    out.reset();
    err.reset();
    run("journal 18");
    assertEquals(byId, said(out) + said(err));
    err.reset();
    assertEquals(3, run("grade 18 DIR/none"));
    assertFalse(said(err).contains("no lesson"), said(err));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lessons show closing --lessons DIR/mine",
        "lessons show 18 --lessons DIR/mine",
        "learn closing --lessons DIR/mine",
        "grade closing - --lessons DIR/mine",
      })
  void a_lesson_of_ones_own_with_the_id_of_another_is_not_taken_for_it(String line)
      throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    String template = LessonsTool.template("mine").replace("id: mine", "id: closing");
    Files.writeString(mine.resolve("a.md"), template);
    assertEquals(2, run(line));
    assertEquals(
        "DIR/mine/a.md:1:1: the id `closing` belongs to a lesson that comes with the program\n",
        said(err));
    assertEquals("", said(out));
  }

  @Test
  void a_grade_names_the_step_whose_answer_is_elsewhere_and_the_file_that_has_it()
      throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(mine.resolve("a.md"), LessonsTool.template("first"));
    assertEquals(0, run("lessons strip DIR/mine --out DIR/out --solutions DIR/kept"));
    for (String solutions : List.of("", " --solutions DIR/empty")) {
      err.reset();
      assertEquals(2, run("grade first - --lessons DIR/out" + solutions));
      assertEquals(
          "DIR/out/a.md:17:1: this step keeps its solution or answer elsewhere, in `first.md`: name"
              + " the folder of that file with `--solutions DIR`\n",
          said(err));
    }
  }

  @Test
  void lessons_that_can_not_all_be_written_are_stripped_into_no_file() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("a.md"), LessonsTool.template("first"));
    Files.writeString(mine.resolve("b.md"), LessonsTool.template("second"));
    Files.createDirectories(folder.resolve("out"));
    // Nothing can be written to a link that leads nowhere, and no file is there.
    Files.createSymbolicLink(folder.resolve("out/b.md"), folder.resolve("none"));
    assertEquals(3, run("lessons strip DIR/mine --out DIR/out --solutions DIR/kept"));
    assertFalse(Files.exists(folder.resolve("out/a.md")));
    assertFalse(Files.exists(folder.resolve("kept/first.md")));
    assertEquals(
        "tcpstates: DIR/out/b.md can't be written: it is a link to a file that is not there\n",
        said(err));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lessons --lessons DIR/none",
        "lessons list --lessons DIR/none",
        "lessons show closing --lessons DIR/none",
        "lessons verify --lessons DIR/none",
        "lessons verify DIR --lessons DIR/none",
        "learn --lessons DIR/none",
        "progress --lessons DIR/none",
        "grade closing - --lessons DIR/none",
      })
  void a_folder_of_lessons_that_is_not_there_is_an_error(String line) {
    assertEquals(3, run(line));
    assertEquals(
        "tcpstates: there is no folder DIR/none. --lessons or TCPSTATES_LESSONS names it: correct"
            + " the name, or leave it out.\n",
        said(err));
    assertEquals("", said(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lessons verify", "lessons verify DIR", "lessons list", "grade closing -"})
  void a_folder_of_solutions_that_is_not_there_is_an_error(String line) {
    assertEquals(3, run(line + " --solutions DIR/none"));
    assertEquals(
        "tcpstates: there is no folder DIR/none. --solutions names it: correct the name, or leave"
            + " it out.\n",
        said(err));
  }

  @Test
  void a_stripped_lesson_takes_the_captures_beside_it_along() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine/traces")).getParent();
    Path captures = Path.of("../capture/src/test/resources/captures");
    Files.copy(captures.resolve("lost_fin.pcap"), mine.resolve("own.pcap"));
    Files.copy(captures.resolve("refused.pcap"), mine.resolve("traces/below.pcap"));
    String head =
        """
        ---
        id: traced
        title: Traced
        objective: Read a capture.
        level: 1
        minutes: 5
        needs: []
        states: [LISTEN]
        rfc: ["3.5"]
        ---
        Look at it.
        """;
    String step =
        """

        ## %s

        What is it?

        ```capture
        %s#0
        frames 1..2
        ```
        ```quiz
        What was sent first?
        - [x] a SYN :: Yes.
        - [ ] a FIN :: That comes last.
        ```
        ```hint
        Look at the first frame.
        ```
        """;
    Files.writeString(
        mine.resolve("traced.md"),
        head
            + step.formatted("Own", "own.pcap")
            + step.formatted("Below", "traces/below.pcap")
            + step.formatted("Shipped", "lost_fin.pcap"));
    String strip = "lessons strip DIR/mine --out DIR/out --solutions DIR/kept";
    assertEquals(0, run(strip), () -> said(err));
    assertEquals(0, run(strip), () -> said(err));
    assertEquals(-1, Files.mismatch(mine.resolve("own.pcap"), folder.resolve("out/own.pcap")));
    assertTrue(Files.exists(folder.resolve("out/traces/below.pcap")));
    assertFalse(Files.exists(folder.resolve("out/lost_fin.pcap")));
    assertEquals(0, run("lessons show traced --lessons DIR/out"), () -> said(err));
    Files.writeString(folder.resolve("out/own.pcap"), "something else");
    assertEquals(1, run(strip));
    assertTrue(said(err).contains("DIR/out/own.pcap exists already"), said(err));
  }

  @Test
  void a_new_lesson_takes_no_place_that_is_taken() throws IOException {
    assertEquals(0, Teaching.create("mine", folder, streams));
    assertTrue(said(out).startsWith("Written: DIR/mine.md\n"), said(out));
    Files.writeString(folder.resolve("mine.md"), "mine");
    assertEquals(1, Teaching.create("mine", folder, streams));
    assertEquals("mine", Files.readString(folder.resolve("mine.md")));
    assertEquals(3, Teaching.create("other", folder.resolve("nowhere"), streams));
  }

  @Test
  void a_lesson_of_ones_own_that_was_left_is_found_again() throws IOException {
    Path state = Files.createDirectories(folder.resolve("state").resolve("tcpstates"));
    Path mine = Files.createDirectories(folder.resolve("my lessons"));
    Files.writeString(mine.resolve("mine.md"), LessonsTool.template("mine"));
    ProgressFolder store = new ProgressFolder(state, () -> "run");
    String address = new LessonFolder(mine).address().orElseThrow();
    store.keep(
        new ProgressEvent.Began(
            "mine", OptionalLong.empty(), Optional.of(address), Optional.empty()));
    store.keep(new ProgressEvent.Typed("predict ESTABLISHED"));
    LessonSetup classroom =
        LessonSetup.kept(
            new LessonPrograms.Folders(Optional.empty(), Optional.empty()),
            new ProgressFolder(state, () -> "later"),
            Optional.of(state));
    assertEquals(
        "A title that people read", classroom.course().entry("mine").orElseThrow().title());
    assertTrue(
        classroom
            .tutor(OptionalLong.empty(), new Entrance.Welcome())
            .begin(Session.start(classroom.commands()))
            .said()
            .lines(Look.of(80, false))
            .get(0)
            .text()
            .contains("You left in the middle of A title that people read"));
  }

  @Test
  void one_bad_file_does_not_end_the_report_of_a_class() throws IOException {
    Files.writeString(folder.resolve("anna"), "# tcpstates progress 1\nr met LISTEN SYN done ;\n");
    assertEquals(3, run("progress DIR/anna DIR/ben"));
    assertTrue(said(out).contains("LISTEN        100"), said(out));
    assertTrue(said(out).endsWith("DIR/ben: there is no such file\n"), said(out));
  }
}
