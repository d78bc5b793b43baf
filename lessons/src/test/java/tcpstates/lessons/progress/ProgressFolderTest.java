package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.engine.tcp.State;

class ProgressFolderTest {

  private static final MasteryCell CELL = new MasteryCell(State.SYN_SENT, SegmentKind.SYN_ACK);
  private static final Score SCORE = new Score(4, OptionalInt.of(3), 1, 0);

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void begin() {
    folder = home.resolve("state").resolve("tcpstates");
  }

  private ProgressFolder file(String run) {
    return new ProgressFolder(folder, () -> run);
  }

  private Path log() {
    return folder.resolve("progress");
  }

  @Test
  void nothing_was_kept_before_the_first_event_and_no_folder_is_made_by_looking() {
    assertEquals(Progress.NONE, file("a").read().progress());
    assertFalse(Files.exists(folder));
  }

  @Test
  void what_was_kept_is_read_back_by_the_next_run() {
    ProgressFolder first = file("a");
    first.keep(new ProgressEvent.Began("closing", OptionalLong.of(7)));
    first.keep(new ProgressEvent.Typed("server send \"\\x1b ; done\""));
    first.keep(new ProgressEvent.StepDone("closing", 1, SCORE));
    first.keep(new ProgressEvent.Skipped("closing", 2));
    first.keep(new ProgressEvent.Met(CELL, Mastery.DONE));
    first.keep(new ProgressEvent.Met(CELL, Mastery.SEEN));

    Progress progress = file("b").read().progress();

    LessonRecord closing = progress.lesson("closing");
    assertEquals(SCORE, closing.steps().get(1));
    assertTrue(closing.skipped().contains(2));
    assertFalse(progress.finished("closing"));
    assertEquals(Mastery.DONE, progress.known(CELL).orElseThrow());
    assertEquals(List.of("server send \"\\x1b ; done\""), progress.latest().orElseThrow().lines());
    assertEquals(OptionalLong.of(7), progress.latest().orElseThrow().seed());
  }

  @Test
  void an_attempt_taken_up_by_another_run_goes_on_from_there() {
    ProgressFolder first = file("a");
    first.keep(new ProgressEvent.Began("closing", OptionalLong.empty()));
    first.keep(new ProgressEvent.Typed("one"));
    first.keep(new ProgressEvent.Typed("two"));
    ProgressFolder second = file("b");
    second.keep(new ProgressEvent.Resumed("a", 2));
    second.keep(new ProgressEvent.Typed("three"));
    first.keep(new ProgressEvent.Typed("elsewhere"));
    second.keep(new ProgressEvent.Typed("four"));

    Progress.Unfinished unfinished = file("c").read().progress().latest().orElseThrow();

    assertEquals(List.of("one", "two", "three", "four"), unfinished.lines());
    assertEquals(1, file("c").read().progress().lesson("closing").tries());
  }

  @Test
  void a_lesson_that_was_finished_or_left_is_not_offered_again() {
    ProgressFolder file = file("a");
    file.keep(new ProgressEvent.Began("closing", OptionalLong.empty()));
    file.keep(new ProgressEvent.Finished("closing"));
    assertTrue(file("b").read().progress().latest().isEmpty());
    file.keep(new ProgressEvent.Began("closing", OptionalLong.empty()));
    assertTrue(file("b").read().progress().latest().isPresent());
    file.keep(new ProgressEvent.Left());
    assertTrue(file("b").read().progress().latest().isEmpty());
  }

  @Test
  void a_line_cut_short_by_a_kill_costs_that_line_alone() throws IOException {
    file("a").keep(new ProgressEvent.Began("closing", OptionalLong.empty()));
    file("a").keep(new ProgressEvent.Typed("server close"));
    Files.writeString(log(), "a typed client clo", StandardOpenOption.APPEND);

    ProgressFolder next = file("b");
    ProgressStore.Kept kept = next.read();
    assertEquals(List.of("server close"), kept.progress().latest().orElseThrow().lines());
    assertEquals(Optional.empty(), kept.notice());
    next.keep(new ProgressEvent.Resumed("a", 1));
    next.keep(new ProgressEvent.Typed("deliver"));
    assertEquals(
        List.of("server close", "deliver"),
        file("c").read().progress().latest().orElseThrow().lines());
  }

