package tcpstates.lab.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonTexts;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** A student works, stops in the middle, and continues where they were. */
class SeatTest {

  private static final Member ANA =
      new Member(new MemberName("ana"), Role.STUDENT, "", "", Optional.empty(), List.of());
  private static final Wanted PIPE =
      new Wanted(Wanted.Kind.REPL, Optional.empty(), Optional.empty(), false);

  private static final Wanted TERMINAL =
      new Wanted(Wanted.Kind.REPL, Optional.empty(), Optional.of("xterm"), false);

  private final ScriptedRecord record = new ScriptedRecord();
  private Duration idle = Duration.ofMinutes(30);
  private long now;
  private Wanted wanted = PIPE;
  private Course course = Course.of(List.of(), Optional.empty());
  private StudentSeat seat;

  private SeatFront enter() {
    takeSeat();
    return front(new LineDisplay(seat, PIPE, 80, List.of()));
  }

  private SeatFront screen() {
    takeSeat();
    SeatFront front = front(new ScreenDisplay(seat, PIPE, 80, 24, List.of()));
    drawn(front);
    return front;
  }

  private SeatFront front(SeatDisplay display) {
    return new SeatFront(
        seat,
        display,
        idle,
        () -> now,
        new SeatFront.Owner() {
          @Override
          public Optional<Front.Maker> leaves() {
            return Optional.empty();
          }

          @Override
          public void gone(boolean goesOn) {}
        });
  }

  private void takeSeat() {
    StudentSeat.Equipment equipment = new StudentSeat.Equipment(record, course, FaultLog.NONE, 20);
    Enrolment enrolment = record.enter(ANA.name(), Optional.empty());
    seat =
        StudentSeat.alone(
            new StudentSeat.Arrival(
                ANA,
                enrolment,
                new Environment(Map.of()),
                OwnConfig.of(new Visit(ANA, "here", wanted), enrolment, record),
                false,
                new ShutDoor(),
                () -> {}),
            equipment);
  }

  private static String say(SeatFront front, String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    front.typed(bytes, bytes.length);
    while (front.busy()) {
      front.step();
    }
    return drawn(front);
  }

  private static String drawn(SeatFront front) {
    return new String(front.draw(), StandardCharsets.UTF_8);
  }

  @Test
  void signing_in_again_leads_to_the_very_command() {
    say(enter(), "play", "server listen", "client connect");
    SeatFront again = enter();
    assertTrue(drawn(again).contains("after line 3"));
    assertTrue(say(again, "deliver").contains("SYN-RECEIVED"));
    assertEquals(List.of("play", "server listen", "client connect", "deliver"), record.texts());
  }

  @Test
  void a_file_that_has_changed_since_is_loaded_as_it_was() {
    SeatFront front = enter();
    say(front, "play", "server listen", "save work", "client connect", "load work");
    say(front, "client connect", "fork other", "save work");
    String before = say(front, "show");
    SeatFront again = enter();
    drawn(again);
    assertEquals(before, say(again, "show"));
    // The lines that were played again have written nothing.
    assertTrue(record.read(ANA.name(), "work").orElseThrow().contains("client connect"));
  }

  @Test
  void what_a_student_sets_of_the_display_is_kept_for_the_next_session() {
    wanted = TERMINAL;
    say(enter(), "set theme light", "set width wide", "quit");
    SeatFront again = enter();
    assertFalse(seat.conversation().session().display().dark());
    assertTrue(seat.conversation().session().display().wide());
    say(again, "set theme dark");
    // A student who comes back plays `set theme dark` again. It writes nothing, because the text
    // is the same.
    String kept = record.read(ANA.name(), ".settings").orElseThrow();
    enter();
    assertEquals("set width wide\nset theme dark\n", kept);
    assertEquals(kept, record.read(ANA.name(), ".settings").orElseThrow());
    assertTrue(say(enter(), "play", "load .settings").contains(".settings is not a"));
  }

  @Test
  void a_pipe_has_no_settings_of_its_own_and_changes_none() {
    wanted = TERMINAL;
    say(enter(), "set theme light", "quit");
    wanted = PIPE;
    say(enter(), "set theme dark", "quit");
    wanted = TERMINAL;
    enter();
    assertFalse(seat.conversation().session().display().dark());
  }

