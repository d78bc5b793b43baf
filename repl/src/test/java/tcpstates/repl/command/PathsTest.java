package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Result.Bound;
import tcpstates.engine.tcp.State;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Goals;

class PathsTest {

  private static List<String> path(Typist typist, String goal) {
    typist.types("path " + goal);
    return typist.answer(Answer.PathFound.class).commands();
  }

  /** The path works when it is typed. */
  private static List<String> walks(Typist typist, String goal) {
    List<String> way = path(typist, goal);
    new Typist(typist.session()).types(way.toArray(String[]::new)).types("expect " + goal);
    return way;
  }

  private static Condition goal(String text) {
    return Goals.goal(text);
  }

  @Test
  void a_way_waits_for_a_delayed_segment_where_nothing_else_leads_on() {
    Typist typist = Typist.atThePrompt();
    typist.types("set play auto", "server listen", "client connect", "deliver", "deliver");
    typist.types("deliver", "client send \"x\"", "delay 100s", "client abort");
    assertTrue(walks(typist, "server received \"x\"").contains("wait 100s"));
  }

  // ---- from the start

  @ParameterizedTest
  @EnumSource(State.class)
  void every_state_can_be_reached_on_either_side_by_hand(State state) {
    for (String side : List.of("client ", "server ")) {
      walks(Typist.atThePrompt(), side + state);
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void every_state_can_be_reached_on_either_side_by_itself(State state) {
    for (String side : List.of("client ", "server ")) {
      walks(Typist.atThePrompt().types("set play auto"), side + state);
    }
  }

  @Test
  void what_people_expect_comes_first_and_selectors_are_plain() {
    assertEquals(
        List.of(
            "server listen",
            "client connect",
            "deliver",
            "server send syn ack",
            "deliver",
            "client send ack",
            "deliver"),
        walks(Typist.atThePrompt(), "both ESTABLISHED"));
  }

  /** Each repeated SYN stays in flight. */
  @Test
  void a_way_that_leaves_much_in_flight_is_found() {
    Typist typist = Typist.atThePrompt();
    assertEquals(9, walks(typist, "client signal timeout").size());
    assertEquals(OptionalInt.empty(), typist.answer(Answer.PathFound.class).unless());
  }

  @Test
  void of_two_segments_the_later_one_is_named_by_its_flags() {
    Typist typist = Typist.connected().types("client send \"a\"", "client close", "server close");
    assertEquals(List.of("deliver fin from server"), walks(typist, "client owes ack"));
  }

  @Test
  void where_flags_do_not_tell_two_segments_apart_the_number_does() {
    Typist typist = Typist.connected().types("client send \"a\"", "client send \"b\"");
    List<String> way = walks(typist, "server owes ack and wire data seq=101");
    assertEquals(List.of("deliver #5"), way);
  }

  // ---- goals of every kind

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server received \"hello\"",
        "client snd.una = 106",
        "server rcv.nxt = irs+4",
        "client owes syn ack",
        "wire 3",
        "wire rst",
        "wire syn ack from server",
        "sent rst ack from server",
        "sent fin from client seq=101",
        "client signal refused",
        "client signal reset",
        "server signal aborted",
        "server signal closing",
        "client signal timeout",
        "both ESTABLISHED and wire empty",
        "client ESTABLISHED and server SYN-RECEIVED"
      })
  void a_way_leads_there(String goal) {
    walks(Typist.atThePrompt(), goal);
  }

  @Test
  void data_that_has_arrived_or_is_under_way_is_not_sent_again() {
    Typist typist = Typist.connected().types("client send \"he\"", "client send \"l\"");
    List<String> way = walks(typist, "server received \"hello\"");
    assertTrue(way.contains("client send \"lo\""), way::toString);
  }

  @Test
  void an_application_that_reads_by_itself_is_told_to_read() {
    Typist typist =
        Typist.connected()
            .types("set server reads off", "client send \"ab\"", "deliver", "server send ack");
    assertEquals(List.of("server read"), walks(typist, "server unread = 0"));
  }

  @Test
  void what_was_sent_counts_by_the_move_that_sent_it() {
    Typist typist = Typist.atThePrompt().types("client connect");
    assertEquals(List.of(), path(typist, "sent syn"));
    typist.types("drop");
    assertEquals(List.of("wait rto"), walks(typist, "sent syn from client"));
    assertEquals(List.of("client close"), walks(typist, "sent nothing and client CLOSED"));
  }

  // ---- after faults

  @Test
  void both_can_be_established_after_any_faults() {
    List<List<String>> stories =
        List.of(
            List.of("client crash"),
            List.of("server abort", "drop"),
            List.of("client close", "drop", "server crash"),
            List.of("client send \"x\"", "corrupt", "dup", "delay 5s"),
            List.of("inject to server rst", "deliver"),
            List.of("inject to client syn", "inject to server ack seq=1"),
            List.of("arm drop ack", "client send \"x\"", "deliver", "server send ack"),
            List.of("client close", "server close", "wait 7m"),
            List.of("set wire auto", "client crash", "server send \"x\""));
    for (List<String> story : stories) {
      walks(Typist.connected().types(story.toArray(String[]::new)), "both ESTABLISHED");
    }
  }

  // ---- no path