  // ---- a damaged file

  private static final String LINES =
      "a began closing - ;\na done closing 1 moves=4 shortest=3 hints=1 wrong=0 ;\n";

  /** The notice when both lines have been read and a third was saved. */
  private String whole(String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(log(), text);
    ProgressFolder file = file("b");
    ProgressStore.Kept kept = file.read();
    assertEquals(SCORE, kept.progress().lesson("closing").steps().get(1));
    assertEquals(Optional.empty(), file.problem());
    assertEquals(text, Files.readString(log()), "reading changes nothing");
    file.keep(new ProgressEvent.Skipped("closing", 2));
    assertEquals(text, Files.readString(folder.resolve("progress.aside-1")));
    assertEquals(
        "# tcpstates progress 2\n" + LINES + "b skipped closing 2 ;\n", Files.readString(log()));
    assertEquals(Optional.empty(), file("c").read().notice());
    return kept.notice().orElseThrow();
  }

  @Test
  void line_ends_of_another_system_lose_nothing() throws IOException {
    String text = ("# tcpstates progress 1\n" + LINES).replace("\n", "\r\n");
    assertEquals(
        "Your progress file was changed: its lines end in CR LF. It is copied to progress.aside-1"
            + " before anything is added.",
        whole(text));
  }

  @Test
  void a_byte_order_mark_loses_nothing() throws IOException {
    String notice = whole("\ufeff# tcpstates progress 1\n" + LINES);
    assertTrue(notice.contains("it begins with a byte order mark"), notice);
  }

  @Test
  void a_changed_letter_in_the_first_line_loses_nothing() throws IOException {
    String notice = whole("# tcpstates pr0gress 1\n" + LINES);
    assertTrue(notice.contains("its first line is damaged"), notice);
  }

  @Test
  void a_missing_first_line_loses_nothing() throws IOException {
    String notice = whole(LINES);
    assertTrue(notice.contains("its first line is missing"), notice);
  }

  @Test
  void a_line_that_cannot_be_read_costs_that_line_alone() throws IOException {
    String notice = whole("# tcpstates progress 1\n" + LINES + "a flipped bits here ;\n");
    assertTrue(notice.contains("1 line can't be read"), notice);
  }

