package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.progress.Event.How;
import tcpstates.lessons.progress.Event.Kind;

class ProgressFileTest {

  private static final Score SCORE = new Score(4, OptionalInt.of(3), 1, 0);

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void begin() {
    folder = home.resolve("state").resolve("tcpstates");
  }

  private ProgressFile file(String run) {
    return new ProgressFile(folder, () -> run);
  }

  private Path log() {
    return folder.resolve("progress");
  }

  @Test
  void nothing_was_kept_before_the_first_event_and_no_folder_is_made_by_looking() {
    assertEquals(Progress.NONE, file("a").read());
    assertFalse(Files.exists(folder));
  }

  @Test
  void what_was_kept_is_read_back_by_the_next_run() {
    ProgressFile first = file("a");
    first.keep(new Event.Began("closing", OptionalLong.of(7)));
    first.keep(new Event.Typed("server send \"\\x1b ; done\""));
    first.keep(new Event.StepDone("closing", 1, SCORE));
    first.keep(new Event.Skipped("closing", 2));
    first.keep(new Event.Met(State.SYN_SENT, Kind.SYN_ACK, How.DONE));
    first.keep(new Event.Met(State.SYN_SENT, Kind.SYN_ACK, How.SEEN));

    Progress progress = file("b").read();

    LessonRecord closing = progress.lesson("closing");
    assertEquals(SCORE, closing.steps().get(1));
    assertTrue(closing.skipped().contains(2));
    assertFalse(progress.finished("closing"));
    assertEquals(How.DONE, progress.known(new Cell(State.SYN_SENT, Kind.SYN_ACK)).orElseThrow());
    assertEquals(
        List.of("server send \"\\x1b ; done\""), progress.unfinished().orElseThrow().lines());
    assertEquals(OptionalLong.of(7), progress.unfinished().orElseThrow().seed());
  }

  @Test
  void an_attempt_taken_up_by_another_run_goes_on_from_there() {
    ProgressFile first = file("a");
    first.keep(new Event.Began("closing", OptionalLong.empty()));
    first.keep(new Event.Typed("one"));
    first.keep(new Event.Typed("two"));
    ProgressFile second = file("b");
    second.keep(new Event.Resumed("a", 2));
    second.keep(new Event.Typed("three"));
    first.keep(new Event.Typed("elsewhere"));
    second.keep(new Event.Typed("four"));

    Progress.Unfinished unfinished = file("c").read().unfinished().orElseThrow();

    assertEquals(List.of("one", "two", "three", "four"), unfinished.lines());
    assertEquals(1, file("c").read().lesson("closing").tries());
  }

  @Test
  void a_lesson_that_was_finished_or_left_is_not_offered_again() {
    ProgressFile file = file("a");
    file.keep(new Event.Began("closing", OptionalLong.empty()));
    file.keep(new Event.Finished("closing"));
    assertTrue(file("b").read().unfinished().isEmpty());
    file.keep(new Event.Began("closing", OptionalLong.empty()));
    assertTrue(file("b").read().unfinished().isPresent());
    file.keep(new Event.Left());
    assertTrue(file("b").read().unfinished().isEmpty());
  }

  @Test
  void a_line_cut_short_by_a_kill_costs_that_line_alone() throws IOException {
    file("a").keep(new Event.Began("closing", OptionalLong.empty()));
    file("a").keep(new Event.Typed("server close"));
    Files.writeString(log(), "a typed client clo", StandardOpenOption.APPEND);

    ProgressFile next = file("b");
    assertEquals(List.of("server close"), next.read().unfinished().orElseThrow().lines());
    assertTrue(next.notice().isEmpty());
    next.keep(new Event.Resumed("a", 1));
    next.keep(new Event.Typed("deliver"));
    assertEquals(
        List.of("server close", "deliver"), file("c").read().unfinished().orElseThrow().lines());
  }

  @Test
  void a_damaged_file_is_put_aside_and_what_can_be_read_is_taken_over() throws IOException {
    file("a").keep(new Event.Began("closing", OptionalLong.empty()));
    file("a").keep(new Event.StepDone("closing", 1, SCORE));
    Files.writeString(log(), "a flipped bits here ;\n", StandardOpenOption.APPEND);
    byte[] damaged = Files.readAllBytes(log());

    ProgressFile next = file("b");

    assertEquals(SCORE, next.read().lesson("closing").steps().get(1));
    assertTrue(next.notice().orElseThrow().contains("progress.aside-1"), next.notice().toString());
    assertEquals(
        List.of(damaged.length),
        List.of(Files.readAllBytes(folder.resolve("progress.aside-1")).length));
    assertEquals(SCORE, file("c").read().lesson("closing").steps().get(1));
  }

  @Test
  void a_file_of_a_newer_version_is_put_aside_untouched() throws IOException {
    Files.createDirectories(folder);
    String newer = "# tcpstates progress 2\nsomething else\n";
    Files.writeString(log(), newer);

    ProgressFile file = file("b");

    assertEquals(Progress.NONE, file.read());
    assertTrue(file.notice().orElseThrow().contains("newer version"));
    file.keep(new Event.Finished("closing"));
    assertEquals(newer, Files.readString(folder.resolve("progress.aside-1")));
    assertTrue(file("c").read().finished("closing"));
  }

  @Test
  void a_folder_where_the_file_should_be_is_put_aside() throws IOException {
    Files.createDirectories(log());
    ProgressFile file = file("a");
    file.read();
    file.keep(new Event.Finished("closing"));
    assertTrue(file("b").read().finished("closing"));
    assertTrue(Files.isDirectory(folder.resolve("progress.aside-1")));
  }

  @Test
  void where_nothing_can_be_written_work_goes_on_and_the_trouble_is_told() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file in the way");
    ProgressFile file = file("a");
    file.keep(new Event.Finished("closing"));
    assertTrue(file.trouble().orElseThrow().startsWith("Your progress can't be kept"));
  }

  @Test
  void writers_at_the_same_time_lose_nothing() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    // All at once, the making of the folder included.
    CyclicBarrier start = new CyclicBarrier(4);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      ProgressFile file = file("run" + w);
      String lesson = "lesson-" + w;
      writers.add(
          () -> {
            start.await();
            file.keep(new Event.Began(lesson, OptionalLong.empty()));
            for (int i = 1; i <= 100; i++) {
              file.keep(new Event.StepDone(lesson, i, SCORE));
            }
            return file.trouble().isEmpty();
          });
    }
    for (var done : pool.invokeAll(writers)) {
      assertTrue(done.get());
    }
    pool.shutdown();
    ProgressFile reader = file("reader");
    Progress progress = reader.read();
    assertTrue(reader.notice().isEmpty());
    for (int w = 0; w < 4; w++) {
      assertEquals(100, progress.lesson("lesson-" + w).steps().size());
    }
  }
}
