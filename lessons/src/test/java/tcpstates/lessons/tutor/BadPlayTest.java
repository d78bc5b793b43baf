package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepWork;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Evidence;

/**
 * Every step of every lesson, played badly on purpose: the wrong side, too early, too late, ACKs
 * that nobody asked for, aborts, forged segments, undo across steps. Whatever a student does, the
 * step's text is true when it is told, undo stays within the step, and a rejected line costs
 * nothing. The build plays one manner at every third step or so; {@code -Dbad.all=true} plays all
 * at each, {@code -Dbad.seed=N} others, and {@code -Dbad.transcripts=FOLDER} writes what was typed
 * and said, for a person to read.
 */
class BadPlayTest {

  private static final Course COURSE = Course.shipped();
  private static final long SEED = Long.getLong("bad.seed", 20_261_129);
  private static final boolean ALL = Boolean.getBoolean("bad.all");
  private static final Optional<Path> TRANSCRIPTS =
      Optional.ofNullable(System.getProperty("bad.transcripts")).map(Path::of);

  /** A manner of playing badly: what is typed, from the author's solution. */
  enum Manner {
    WRONG_SIDE(
        (way, random) ->
            List.of(
                "client connect",
                "server connect",
                "undo",
                "client listen",
                "server listen",
                "undo",
                "client close",
                "server close")),
    TOO_EARLY(
        (way, random) ->
            with(way, "client send ack", "server send syn ack", "server send fin", "send rst")),
    TOO_LATE((way, random) -> with(way, "wait 1s", "wait 10m")),
    UNASKED(
        (way, random) ->
            way.stream()
                .flatMap(line -> Stream.of("client send ack", "server send ack", line))
                .toList()),
    ABORT((way, random) -> with(way, "client abort", "server abort")),
    FORGED(
        (way, random) ->
            with(way, "inject to client rst", "inject to server rst ack", "deliver all")),
    BACK((way, random) -> with(way, "undo", "undo 9", "goto 0", "redo", "undo 99")),
    IDLE((way, random) -> with(way, "", "", "wait rto", "wait timer", "deliver all")),
    SHUFFLED(
        (way, random) -> {
          List<String> other = new ArrayList<>(way);
          Collections.shuffle(other, random);
          return other;
        });

    private final BiFunction<List<String>, Random, List<String>> typed;

    Manner(BiFunction<List<String>, Random, List<String>> typed) {
      this.typed = typed;
    }

    private static List<String> with(List<String> way, String... first) {
      return Stream.concat(Stream.of(first), way.stream()).toList();
    }
  }

  static Stream<String> lessons() {
    return COURSE.lessons().stream().filter(lesson -> !lesson.broken()).map(CourseEntry::id);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whatever_a_student_does_no_step_says_what_did_not_happen(String lesson) throws IOException {
    Random random = new Random(SEED + lesson.hashCode());
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.of(SEED % 1000));
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      if (pupil.attempt().get().step().task() instanceof Task.Reach) {
        for (Manner manner : manners(random)) {
          play(pupil, manner, random);
          pupil.say("restart");
        }
      }
      pupil.say("skip");
    }
    if (TRANSCRIPTS.isPresent()) {
      Files.writeString(
          Files.createDirectories(TRANSCRIPTS.get()).resolve(lesson + ".txt"), pupil.transcript());
    }
  }

  private static List<Manner> manners(Random random) {
    List<Manner> all = List.of(Manner.values());
    Manner one = all.get(random.nextInt(all.size()));
    return ALL ? all : random.nextInt(3) == 0 ? List.of(one) : List.of();
  }

  private static void play(Pupil pupil, Manner manner, Random random) {
    Attempt begun = pupil.attempt().orElseThrow();
    List<String> way = begun.step().solution().stream().map(ScriptLine::text).toList();
    begun.asks().ifPresent(asked -> pupil.say("predict " + asked.side().word() + " CLOSED"));
    for (String line : manner.typed.apply(way, random)) {
      StepWork before = pupil.attempt().orElseThrow().work();
      int moves = pupil.session().branch().position();
      String said = pupil.say(line);
      Attempt now = pupil.attempt().orElseThrow();
      assertEquals(begun.at(), now.at(), pupil::transcript);
      assertTrue(
          pupil.session().branch().position() >= begun.start().branch().position(),
          pupil::transcript);
      if (said.startsWith("✗ Rejected")) {
        assertEquals(moves, pupil.session().branch().position(), pupil::transcript);
        assertEquals(before, now.work(), pupil::transcript);
      }
      if (now.done()) {
        told(pupil, now);
        return;
      }
    }
  }

  /** What the step's text tells is so at an instant at which the goal held. */
  private static void told(Pupil pupil, Attempt done) {
    Task.Reach reach = (Task.Reach) done.step().task();
    List<Evidence> reached = new ArrayList<>();
    for (int move = done.start().branch().position();
        move < pupil.session().branch().position();
        move++) {
      for (Evidence evidence : pupil.session().evidenceIn(move)) {
        if (ConditionEvaluation.holds(evidence, reach.check())) {
          reached.add(evidence);
        }
      }
    }
    assertTrue(
        reached.stream()
            .anyMatch(
                evidence ->
                    done.step().shows().stream()
                        .allMatch(claim -> ConditionEvaluation.holds(evidence, claim.check()))),
        pupil::transcript);
  }
}
