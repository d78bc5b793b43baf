package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.lessons.attempt.StepPaths;
import tcpstates.lessons.attempt.StepPlay;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.SegmentKind;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Session;

/**
 * Each step that asks for a prediction is played at random, with data, ACKs and calls that nobody
 * asked for: whenever the prediction is judged, the event is the one that the author's solution
 * meets, and the right answer is the same. {@code -Dpredictions.plays=N} plays more.
 */
class PredictedArrivalTest {

  private static final Course COURSE = Course.shipped();
  private static final int PLAYS = Integer.getInteger("predictions.plays", 30);
  private static final int MOVES = 7;

  private static final List<String> UNASKED =
      List.of("send ack", "send \"x\"", "send fin", "send rst", "close", "abort");

  private static final List<String> OTHERS =
      List.of("deliver", "deliver", "deliver last", "deliver last", "wait rto");

  /**
   * What judged a prediction.
   *
   * @param event what came: which kind of segment from whom, or which timer
   * @param actual where it led
   */
  private record Judged(String event, State actual) {}

  static Stream<String> lessons() {
    return COURSE.lessons().stream()
        .filter(lesson -> lesson.origin() == CourseEntry.Origin.SHIPPED)
        .map(CourseEntry::id);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_prediction_is_judged_by_what_it_is_about_and_the_right_answer_stays_right(String lesson) {
    Random random = new Random(Long.getLong("predictions.seed", 20_261_130));
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      Attempt attempt = pupil.attempt().get();
      if (attempt.asks().isPresent()) {
        List<String> way = attempt.step().solution().stream().map(ScriptLine::text).toList();
        Judged author = new Play(attempt).typing(way, random, 0).orElseThrow();
        for (int i = 0; i < PLAYS; i++) {
          Play play = new Play(attempt);
          List<String> begun = way.subList(0, random.nextInt(way.size() + 1));
          Optional<Judged> judged = play.typing(begun, random, MOVES);
          String where = attempt.step().heading() + ": " + String.join("; ", play.typed);
          assertTrue(judged.isEmpty() || judged.get().equals(author), () -> where + judged);
        }
      }
      pupil.say("skip");
    }
  }

  /** One way through a step, until the prediction is judged or the way has failed. */
  private static final class Play {
    private final Task.Predict asked;
    private final List<String> typed = new ArrayList<>();
    private Attempt attempt;
    private Session session;

    Play(Attempt begun) {
      asked = begun.asks().orElseThrow();
      attempt = begun;
      session = begun.start();
      type("predict " + asked.side().word() + " SYN-SENT");
    }

    Optional<Judged> typing(List<String> way, Random random, int more) {
      Optional<Judged> judged = Optional.empty();
      for (int i = 0; i < way.size() + more && judged.isEmpty() && !over(); i++) {
        List<String> choice = i < way.size() ? List.of(way.get(i)) : choice();
        judged = type(choice.get(random.nextInt(choice.size())));
      }
      return judged;
    }

    private boolean over() {
      return attempt.done() || !attempt.work().failed().isEmpty();
    }

    private List<String> choice() {
      List<String> lines = new ArrayList<>(OTHERS);
      ((Answer.Legal) Interpreter.type(session, "moves").answer())
          .moves().stream().map(LegalMove::command).forEach(lines::add);
      UNASKED.forEach(line -> lines.addAll(List.of("client " + line, "server " + line)));
      return lines;
    }

    private Optional<Judged> type(String line) {
      StepOutcome taken =
          StepPlay.type(attempt, session, line, StepPaths.NONE, SearchBudget.STEADY);
      if (!taken.reply().answer().accepted()) {
        return Optional.empty();
      }
      typed.add(line);
      attempt = taken.attempt().orElseThrow();
      session = taken.reply().session();
      return taken.reply().answer() instanceof Answer.Moved moved && attempt.work().predicted()
          ? Optional.of(judged(moved))
          : Optional.empty();
    }

    private Judged judged(Answer.Moved moved) {
      Judgement judgement =
          moved.judged().stream()
              .filter(each -> each.side() == asked.side())
              .findFirst()
              .orElseThrow();
      WorldStep step =
          moved.moment().steps().stream()
              .filter(each -> each.side() == asked.side())
              .filter(each -> asked.on().settles(moved.moment(), each))
              .findFirst()
              .orElseThrow();
      return new Judged(
          moved.moment().arrived(step).map(Play::named).orElse(step.event().toString()),
          judgement.actual());
    }

    private static String named(InFlight segment) {
      return SegmentKind.of(segment.segment()) + " from " + segment.from();
    }
  }

  @Test
  void data_that_nobody_asked_for_does_not_settle_where_the_fin_leads() {
    Pupil pupil = Pupil.at("who-closes", 2);
    pupil.say("predict server TIME-WAIT", "client send \"x\"", "deliver");
    String said = pupil.say("server send ack");
    assertEquals(0, pupil.attempt().orElseThrow().work().wrong(), pupil::transcript);
    Samples.holds(said, "Your prediction for the server is not about #6 PSH,ACK:");
    pupil.say("client close", "deliver fin");
    Samples.holds(pupil.say("server send ack"), "As you predicted: the server is in TIME-WAIT.");
  }

  @Test
  void an_ack_that_comes_again_is_said_to_tell_nothing_new() {
    Pupil pupil = Pupil.at("rare-calls", 4);
    pupil.say(
        "predict server FIN-WAIT-1",
        "deliver syn ack",
        "client send \"x\"",
        "deliver last",
        "client send ack",
        "server send ack");
    Samples.holds(
        pupil.say("deliver ack"),
        "#5 ACK tells the server nothing new, so it does not settle your prediction.");
  }

  @Test
  void which_segment_is_awaited_stays_untold_while_that_would_give_the_answer_away() {
    Pupil pupil = Pupil.at("crash", 2);
    String noted = pupil.say("predict server CLOSED");
    Samples.holds(noted, "when the segment that the question is about has arrived at the server");
    assertFalse((noted + pupil.say("goal")).contains("RST"), noted);
    pupil.say("server send \"x\"", "deliver", "client send rst");
    Samples.holds(pupil.say("goal"), "judged when the client's RST has arrived at the server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1s", "1500ms", "9s", "5m", "10m", "1h"})
  void where_a_closed_window_leaves_the_client_is_the_same_however_long_one_waits(String first) {
    Pupil pupil = Pupil.at("closed-window", 3);
    pupil.say("predict client ESTABLISHED");
    Samples.holds(pupil.say("wait " + first), "As you predicted: the client is in ESTABLISHED.");
    pupil.say("wait 10m");
    assertEquals(State.ESTABLISHED, pupil.session().world().tcp(Side.CLIENT).state());
    assertEquals(3, Samples.score(pupil).stars(), pupil::transcript);
  }
}