  @Test
  void the_digits_of_another_locale_are_read() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(log(), "# tcpstates progress 1\n" + LINES.replace("moves=4", "moves=\u0664"));
    assertEquals(SCORE, file("b").read().progress().lesson("closing").steps().get(1));
  }

  @Test
  void a_first_line_cut_short_by_a_kill_is_nothing_to_tell() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(log(), "# tcpstates prog");
    assertEquals(Optional.empty(), file("a").read().notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear diary,\ntoday ;\n", "Dear diary, today"})
  void something_else_than_progress_is_told_and_kept_beside(String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(log(), text);
    ProgressFolder file = file("b");
    String notice = file.read().notice().orElseThrow();
    assertTrue(notice.startsWith("Nothing in your progress file can be read."), notice);
    file.keep(new ProgressEvent.Finished("closing"));
    assertTrue(file("c").read().progress().finished("closing"));
    assertTrue(Files.readString(folder.resolve("progress.aside-1")).startsWith("Dear diary"));
  }

  @Test
  void what_is_understood_of_a_newer_version_is_read_and_the_file_stays_as_it_is()
      throws IOException {
    Files.createDirectories(folder);
    String newer = "# tcpstates progress 3\n" + LINES + "a dreamt closing ;\n";
    Files.writeString(log(), newer);

    ProgressFolder file = file("b");

    assertEquals(SCORE, file.read().progress().lesson("closing").steps().get(1));
    assertTrue(file.problem().orElseThrow().contains("newer version"), file.problem().toString());
    file.keep(new ProgressEvent.Finished("closing"));
    assertEquals(newer, Files.readString(log()));
    assertEquals(1, Files.list(folder).count());
  }

  // ---- when nothing can be written

  @Test
  void something_else_in_the_place_of_the_file_is_left_alone_and_told() throws IOException {
    Files.createDirectories(log());
    ProgressFolder file = file("a");
    file.read();
    assertTrue(file.problem().orElseThrow().endsWith("progress is not a file."));
    file.keep(new ProgressEvent.Finished("closing"));
    assertTrue(file.problem().orElseThrow().endsWith("progress is not a file."));
    assertTrue(Files.isDirectory(log()));
  }

  @Test
  void where_nothing_can_be_written_it_is_told_before_anything_is_lost() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file in the way");
    ProgressFolder file = file("a");
    file.keep(new ProgressEvent.Finished("closing"));
    assertTrue(
        file.problem().orElseThrow().startsWith("Your progress is not kept: "),
        file.problem().toString());
  }

  @Test
  void a_file_is_read_where_nothing_may_be_written() throws IOException {
    file("a").keep(new ProgressEvent.Finished("closing"));
    Files.delete(folder.resolve("progress.lock"));
    Set<PosixFilePermission> readable = PosixFilePermissions.fromString("r-x------");
    Files.setPosixFilePermissions(folder, readable);
    try {
      ProgressFolder file = file("b");
      assertTrue(file.read().progress().finished("closing"));
      // The superuser can write anywhere.
      assertEquals(Files.isWritable(folder), file.problem().isEmpty());
      assertFalse(Files.exists(folder.resolve("progress.lock")), "reading takes no lock");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void while_another_program_holds_the_lock_work_goes_on_and_is_kept_later() throws IOException {
    file("a").keep(new ProgressEvent.Began("closing", OptionalLong.empty()));
    ProgressFolder file = new ProgressFolder(folder, () -> "b", Duration.ZERO);
    try (FileChannel channel =
        FileChannel.open(folder.resolve("progress.lock"), StandardOpenOption.WRITE)) {
      channel.lock();
      assertEquals(1, file.read().progress().lesson("closing").tries());
      file.keep(new ProgressEvent.Resumed("a", 0));
      file.keep(new ProgressEvent.Typed("server close"));
      assertTrue(
          file.problem().orElseThrow().contains("another program has locked"),
          file.problem().toString());
    }
    file.keep(new ProgressEvent.Typed("deliver"));
    assertEquals(Optional.empty(), file.problem());
    assertEquals(
        List.of("server close", "deliver"),
        file("c").read().progress().latest().orElseThrow().lines());
  }

  @Test
  void the_file_of_somebody_else_is_read_and_never_changed() throws IOException {
    Path anna = home.resolve("anna");
    Files.writeString(anna, "\ufeff# tcpstates progress 1\r\na finished closing ;\r\n");
    assertTrue(ProgressFolder.look(anna).progress().finished("closing"));
    assertEquals(1, Files.list(home).count());
    Files.writeString(anna, "something else\n");
    assertEquals(
        "this is not a progress file",
        assertThrows(IOException.class, () -> ProgressFolder.look(anna)).getMessage());
    assertEquals(
        "there is no such file",
        assertThrows(IOException.class, () -> ProgressFolder.look(home.resolve("ben")))
            .getMessage());
  }

  // ---- several programs at once

  @Test
  void writers_at_the_same_time_lose_nothing() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    // They also make the folder, all at once.
    CyclicBarrier start = new CyclicBarrier(4);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      ProgressFolder file = file("run" + w);
      String lesson = "lesson-" + w;
      writers.add(
          () -> {
            start.await();
            file.keep(new ProgressEvent.Began(lesson, OptionalLong.empty()));
            for (int i = 1; i <= 100; i++) {
              file.keep(new ProgressEvent.StepDone(lesson, i, SCORE));
            }
            return file.problem().isEmpty();
          });
    }
    for (var done : pool.invokeAll(writers)) {
      assertTrue(done.get());
    }
    pool.shutdown();
    ProgressStore.Kept kept = file("reader").read();
    Progress progress = kept.progress();
    assertEquals(Optional.empty(), kept.notice());
    for (int w = 0; w < 4; w++) {
      assertEquals(100, progress.lesson("lesson-" + w).steps().size());
    }
  }
}
