package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathOptions;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Goals;

/** Checks that look back to the mark, and the paths that lead to them. */
class LookingBackTest {

  private static Typist typist() {
    return Typist.atThePrompt();
  }

  private static void fails(Typist typist, String... checks) {
    for (String check : checks) {
      typist.fails(check);
    }
  }

  // ---- happened

  @Test
  void a_rule_has_happened_once_it_has_fired_on_that_side() {
    Typist typist = typist().types("server listen", "expect happened open.passive");
    typist.types("expect happened open.passive server");
    fails(typist, "expect happened open.passive client", "expect happened open.active");
  }

  @Test
  void a_rule_fires_when_the_owed_reply_is_sent_and_not_when_the_segment_arrives() {
    Typist typist = typist().types("server listen", "client connect", "deliver");
    fails(typist, "expect happened listen.syn");
    typist.types("server send syn ack", "expect happened listen.syn server");
  }

  @Test
  void a_wait_counts_all_that_happens_in_it() {
    typist()
        .types(
            "set play auto", "set wire auto", "server listen", "connect", "close", "server close")
        .types("mark", "wait 2msl", "expect passed client CLOSED");
  }

  // ---- passed

  @Test
  void a_state_is_passed_by_coming_into_it_also_within_one_move() {
    Typist typist = typist().types("set play auto", "set wire auto", "server listen", "connect");
    typist.types("expect passed client SYN-SENT", "expect passed server SYN-RECEIVED");
    typist.types("expect passed client ESTABLISHED");
    assertEquals(
        "since the mark it has come to SYN-SENT and ESTABLISHED",
        typist.fails("expect passed client CLOSING").actual());
  }

  @Test
  void the_state_at_the_mark_does_not_count_until_the_side_comes_back_to_it() {
    Typist typist = typist().types("server listen", "mark");
    fails(typist, "expect passed server LISTEN");
    typist.types("server close", "server listen", "expect passed server LISTEN");
  }

  // ---- did

  @Test
  void a_verb_counts_as_it_was_typed_and_only_if_it_was_accepted() {
    Typist typist = typist();
    typist.rejected("client close");
    fails(typist, "expect did close");
    typist.types("client connect", "expect did connect client", "expect did connect");
    fails(typist, "expect did send", "expect did connect server");
    typist.types("undo", "client send syn", "expect did send client");
    fails(typist, "expect did connect");
  }

  @Test
  void enter_is_a_deliver_and_a_side_in_focus_need_not_be_named() {
    Typist typist = typist().types("connect");
    Session delivered = Interpreter.enter(typist.session()).session();
    new Typist(delivered).types("expect did deliver", "expect did connect client");
  }

  @Test
  void numbers_count_only_where_they_were_typed() {
    Typist typist = typist().types("server listen", "connect", "deliver");
    typist.types("server send syn ack ack=101");
    typist.types("expect did send server", "expect did send server with ack");
    assertEquals(
        "the numbers were left out", typist.fails("expect did send server with seq, ack").actual());
    typist.types("undo", "server send syn ack seq=300 ack=101 win=4096");
    typist.types("expect did send with seq, ack, win");
  }

  // ---- the mark

  @Test
  void undo_takes_back_what_the_checks_saw_and_redo_gives_it_again() {
    Typist typist = typist().types("client connect", "undo");
    fails(typist, "expect did connect", "expect passed client SYN-SENT");
    typist.types("redo", "expect did connect", "expect passed client SYN-SENT");
  }

  @Test
  void a_mark_changes_no_world_and_stands_in_no_history() {
    Typist typist = typist().types("client connect");
    Session before = typist.session();
    typist.types("mark");
    assertEquals(before.moments(), typist.session().moments());
    fails(typist, "expect did connect");
    typist.types("undo", "expect client CLOSED");
  }

  @Test
  void before_a_mark_the_one_before_it_counts() {
    Typist typist = typist().types("client connect", "mark", "drop", "mark");
    fails(typist, "expect did drop");
    typist.types("undo", "undo", "redo");
    fails(typist, "expect did connect");
    typist.types("undo", "client connect", "expect did connect");
  }

  @Test
  void reset_sets_the_mark() {
    Typist typist = typist().types("client connect", "reset");
    fails(typist, "expect did connect");
    typist.types("undo", "expect did connect");
  }

  @Test
  void a_fork_keeps_the_mark() {
    Typist typist = typist().types("client connect", "mark", "fork other");
    fails(typist, "expect did connect");
    typist.types("drop", "expect did drop", "branch main");
    fails(typist, "expect did drop");
  }

