package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.Task;
import tcpstates.repl.terms.Spelling;

/** What nobody asked for is answered at once, and is never taken for what was asked. */
class UnaskedMovesTest {

  private static final Course COURSE = Course.shipped();

  static Stream<String> lessons() {
    return COURSE.lessons().stream().filter(lesson -> !lesson.broken()).map(CourseEntry::id);
  }

  /** Plays every step that asks for a prediction, with an unasked ACK before each of its moves. */
  @ParameterizedTest
  @MethodSource("lessons")
  void an_ack_that_nobody_asked_for_settles_no_prediction(String lesson) {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.empty());
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      if (pupil.attempt().get().asks().isPresent()) {
        List<String> way = pupil.rightWay();
        for (int before = 1; before < way.size(); before++) {
          for (String side : List.of("client", "server")) {
            pupil.say("restart");
            way.subList(0, before).forEach(pupil::say);
            unasked(pupil, side);
          }
        }
        pupil.say("restart");
      }
      pupil.say("skip");
    }
  }

  /**
   * Plays every step that asks for a prediction, with the right one, and lets an ACK that nobody
   * asked for, and all that it leads to, arrive before anything else.
   */
  @ParameterizedTest
  @MethodSource("lessons")
  void what_an_unasked_ack_leads_to_makes_no_right_prediction_wrong(String lesson) {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.empty());
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      if (pupil.attempt().get().asks().isPresent()) {
        List<String> way = pupil.rightWay();
        for (String side : List.of("client", "server")) {
          pupil.say("restart");
          way.stream().filter(line -> line.startsWith("predict")).forEach(pupil::say);
          drawn(pupil, side);
        }
        pupil.say("restart");
      }
      pupil.say("skip");
    }
  }

  private static void drawn(Pupil pupil, String side) {
    int wrong = pupil.attempt().orElseThrow().work().wrong();
    boolean sent = !pupil.say(side + " send ack").contains("✗");
    for (int i = 0; sent && i < 3 && !pupil.attempt().orElseThrow().done(); i++) {
      pupil.say("deliver last");
      for (Side owing : Side.values()) {
        Flags owed = pupil.session().world().owed(owing);
        if (!owed.equals(Flags.NONE)) {
          pupil.say(owing.word() + " send " + Spelling.flags(owed));
        }
      }
    }
    assertTrue(
        pupil.attempt().orElseThrow().work().wrong() == wrong || avoided(pupil), pupil::transcript);
  }

  private static void unasked(Pupil pupil, String side) {
    boolean open = pupil.attempt().orElseThrow().asks().isPresent();
    int wrong = pupil.attempt().orElseThrow().work().wrong();
    boolean sent =
        !pupil.say(side + " send ack").contains("✗")
            && !pupil.attempt().orElseThrow().done()
            && pupil.session().world().wire().size() > 0;
    if (open && sent) {
      pupil.say("deliver last");
      assertTrue(
          pupil.attempt().orElseThrow().work().wrong() == wrong || avoided(pupil),
          pupil::transcript);
    }
  }

  private static boolean avoided(Pupil pupil) {
    Task.Reach reach = (Task.Reach) pupil.attempt().orElseThrow().step().task();
    return !reach.avoid().isEmpty() && !pupil.attempt().orElseThrow().work().failed().isEmpty();
  }

  // ---- calls that begin or end a connection

  @ParameterizedTest
  @MethodSource("needless")
  void a_call_that_nobody_asked_for_is_noticed_at_once(
      String lesson, int step, List<String> lines) {
    Pupil pupil = Pupil.at(lesson, step);
    String said = pupil.say(lines.toArray(String[]::new));
    String call = lines.get(lines.size() - 1);
    assertTrue(
        said.contains("This step can be done without " + call + " here."), pupil::transcript);
    assertEquals(0, pupil.attempt().orElseThrow().work().wrong(), pupil::transcript);
    pupil.say("undo");
    pupil.rightWay().forEach(pupil::say);
    assertEquals(
        3,
        pupil.attempt().orElseThrow().work().done().orElseThrow().score().stars(),
        pupil::transcript);
  }

  @ParameterizedTest
  @CsvSource({
    "counting-bytes,4,undo takes the ACK back",
    "four-way-close,5,The network has to act:",
    "half-close,2,undo takes the ACK back"
  })
  void an_ack_that_nobody_asked_for_is_answered_by_who_has_to_act(
      String lesson, int step, String now) {
    Pupil pupil = Pupil.at(lesson, step);
    String said = pupil.say("client send ack").replaceAll("\\s+", " ");
    assertTrue(said.contains("Nobody asked the client for that ACK. " + now), pupil::transcript);
    assertTrue(said.contains("undo takes the ACK back, and costs nothing."), pupil::transcript);
    pupil.say("undo");
    pupil.rightWay().forEach(pupil::say);
    assertEquals(
        3,
        pupil.attempt().orElseThrow().work().done().orElseThrow().score().stars(),
        pupil::transcript);
  }

  @ParameterizedTest
  @CsvSource({
    "abort,2,server send ack;deliver;client send rst;deliver",
    "crash,7,client send ack;deliver;deliver",
    "forged,7,deliver;client send ack;deliver;deliver"
  })
  void an_ack_that_asks_a_host_that_has_forgotten_is_a_way_too(
      String lesson, int step, String way) {
    Pupil pupil = Pupil.at(lesson, step);
    for (String line : way.split(";")) {
      assertFalse(pupil.say(line).contains("undo"), pupil::transcript);
    }
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  static Stream<Arguments> needless() {
    return Stream.of(
        Arguments.of("four-way-close", 7, List.of("client listen")),
        Arguments.of(
            "counting-bytes", 7, List.of("client send syn seq=4294967295", "client abort")),
        Arguments.of("counting-bytes", 7, List.of("server close")),
        Arguments.of("who-closes", 5, List.of("client listen", "server connect", "server close")));
  }
}