  @Test
  void an_answer_is_shown_once_its_line_is_written() {
    SeatFront front = enter();
    drawn(front);
    record.hold();
    assertEquals("", say(front, "client connect"));
    record.write();
    assertTrue(drawn(front).contains("SYN"));
  }

  @Test
  void what_can_not_be_recorded_is_not_done() {
    SeatFront front = enter();
    record.room = false;
    assertTrue(say(front, "client connect").contains("can't record your work right now"));
    record.room = true;
    assertEquals(List.of(), record.texts());
  }

  @Test
  void who_goes_on_elsewhere_can_do_nothing_here() {
    SeatFront front = enter();
    seat.stop();
    assertTrue(say(front, "client connect").contains("goes on elsewhere"));
    assertEquals(List.of(), record.texts());
  }

  @Test
  void who_leaves_begins_anew_and_a_session_has_an_end() {
    SeatFront first = enter();
    drawn(first);
    assertEquals("", say(first, "show wire", "quit").replaceFirst("(?s)WIRE.*", ""));
    assertTrue(first.over());
    assertFalse(drawn(enter()).contains("go on where you stopped"));
    SeatFront front = enter();
    String last = "";
    for (int line = 0; line < StudentSeat.MOST_LINES; line++) {
      last = say(front, "show");
    }
    assertTrue(last.contains("2000 lines in this session"), last);
    assertTrue(front.over());
  }

  @Test
  void who_leaves_while_the_screen_ticks_has_left() {
    SeatFront front = screen();
    byte[] keys = "quit\r".getBytes(StandardCharsets.UTF_8);
    front.typed(keys, keys.length);
    while (front.busy()) {
      front.woken();
    }
    drawn(front);
    assertTrue(front.over());
  }

  @Test
  void a_line_beyond_all_measure_is_refused_whole() {
    assertTrue(say(enter(), "x".repeat(100_000), "show").contains("at most 1024 characters"));
    assertEquals(List.of("show"), record.texts());
  }

  @Test
  void who_does_nothing_is_warned_and_then_let_go() {
    SeatFront front = enter();
    drawn(front);
    now = front.nextTick().orElseThrow();
    front.woken();
    assertTrue(drawn(front).contains("ends in two minutes"));
    now += TimeUnit.SECONDS.toNanos(60);
    say(front, "show");
    now += front.nextTick().orElseThrow();
    front.woken();
    drawn(front);
    now += front.nextTick().orElseThrow();
    front.woken();
    assertTrue(drawn(front).contains("nothing for 30 minutes, so this session ends"));
    assertTrue(front.over());
  }

  @Test
  void a_short_session_ends_without_a_warning() {
    idle = Duration.ofMinutes(1);
    SeatFront front = enter();
    drawn(front);
    front.woken();
    assertEquals("", drawn(front));
    now += front.nextTick().orElseThrow();
    front.woken();
    assertTrue(drawn(front).contains("nothing for 1 minutes, so this session ends"));
  }

  @Test
  void nothing_is_due_after_the_end() {
    SeatFront front = enter();
    drawn(front);
    record.hold();
    say(front, "show", "quit");
    now += idle.toNanos();
    // It waits for its record, and nothing may ask again and again until then.
    assertEquals(OptionalLong.empty(), front.nextTick());
    assertFalse(front.over());
    record.write();
    assertTrue(drawn(front).contains("WIRE") && front.over());
  }

  @Test
  void what_comes_after_the_end_changes_nothing() {
    SeatFront front = screen();
    front.tell("The class is over.", true);
    front.woken();
    front.typed(new byte[] {'x'}, 1);
    front.resized(100, 30);
    front.ended();
    assertFalse(front.busy());
    assertTrue(drawn(front).endsWith("The class is over.\r\n"));
    assertTrue(front.over());
    assertEquals("", drawn(front));
  }

