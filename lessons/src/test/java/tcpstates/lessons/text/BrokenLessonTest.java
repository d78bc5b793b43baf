package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tcpstates.repl.text.Visible;
import tcpstates.testkit.Golden;

/** Each way to break a lesson is reported with its place. */
class BrokenLessonTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/lessons/golden");

  private final List<String> told = new ArrayList<>();

  /** Breaks the sample, and records the message. */
  private void broken(String piece, String other) {
    told.add("%s  ->  %s".formatted(Visible.text(piece), Visible.text(other)));
    List<String> problems = Sample.problems(Sample.with(piece, other));
    assertFalse(problems.isEmpty(), piece + " -> " + other);
    problems.forEach(problem -> told.add("    " + problem));
  }

  @AfterEach
  void what_is_said_stands_in_a_file(TestInfo info) {
    if (!told.isEmpty()) {
      String name = info.getTestMethod().orElseThrow().getName();
      GOLDEN.check("broken/" + name + ".txt", String.join("\n", told) + "\n");
    }
  }

  // ---- points

  @Test
  void what_a_step_is_worth_is_a_number_and_costs_are_named() {
    for (String points :
        List.of("", "many", "-1", "101", "hint 1", "3\nhints 1", "3\n4", "3\nhint 1\nhint 2")) {
      broken("```assist", "```points\n" + points + "\n```\n```assist");
    }
  }

  // ---- the head

  @Test
  void a_file_without_a_head_is_told_how_one_looks() {
    assertEquals(
        List.of("a.md:1:1: a lesson begins with a line `---`, its head, and another `---`"),
        Sample.problems("# Hello\n"));
    assertEquals(
        List.of("a.md:1:1: a lesson begins with a line `---`, its head, and another `---`"),
        Sample.problems(""));
    assertEquals(
        List.of("a.md:1:1: the head that begins here does not end with a line `---`"),
        Sample.problems("---\nid: x\n"));
  }

  @Test
  void a_head_that_is_not_yaml_is_located() {
    broken("needs: []", "needs: [");
    broken("level: 1", "level: {a: 1}");
    broken("level: 1", "\tlevel: 1");
  }

  @Test
  void what_the_head_lacks_or_has_too_much_is_told() {
    broken("level: 1\n", "");
    broken("level: 1", "levle: 1");
    broken("level: 1", "level: 1\nlevel: 2");
  }

  @Test
  void values_of_the_head_are_held_to_what_they_mean() {
    broken("id: sample", "id: A sample");
    broken("level: 1", "level: 6");
    broken("minutes: 5", "minutes: soon");
    broken("title: A sample", "title: \"\"");
    broken("needs: []", "needs: none");
    broken("needs: []", "needs: [sample]");
    broken("needs: []", "needs: [a b]");
    broken("title: A sample", "title: [a, b]");
    broken("[LISTEN,", "[LISTNE,");
    broken("[LISTEN, SYN-RECEIVED]", "[]");
    broken("\"3.5\"", "\"3.99\"");
  }

  @Test
  void a_set_up_that_is_included_has_a_name_and_a_use() {
    String seeded = "```seeded\n";
    String open = "```setup open\nserver listen\nclient connect\n```\n" + seeded;
    broken("server listen\nclient connect\n", "include open\n");
    broken(seeded, open);
    broken(seeded, "```setup Open!\nserver listen\n```\n" + seeded);
    String with = Sample.with(seeded, open);
    for (String line : List.of("include opne", "include", "include open too", "Include open")) {
      String other =
          with.replace(
              "server listen\nclient connect\n```\n```predict", line + "\n```\n```predict");
      told.add(line);
      Sample.problems(other).forEach(problem -> told.add("    " + problem));
    }
    String fits =
        with.replace(
            "server listen\nclient connect\n```\n```predict", "include open\n```\n```predict");
    assertEquals(List.of(), Sample.problems(fits));
  }

  @Test
  void hidden_faults_and_moves_have_their_form() {
    broken("```predict\nserver", "```setup hidden\nclient connect\n```\n```predict\nserver");
    broken("```predict\nserver", "```setup hidden\n```\n```predict\nserver");
    broken("```predict\nserver", "```setup hidden\narm drop fni\n```\n```predict\nserver");
    broken("```setup\n", "```setup hidden\n");
    broken("```solution\n", "```moves\n2\n```\n```solution\n");
    for (String moves :
        List.of("few", "2 carries 1 to 2", "2, carries 2 to 1", "2, carries 3 to 4")) {
      broken("```solution\ndeliver\nserver send syn ack\n", "```moves\n" + moves + "\n");
    }
  }

  @Test
  void an_exam_is_asked_for_with_true_and_a_number_of_minutes() {
    broken("level: 1", "level: 1\nexam: yes");
    broken("level: 1", "level: 1\nexam: [true]");
    broken("level: 1", "level: 1\nexam:");
    broken("level: 1", "level: 1\nexam: true\ntime-limit: 0");
    broken("level: 1", "level: 1\nexam: true\ntime-limit: 1h");
    broken("level: 1", "level: 1\nexam: true\ntime-limit: 10000");
    broken("level: 1", "level: 1\nexma: true");
    assertEquals(
        List.of(),
        Sample.problems(Sample.with("level: 1", "level: 1\nexam: true\ntime-limit: 45")));
  }

  @Test
  void words_that_yaml_takes_for_something_else_are_written_in_quotes() {
    broken("id: sample", "id: null");
    broken("id: sample", "id: ~");
    broken("id: sample", "id: true");
    broken("id: sample", "id: 1");
    broken("id: sample", "id:");
    broken("title: A sample", "title: 1984");
    broken("title: A sample", "title: null");
    broken("needs: []", "needs: [false]");
    broken("[LISTEN,", "[null, LISTEN,");
    broken("\"3.5\"", "3.10");
    broken("level: 1", "level: null");
    assertEquals(List.of(), Sample.problems(Sample.with("id: sample", "id: \"null\"")));
    assertEquals(List.of(), Sample.problems(Sample.with("title: A sample", "title: 2024-01-01")));
  }

  // ---- what is not understood

  @Test
  void an_unknown_block_is_told_with_the_nearest() {
    broken("```goal", "```gaol");
  }

  @Test
  void a_block_that_is_not_closed_is_told() {
    broken("  both.\n```\n", "  both.\n");
  }

  @Test
  void a_block_that_is_not_closed_is_told_where_it_begins_and_the_next_ones_are_read() {
    broken("client connect\n```\n", "client connect\n");
    broken("It has not heard yet.\n```\n", "It has not heard yet.\n");
    broken("server send syn ack\n```\n", "server send syn ack\n");
    broken("lost = syn | ack\n```\n", "lost = syn | ack\n");
  }

  @Test
  void other_markdown_is_refused() {
    broken("What it is *about*.", "1. One\n");
    broken("*about*", "[a](b)");
    broken("*about*", "<b>a</b>");
    broken("## What stays", "### What stays");
    broken("## What stays\n", "## What stays\n\n## Nothing\n");
    broken("What it is *about*.", "- a\n  - b");
  }

  @Test
  void text_after_the_blocks_is_told_where_to_go() {
    broken("## What stays\n", "That was it.\n\n## What stays\n");
  }

  // ---- blocks

  @Test
  void commands_are_held_to_the_language() {
    broken("server listen\n", "server lisen\n");
    broken("deliver\nserver", "save x\nserver");
    broken("deliver\nserver", "predict server LISTEN\nserver");
    broken("server SYN-RECEIVED\n```", "server\n   SYN-RECIEVED\n```");
  }

  @Test
  void goals_and_quizzes_are_one_a_step() {
    broken("```goal\nserver SYN-RECEIVED\n```", "```goal\n```");
    broken("```hint\nDeliver it.", "```goal\nclient CLOSED");
    broken("```quiz", "```goal\nclient LISTEN\n```\n```quiz");
    broken("```quiz", "```avoid\nclient LISTEN :: No.\n```\n```quiz");
    broken("server SYN-RECEIVED\n```", "server LISTEN # or so\nand client LISTEN\n```");
  }

  @Test
  void remarks_have_their_form() {
    broken("client CLOSED :: It must wait. `undo`.", "client CLOSED: no");
    broken("client CLOSED :: It must wait. `undo`.", "client CLOSED :: It must wait. `undo 2`.");
    broken("ESTABLISHED :: It", "OPEN :: It");
    broken("server on syn from client\nESTABLISHED", "ESTABLISHED");
    broken("server on syn from client\nESTABLISHED", "server on fim\nESTABLISHED");
    broken("server on syn from client\nESTABLISHED", "server on\nESTABLISHED");
  }

  @Test
  void small_blocks_have_their_form() {
    broken("completion off", "completion maybe");
    broken("deliver, send, close", "deliver, sned");
    broken("Deliver it.\n", "");
    broken("lost = syn | ack", "lost = syn");
    broken("s = 300..499", "s = 499..300");
    broken("s = 300..499", "S: 3");
    broken("s = 300..499", "s = 300..49999999999");
  }

  @Test
  void a_quiz_has_an_answer_and_explanations() {
    broken("- [x] SYN", "- [ ] SYN");
    broken("ACK :: No.", "ACK");
    broken("- [ ] ACK", "- ACK");
    broken("Which flags?\n", "");
    broken("- [ ] ACK :: No.\n", "");
  }

  @Test
  void an_answer_to_write_has_its_form() {
    String choices = "- [ ] ACK :: No.\n- [x] SYN and ACK :: Yes:\n  both.\n";
    broken(choices, "= 5021\n");
    broken(choices, "= snd.nxt :: Yes.\n");
    broken(choices, "= client snd.nxtt :: Yes.\n");
    broken(choices, "= \"a :: Yes.\n");
    broken(choices, "= 1 :: Yes.\n= 2 :: Yes.\n");
    broken(choices, "= 1 :: Yes.\nmany :: No.\n");
    broken(choices, "= client states :: Yes.\n");
    broken(choices, "= client state :: Yes.\nLISTENS :: No.\n");
    broken("Which flags?\n" + choices, "= 1 :: Yes.\n");
    broken("- [ ] ACK", "= 1 :: Yes.\n- [ ] ACK");
    broken("  both.\n```\n", "  both.\n= 1 :: Yes.\n```\n");
  }

  @Test
  void a_capture_is_one_that_is_there_and_its_frames_are() {
    String capture = "```capture\nlost_fin.pcap#0\nframes 4..7\nask 6\n```\n```quiz";
    assertEquals(List.of(), Sample.problems(Sample.with("```quiz", capture)));
    broken("```quiz", capture.replace("lost_fin.pcap#0\nframes 4..7\nask 6\n", ""));
    broken("```quiz", capture.replace("lost_fin.pcap#0", "lost_fin.pcap"));
    broken("```quiz", capture.replace("lost_fin", "lost_fim"));
    broken("```quiz", capture.replace("lost_fin", "../../secret"));
    broken("```quiz", capture.replace("#0", "#1"));
    broken("```quiz", capture.replace("4..7", "4..70"));
    broken("```quiz", capture.replace("4..7", "7..4"));
    broken("```quiz", capture.replace("frames 4..7", "frames 4-7"));
    broken("```quiz", capture.replace("ask 6", "ask 3"));
    broken("```quiz", capture.replace("ask 6", "ask 6\nask 7"));
    broken("```quiz", capture.replace("ask 6", "ask x"));
    broken("```quiz", capture.replace("```capture", "```setup\nreset\n```\n```capture"));
    broken("```goal", "```capture\nlost_fin.pcap#0\n```\n```goal");
  }

  @Test
  void a_text_is_four_lines_long_and_a_table_has_its_form() {
    String text = "Let the `syn` arrive ({lost}).";
    broken(text, "One.\n\nTwo.\n\nThree.");
    broken(text, text + "x".repeat(330));
    broken(text, text + "\n\n| a | b |\n| --- | --- |\n| 1 |");
    broken(text, text + "\n\n| a | b |\n| --- | --- |\n| " + "x".repeat(80) + " | 2 |");
  }

  @Test
  void claims_grants_and_a_goals_own_words_are_held_to_their_forms() {
    broken("```solution", "```shows\n```\n```solution");
    broken("```solution", "```shows\nhapened listen.syn\n```\n```solution");
    broken("```solution", "```shows\nhappened listen.sin\n```\n```solution");
    broken("```solution", "```grants\ncrash\n```\n```solution");
    broken("```allow\ndeliver, send, close\n", "```grants\nset keepaliv\n");
    broken("server SYN-RECEIVED\n```\n```avoid", "server SYN-RECEIVED ::\n```\n```avoid");
    broken("Let the `syn` arrive ({lost}).", "Let the `syn` arrive ({lost+1}).");
  }
}
