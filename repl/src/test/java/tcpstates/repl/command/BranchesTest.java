package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.World;
import tcpstates.repl.reply.Answer;

class BranchesTest {

  @Test
  void fork_keeps_the_present_line_and_starts_another_from_here() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "fork lost", "drop");
    assertEquals(0, typist.world().wire().size());
    typist.types("branch main");
    assertEquals(1, typist.world().wire().size());
  }

  @Test
  void fork_keeps_what_can_be_redone_on_the_old_line_only() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "undo", "fork");
    assertEquals("nothing-to-redo", typist.rejected("redo").code());
    typist.types("branch main", "redo");
    assertEquals(State.SYN_SENT, typist.world().client().tcp().state());
  }

  @Test
  void a_fork_without_a_name_gets_one() {
    Typist typist = Typist.atThePrompt().types("fork", "fork", "branches");
    assertEquals(
        List.of(
            "  main  0 moves",
            "  fork-1  0 moves, from main after 0",
            "▸ fork-2  0 moves, from fork-1 after 0  now here"),
        typist.told());
  }

  @Test
  void branches_tells_where_each_parted_and_which_is_the_present_one() {
    Typist typist =
        Typist.atThePrompt().types("server listen", "connect", "fork lost", "drop", "branches");
    assertEquals(
        List.of("  main  2 moves", "▸ lost  3 moves, from main after 2  now here"), typist.told());
  }

  @Test
  void the_case_of_a_name_is_kept() {
    Typist typist = Typist.atThePrompt().types("fork Lost", "branch main");
    assertEquals("no-such-branch", typist.rejected("branch lost").code());
    assertTrue(typist.legal().contains("branch Lost"), typist.legal()::toString);
    typist.types("branch Lost");
  }

  @Test
  void an_unknown_name_is_answered_with_the_nearest() {
    Typist typist = Typist.atThePrompt().types("fork lost", "branch main");
    assertEquals(
        "There is no branch `lots`. Did you mean `lost`?",
        typist.rejected("branch lots").message());
  }

  @Test
  void two_branches_of_one_name_can_not_be() {
    assertEquals("branch-exists", Typist.atThePrompt().rejected("fork main").code());
  }

  @Test
  void compare_tells_how_many_moves_are_shared() {
    Typist typist =
        Typist.atThePrompt().types("server listen", "connect", "fork lost", "drop", "compare main");
    assertEquals(new Answer.Compared("lost", "main", 2), typist.answer());
    typist.types("branch main", "deliver", "compare lost");
    assertEquals(new Answer.Compared("main", "lost", 2), typist.answer());
    assertEquals("same-branch", typist.rejected("compare main").code());
  }

  @Test
  void without_a_name_the_branches_are_named() {
    Typist typist = Typist.atThePrompt();
    assertEquals(
        "There is no other branch. `fork` starts one.", typist.rejected("compare").message());
    typist.types("fork lost", "fork \"what if\"");
    assertEquals("Name a branch: `main` or `lost`.", typist.rejected("compare").message());
    assertEquals(List.of("compare main", "compare lost"), typist.legal());
    assertEquals("no-such-branch", typist.rejected("branch").code());
    assertEquals(List.of("branch main", "branch lost"), typist.legal());
  }

  @Test
  void undo_goes_back_beyond_where_a_branch_parted_and_the_old_line_stays() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect");
    World there = typist.world();
    typist.types("fork", "undo 2", "listen", "branch main");
    assertEquals(there, typist.world());
  }
}