  @Test
  void saves_and_journals_keep_marks() {
    Typist typist = typist().types("server listen", "reset", "client connect", "mark", "drop");
    String saved = SavedSession.text(typist.session());
    assertEquals(
        "# tcpstates session, 4 moves\nserver listen\nreset\nclient connect\nmark\ndrop syn\n",
        saved.replace("drop\n", "drop syn\n"));
    Session loaded = SavedSession.load(Typist.atThePrompt().session(), "s.txt", saved).session();
    fails(new Typist(loaded), "expect did connect");
    new Typist(loaded).types("expect did drop");
    assertTrue(
        JournalText.text(typist.session().journal()).contains("\nmark  #= accepted\n"),
        () -> JournalText.text(typist.session().journal()));
  }

  // ---- paths

  private static List<String> path(Typist typist, String goal) {
    typist.types("path " + goal);
    List<String> way = typist.answer(Answer.PathFound.class).commands();
    new Typist(typist.session()).types(way.toArray(String[]::new)).types("expect " + goal);
    return way;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passed client SYN-RECEIVED and both ESTABLISHED|",
        "happened listen.syn and server CLOSED|",
        "passed client LISTEN and client ESTABLISHED|",
        "did drop and both ESTABLISHED|drop",
        "did abort server and client CLOSED|server abort",
        "happened abort.resets|abort"
      })
  void a_path_leads_past_what_has_to_happen(String goal, String has) {
    List<String> way = path(typist(), goal);
    assertTrue(has == null || way.stream().anyMatch(line -> line.contains(has)), way::toString);
  }

  @Test
  void a_path_is_spelled_so_that_it_did_what_is_asked() {
    assertEquals(List.of("client send syn"), path(typist(), "client SYN-SENT and did send client"));
    assertEquals(
        List.of("client connect"), path(typist(), "client SYN-SENT and did connect client"));
    assertEquals(
        List.of("client send ack seq=101 ack=301"),
        path(
            typist().types("server listen", "connect", "deliver", "server send syn ack", "deliver"),
            "client ESTABLISHED and did send client with seq, ack"));
  }

  @Test
  void a_path_is_spelled_only_as_it_can_be_typed_there() {
    Typist typist = typist().types("client connect");
    path(typist, "client CLOSED and did send client");
    PathOptions noClose =
        new PathOptions(
            Set.of(),
            Set.of(),
            List.of(
                Goals.goal("did close"),
                Goals.goal("client signal aborted"),
                Goals.goal("did crash"),
                Goals.goal("did abort")),
            2);
    PathResult way =
        PathFinder.shortest(
            typist.session(), Goals.goal("client CLOSED"), noClose, SearchBudget.STEADY);
    assertFalse(way instanceof PathResult.Found, way::toString);
  }

  @Test
  void what_has_happened_already_need_not_happen_again() {
    Typist typist = typist().types("client connect", "drop", "wait rto");
    assertEquals(
        List.of("server listen", "deliver"), path(typist, "did drop and server owes syn ack"));
  }

  @Test
  void a_condition_to_avoid_sees_what_has_happened_since_the_mark() {
    Session session = typist().session();
    PathOptions notPast =
        new PathOptions(
            Set.of(), Set.of(), List.of(Goals.goal("passed client SYN-SENT")), PathFinder.MOVES);
    PathResult.Found way =
        assertInstanceOf(
            PathResult.Found.class,
            PathFinder.shortest(
                session, Goals.goal("both ESTABLISHED"), notPast, SearchBudget.STEADY));
    assertTrue(way.commands().contains("client listen"), () -> way.commands() + "");
  }

  @Test
  void a_path_avoids_a_spelling_where_there_is_another() {
    PathOptions noConnect =
        new PathOptions(Set.of(), Set.of(), List.of(Goals.goal("did connect")), PathFinder.MOVES);
    PathResult.Found way =
        assertInstanceOf(
            PathResult.Found.class,
            PathFinder.shortest(
                typist().session(), Goals.goal("client SYN-SENT"), noConnect, SearchBudget.STEADY));
    assertEquals(List.of("client send syn"), way.commands());
  }

  // ---- the list of moves

  /** Every verb that makes moves is declared as one. */
  @Test
  void did_knows_every_verb_whose_commands_stand_in_the_history() {
    Language language = new Language(CoreCommands.SET);
    for (Verb verb : CoreCommands.SET.verbs()) {
      boolean moves =
          verb.examples().stream()
              .map(language::parse)
              .map(result -> ((ParseResult.Ok) result).command().kind())
              .anyMatch(Command.Kind::changesWorld);
      assertEquals(moves && verb != ResetCommand.VERB, verb.makesMoves(), verb.name());
    }
    assertFalse(MarkCommand.VERB.makesMoves());
  }
}