  @Test
  void a_goal_that_holds_needs_nothing() {
    assertEquals(List.of(), path(Typist.atThePrompt(), "both CLOSED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client LISTEN and client ESTABLISHED | A side is in one state at a time.",
        "both CLOSED and wire ack and server LISTEN | A side is in one state at a time.",
        "client signal reset and client signal none | Only one signal can be the last",
        "client owes ack and client owes nothing | A side owes one answer",
        "server received \"a\" and server received \"b\" | A side has received one text",
        "client unread > 5 and client unread <= 5 | No number is both.",
        "client snd.una = 5 and client snd.una = 6 | No number is both.",
        "client snd.wnd < 10 and client snd.wnd > 10 | No number is both.",
        "client snd.una = 101 and client LISTEN | SND.UNA is not set in LISTEN.",
        "client SYN-SENT and client rcv.nxt = 1 | RCV.NXT is not set in SYN-SENT.",
        "wire empty and wire 2 | They are two different numbers.",
        "wire syn and wire empty | A segment is in flight, or none is.",
        "sent nothing and sent ack | Something was sent, or nothing was.",
        "client snd.una < snd.una | `client snd.una < snd.una` can't hold. That is false, whatever SND.UNA is",
        "wire syn and client snd.wnd > rcv.wnd+snd.wnd-rcv.wnd | That is false, whatever SND.WND is",
        "client iss != iss+0 | That is false, whatever ISS is.",
        "client snd.nxt = snd.nxt+1 | That is false, whatever SND.NXT is.",
        "client snd.nxt > 5+snd.nxt | That is false, whatever SND.NXT is."
      })
  void a_goal_that_contradicts_itself_is_refused_with_the_reason(String goal, String why) {
    Rejection reason = Typist.atThePrompt().rejected("path " + goal);
    assertEquals("impossible-goal", reason.code());
    assertTrue(reason.message().contains(why), reason::message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client snd.una <= snd.una",
        "client snd.nxt < snd.nxt+1",
        "client snd.nxt = snd.nxt+4294967295+1",
        "client snd.nxt > snd.nxt+4294967295"
      })
  void a_comparison_of_a_number_with_itself_may_hold(String goal) {
    walks(Typist.atThePrompt(), goal);
  }

  @Test
  void what_a_search_leaves_out_can_not_be_looked_for_but_may_hold() {
    Typist typist = Typist.atThePrompt();
    assertEquals("not-searchable", typist.rejected("path wire #1").code());
    assertEquals(List.of(), path(typist.types("client connect"), "wire #1"));
  }

  @Test
  void where_everything_was_looked_at_there_is_no_way() {
    Typist typist = Typist.atThePrompt().types("set play auto", "set wire auto");
    Rejection reason = typist.rejected("path client CLOSING");
    assertEquals("no-way", reason.code());
    assertTrue(
        reason.message().matches("There is no way: none of the \\d+ worlds in reach is the goal.*"),
        reason::message);
    assertTrue(reason.message().contains("listen, connect"), reason::message);
  }

  @Test
  void where_a_bound_was_met_nothing_is_claimed_beyond_it() {
    SearchBudget few = new SearchBudget.Fixed(2_000);
    PathResult way =
        PathFinder.shortest(Typist.atThePrompt().session(), goal("both TIME-WAIT"), Set.of(), few);
    PathResult.NotWithin not = assertInstanceOf(PathResult.NotWithin.class, way);
    assertEquals(Bound.WORLDS, not.bound());
    assertTrue(not.moves() >= 5 && not.moves() < 13, not::toString);
    assertTrue(not.worlds() < 2_100, not::toString);
  }

  /** The shortest path is longer than what a bounded search has excluded, whatever the bound. */
  @Test
  void no_way_is_as_short_as_what_was_excluded() {
    Session start = Typist.atThePrompt().session();
    Condition goal = goal("client CLOSING");
    int shortest =
        assertInstanceOf(
                PathResult.Found.class,
                PathFinder.shortest(start, goal, Set.of(), SearchBudget.STEADY))
            .commands()
            .size();
    for (int worlds = 10; worlds < 5_000; worlds = worlds * 3 / 2) {
      PathResult way = PathFinder.shortest(start, goal, Set.of(), new SearchBudget.Fixed(worlds));
      int excluded = assertInstanceOf(PathResult.NotWithin.class, way).moves();
      assertTrue(excluded < shortest, () -> excluded + " of " + shortest);
    }
  }

  // ---- for lessons

  @Test
  void the_next_move_is_the_first_of_the_way() {
    Session session = Typist.atThePrompt().types("server listen", "client connect").session();
    PathResult way =
        PathFinder.shortest(session, goal("server SYN-RECEIVED"), Set.of(), SearchBudget.STEADY);
    assertEquals(Optional.of("deliver"), assertInstanceOf(PathResult.Found.class, way).next());
  }

  @Test
  void a_lesson_may_allow_what_the_goal_does_not_name() {
    Session session = Typist.connected().session();
    Condition goal = goal("client CLOSED");
    PathResult quick =
        PathFinder.shortest(session, goal, Set.of(Letter.ABORT), SearchBudget.STEADY);
    assertEquals(List.of("client abort"), commands(quick));
    PathResult slow = PathFinder.shortest(session, goal, Set.of(), SearchBudget.STEADY);
    assertTrue(commands(slow).size() > 1);
  }

  private static List<String> commands(PathResult way) {
    return assertInstanceOf(PathResult.Found.class, way).commands();
  }

  // ---- a look

  @Test
  void looking_for_a_way_changes_nothing_and_is_kept_out_of_a_run_of_the_journal() {
    Typist typist = Typist.atThePrompt().types("client connect");
    Session before = typist.session();
    path(typist, "both ESTABLISHED");
    assertEquals(before.branches(), typist.session().branches());
    assertEquals(before.log().sent(), typist.session().log().sent());
    List<String> lines = JournalText.lines(typist.session().journal());
    assertEquals("#! path both ESTABLISHED  #= accepted", lines.get(1));
    String text = JournalText.text(typist.session().journal());
    assertEquals(typist.session().journal(), JournalText.read(text));
  }
}
