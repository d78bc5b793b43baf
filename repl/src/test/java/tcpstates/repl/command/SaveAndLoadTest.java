package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.World;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

class SaveAndLoadTest {

  private static Request.WriteFile saved(Typist typist) {
    typist.types("save story.txt");
    return (Request.WriteFile) typist.answer(Answer.Asked.class).request();
  }

  @Test
  void a_saved_session_is_the_list_of_its_accepted_commands_with_their_sides() {
    Typist typist = Typist.atThePrompt().types("server", "listen", "client", "show", "send syn");
    typist.rejected("listen");
    typist.types("set names linux", "deliver");
    assertEquals(
        new Request.WriteFile(
            "story.txt",
            """
            # tcpstates session, 3 moves
            server listen
            client send syn
            deliver
            """),
        saved(typist));
  }

  @Test
  void what_could_be_redone_is_not_saved() {
    Typist typist = Typist.atThePrompt().types("listen", "close", "undo");
    assertEquals("# tcpstates session, 1 move\nclient listen\n", saved(typist).text());
  }

  @Test
  void loading_leads_to_the_same_world_as_a_branch_of_its_own() {
    Typist typist = Typist.connected().types("client send \"a \\\"b\\\" #c\"", "set msl 3s");
    String text = saved(typist).text();
    Typist other = Typist.atThePrompt().types("client listen").loads("dir/story.txt", text);
    Answer.Travelled there = other.answer(Answer.Travelled.class);
    assertEquals("load", there.what());
    assertEquals("story", there.branch());
    assertEquals(typist.world(), other.world());
    other.types("branch main");
    assertEquals(State.LISTEN, other.world().client().tcp().state());
  }

  @Test
  void loaded_moves_can_be_undone() {
    Typist typist = Typist.atThePrompt().loads("a.txt", "listen\nclose\n").types("undo 2");
    assertEquals(World.initial(), typist.world());
  }

  @Test
  void a_file_loaded_twice_makes_two_branches() {
    Typist typist = Typist.atThePrompt().loads("a.txt", "listen").loads("a.txt", "listen");
    assertEquals("a-1", typist.session().branch().name());
  }

  @Test
  void any_script_can_be_loaded() {
    Typist typist =
        Typist.atThePrompt()
            .loads(
                "a", "# a story\n\nserver listen\r\nexpect server LISTEN\nreject server listen\n");
    assertEquals(1, typist.session().moments().size());
  }

  @Test
  void an_error_is_located_and_nothing_has_changed() {
    Typist typist = Typist.atThePrompt().types("listen");
    Branch before = typist.session().branch();
    Rejection wrong = refused(typist, "listen\nfrobnicate\nfrob\n");
    assertEquals("not-loaded", wrong.code());
    assertTrue(wrong.message().startsWith("a.txt:2:1: "), wrong::message);
    assertTrue(wrong.message().endsWith(" (and 1 more error)."), wrong::message);
    assertTrue(
        refused(typist, "\nclose\n").message().startsWith("a.txt:2: `close`: CLOSE fails in"));
    assertEquals(
        "a.txt:1: `expect wire 1`: expected 1 segment in flight; nothing is in flight.",
        refused(typist, "expect wire 1").message());
    assertEquals(
        "a.txt:1: `reject listen`: it is not rejected.",
        refused(typist, "reject listen").message());
    assertEquals(before, typist.session().branch());
    assertEquals(1, typist.session().branches().size());
  }

  @Test
  void save_load_and_quit_are_refused_in_a_loaded_file() {
    for (String line : new String[] {"save b", "load b", "quit", "journal b"}) {
      Rejection wrong = refused(Typist.atThePrompt(), line);
      assertTrue(wrong.message().contains("a loaded file can't do this"), line);
    }
  }

  private static Rejection refused(Typist typist, String text) {
    return typist.loads("a.txt", text).answer(Answer.Rejected.class).reason();
  }

  @Test
  void what_could_not_be_loaded_stands_in_the_journal_as_such() {
    Typist typist = Typist.atThePrompt().loads("a.txt", "frobnicate");
    assertEquals(
        "#! load a.txt  #= not granted not-loaded\n",
        JournalText.text(typist.session().journal()).split("\n", 2)[1]);
  }

  @Test
  void reject_holds_where_a_file_can_not_be_loaded_and_the_journal_says_so() {
    Session session = Typist.atThePrompt().types("reject load a.txt").session();
    Command reject = new RejectCommand(new LoadCommand("a.txt"), LoadCommand.VERB);
    Reply absent = Interpreter.refused(session, reject, "There is no such file.");
    assertInstanceOf(Answer.RejectHolds.class, absent.answer());
    assertEquals("#! reject load a.txt  #= holds not-granted", journal(absent));
    Reply wrong = Interpreter.read(session, reject, "a.txt", "frobnicate");
    assertInstanceOf(Answer.RejectHolds.class, wrong.answer());
    assertEquals("#! reject load a.txt  #= holds not-loaded", journal(wrong));
    Reply fine = Interpreter.read(session, reject, "a.txt", "listen");
    assertEquals(new Answer.NotRejected("load a.txt"), fine.answer());
    assertEquals("#! reject load a.txt  #= failed", journal(fine));
    assertEquals(session.branches(), fine.session().branches());
  }

  private static String journal(Reply reply) {
    return JournalText.lines(reply.session().journal()).get(0);
  }

  @Test
  void the_shell_may_refuse_what_it_is_asked() {
    Typist typist = Typist.atThePrompt().types("save /nowhere/x");
    Reply reply =
        Interpreter.refused(
            typist.session(), new SaveCommand("/nowhere/x"), "There is no such folder.");
    assertFalse(reply.answer().accepted());
    assertEquals("not-granted", ((Answer.Rejected) reply.answer()).reason().code());
    assertEquals(
        JournalEntry.Verdict.NOT_GRANTED, reply.session().log().journal().last().verdict());
  }

  @Test
  void quit_is_asked_of_the_shell() {
    Typist typist = Typist.atThePrompt().types("quit");
    assertEquals(new Request.Quit(), typist.answer(Answer.Asked.class).request());
  }
}