  @Test
  void an_exam_is_played_without_help_and_has_an_end() {
    record.assigned = List.of(new Assignment("first-steps", Optional.of(1_000L), true));
    SeatFront front = enter();
    drawn(front);
    for (String help : List.of("hint", "answer", "restart", "play", "lesson closing", "watch x")) {
      assertTrue(say(front, help).contains("This is an exam"), help);
    }
    assertEquals(List.of(), record.texts());
    assertTrue(say(front, "connect").contains("SYN"));
    String moves = say(front, "moves");
    assertTrue(moves.contains("deliver") && !moves.contains("▸"), moves);
    // Signing in again is not a second try.
    assertTrue(drawn(enter()).contains("after line 2"));
    SeatFront again = enter();
    assertTrue(say(again, "hint").contains("This is an exam"));
    record.now = 1_001;
    assertTrue(say(again, "deliver").contains("The exam ended at"));
    assertEquals(List.of("connect", "moves"), record.texts());
  }

  @Test
  void an_exam_has_one_try_and_a_lesson_that_becomes_one_begins_anew() {
    SeatFront front = enter();
    drawn(front);
    String hint = say(front, "hint");
    assertTrue(record.texts().contains("hint"), hint);
    record.assigned = List.of(new Assignment("first-steps", Optional.empty(), true));
    record.now = 10_000;
    SeatFront later = enter();
    assertTrue(drawn(later).contains("is an exam now: type `lesson first-steps` to begin it"));
    assertTrue(say(later, "hint").contains("You are in no lesson now."));
    assertTrue(say(later, "lesson first-steps").contains("This is an exam."));
    say(later, "connect");
    // It goes on as an exam when they come back, and ends as one.
    SeatFront again = enter();
    drawn(again);
    assertTrue(say(again, "hint").contains("This is an exam"));
    for (int step = 0; step < 20 && say(again, "hint").contains("This is an exam"); step++) {
      say(again, "skip");
      say(again, "next");
    }
    String practice = say(again, "lesson first-steps again");
    assertTrue(practice.replaceAll("\\s+", " ").contains("it does not count"), practice);
    assertFalse(say(again, "hint").contains("This is an exam"));
    SeatFront last = enter();
    drawn(last);
    assertFalse(say(last, "hint").contains("This is an exam"));
  }

  private static final LessonFile TIMED =
      LessonFile.of(
          "timed.md",
          """
          ---
          id: timed
          title: Timed
          objective: Be quick.
          level: 1
          minutes: 5
          needs: []
          states: [LISTEN]
          rfc: ["3.5"]
          exam: true
          time-limit: 5
          ---
          Be quick.

          ## Listen

          Both sides listen.

          ```goal
          both LISTEN
          ```
          ```solution
          server listen
          client listen
          ```
          """);

  @Test
  void an_exam_with_a_time_limit_ends_for_each_student_when_their_time_is_over() {
    course = Course.of(List.of(new LessonTexts("own", List.of(TIMED))), Optional.empty());
    SeatFront front = enter();
    drawn(front);
    String begun = say(front, "lesson timed").replaceAll("\\s+", " ");
    assertTrue(begun.contains("You have 5 minutes"), begun);
    record.now = 200_000;
    assertTrue(say(front, "hint").contains("This is an exam"));
    say(front, "server listen");
    // Signing in again gives no more time, and neither does a new session.
    SeatFront again = enter();
    drawn(again);
    record.now = 302_000;
    assertTrue(say(again, "client listen").contains("The exam ended at"));
    assertEquals(
        "The exam ended at",
        seat.conversation().say("", Look.of(80, false), SearchBudget.STEADY).lines().stream()
            .map(StyledLine::text)
            .filter(line -> line.contains("ended"))
            .map(line -> line.replaceAll(".*(The exam ended at).*", "$1"))
            .collect(Collectors.joining()));
    assertEquals(List.of("lesson timed", "server listen"), record.texts());
  }

  @Test
  void whoever_looks_on_sees_that_a_connection_broke() {
    SeatFront front = screen();
    LookingOn looking = new LookingOn(front, () -> {});
    assertFalse(looking.over());
    front.gone();
    assertTrue(looking.over());
  }
}
