package tcpstates.lessons.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Sample;

/** Each problem that only playing a lesson shows. */
class VerifierTest {

  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** What is wrong, but for seeds that change nothing. */
  private List<String> problems() {
    return all().stream().filter(problem -> !problem.contains("the answers of one seed")).toList();
  }

  private List<String> all() {
    Course own = Course.only(new LessonFolder(folder), Optional.empty());
    return Verifier.prove(own, Course.shipped(), Verifier.THOROUGH).problems().stream()
        .map(this::said)
        .toList();
  }

  private String said(LessonProblem problem) {
    return problem.toString().replace(folder + folder.getFileSystem().getSeparator(), "");
  }

  private List<String> faulty(String text) throws IOException {
    write("sample.md", text);
    return problems();
  }

  @Test
  void seeds_that_change_no_answer_are_told() throws IOException {
    write(
        "sample.md",
        Sample.LESSON.replace(
            Sample.LESSON.substring(Sample.LESSON.indexOf("```quiz")), CAPTURED + "```\n"));
    assertEquals(
        List.of(
            "sample.md:1:1: with the answers of one seed, somebody with another must fail in 1 step;"
                + " here they fail in 0. Ask for something that a seed changes"),
        all());
    write("sample.md", Sample.LESSON);
    assertEquals(List.of(), all());
  }

  private void faulty(String piece, String other, String... problems) throws IOException {
    write("sample.md", Sample.with(piece, other));
    assertEquals(List.of(problems), problems());
  }

  @Test
  void the_sample_is_proved_in_all_its_variants() throws IOException {
    write("sample.md", Sample.LESSON);
    Proof proof =
        Verifier.prove(Course.only(new LessonFolder(folder), Optional.empty()), Verifier.THOROUGH);
    assertEquals(List.of(), proof.problems());
    LessonProof lesson = proof.lessons().get(0);
    assertEquals(6, lesson.variants());
    assertEquals(2, lesson.length());
    assertEquals(List.of("deliver", "server send syn ack"), lesson.steps().get(0).way());
  }

  private static final String CAPTURED =
      """
      ```capture
      close_client.pcap#0
      ask 9
      ```
      ```quiz
      In which state is the client?
      = client state :: Yes.
      TIME-WAIT :: No.
      ```
      ```shows
      client FIN-WAIT-2
      """;

  @Test
  void the_follower_answers_what_is_asked_about_a_capture() throws IOException {
    String quiz = Sample.LESSON.substring(Sample.LESSON.indexOf("```quiz"));
    faulty(quiz, CAPTURED + "```\n");
    faulty(
        quiz,
        CAPTURED.replace("TIME-WAIT", "FIN-WAIT-2") + "```\n",
        "sample.md:63:1: FIN-WAIT-2 is the right answer here, so it can't be a wrong one");
    faulty(
        quiz,
        CAPTURED.replace("client FIN-WAIT-2", "client TIME-WAIT") + "```\n",
        "sample.md:66:1: the step claims `client TIME-WAIT`, but it is not so");
    faulty(
        quiz,
        CAPTURED
                .replace("ask 9", "ask 3")
                .replace("client", "server")
                .replace("close_server", "close_client")
                .replace("server FIN-WAIT-2", "client ESTABLISHED")
            + "```\n",
        "sample.md:60:4: the capture does not show for certain in which state the server is after"
            + " this frame");
  }

  @Test
  void a_solution_must_be_there_and_be_accepted() throws IOException {
    faulty(
        "```solution\ndeliver\nserver send syn ack\n```\n",
        "",
        "sample.md:18:1: the step `The server answers` has no solution");
    faulty(
        "deliver\nserver send syn ack",
        "deliver\nserver send ack",
        "sample.md:48:1: `server send ack` in the solution: An ACK is not the right answer to"
            + " #1 SYN. The peer would never learn the number that this side counts from.");
  }

  @Test
  void a_setup_must_be_accepted() throws IOException {
    faulty(
        "client connect\n```", "deliver\n```", "sample.md:25:1: `deliver`: Nothing is in flight.");
  }

  @Test
  void a_goal_must_be_reached_and_not_hold_before() throws IOException {
    faulty(
        "server SYN-RECEIVED\n```",
        "server ESTABLISHED\n```",
        "sample.md:32:1: the solution does not reach the goal: expected the server in"
            + " ESTABLISHED, but it is in SYN-RECEIVED");
    faulty(
        "server SYN-RECEIVED\n```",
        "server LISTEN\n```",
        "sample.md:32:1: the goal holds before the student has done anything");
  }

  @Test
  void a_goal_that_is_reached_before_the_prediction_is_judged_does_not_end_the_step()
      throws IOException {
    faulty("server SYN-RECEIVED\n```", "server owes syn ack\n```");
  }

  @Test
  void a_solution_is_held_to_what_the_step_grants() throws IOException {
    String free = Sample.with("```allow\ndeliver, send, close\n```\n", "");
    String cheat = free.replace("```solution\n", "```solution\nset rto 2s\nclient crash\n");
    assertEquals(
        List.of(
            "sample.md:44:1: the step does not grant `set rto`; a `grants` block can",
            "sample.md:45:1: the step does not grant `crash`; a `grants` block can"),
        faulty(cheat).stream().limit(2).toList());
    String named = free.replace("```goal", "```grants\nset rto\n```\n```goal");
    String granted = named.replace("```solution\n", "```solution\nset rto 2s\n");
    assertEquals(List.of(), faulty(granted));
  }

  @Test
  void nothing_is_typed_after_the_goal() throws IOException {
    faulty(
        "server send syn ack\n```",
        "server send syn ack\ndrop\n```",
        "sample.md:49:1: the goal is reached before this line, so the line is never typed");
  }

  @Test
  void a_solution_meets_nothing_that_is_to_be_avoided() throws IOException {
    faulty(
        "client CLOSED ::",
        "server owes syn ack ::",
        "sample.md:47:1: the solution meets a condition to avoid: `server owes syn ack`");
    faulty(
        "client CLOSED ::",
        "client SYN-SENT ::",
        "sample.md:35:1: the condition to avoid holds before the student has done anything",
        "sample.md:47:1: the solution meets a condition to avoid: `client SYN-SENT`",
        "sample.md:48:1: the solution meets a condition to avoid: `client SYN-SENT`");
  }

  @Test
  void a_solution_keeps_to_what_is_allowed() throws IOException {
    faulty(
        "deliver, send, close", "deliver, close", "sample.md:48:1: the step does not allow `send`");
  }

  @Test
  void a_prediction_must_be_settled_and_no_remark_be_on_the_right_answer() throws IOException {
    faulty(
        "server on syn from client\nESTABLISHED ::",
        "server on syn from client\nSYN-RECEIVED ::",
        "sample.md:27:4: SYN-RECEIVED is the right answer here, so it can't be listed as a wrong one");
    faulty(
        "server on syn from client\nESTABLISHED ::",
        "client on syn from client\nESTABLISHED ::",
        "sample.md:27:4: the solution never settles the prediction for the client");
  }

  @Test
  void a_prediction_should_name_its_arrival_where_a_student_can_make_another_segment_arrive_first()
      throws IOException {
    write("sample.md", Sample.with("server on syn from client", "server"));
    assertEquals(List.of(), problems());
    Course course = Course.only(new LessonFolder(folder), Optional.empty());
    LessonReading.Read read =
        (LessonReading.Read) course.lesson("sample", OptionalLong.empty()).orElseThrow();
    assertEquals(
        List.of(
            "sample.md:27:4: a student can make another segment arrive at the server first: say which"
                + " one the prediction is about, as in `server on fin from client`"),
        PredictionProof.loose(read.lesson()).stream().map(this::said).toList());
  }

  @Test
  void states_that_are_claimed_are_visited() throws IOException {
    faulty(
        "[LISTEN, SYN-RECEIVED]",
        "[LISTEN, CLOSING]",
        "sample.md:1:1: the lesson claims CLOSING, but no solution leads there");
  }

  @Test
  void what_a_seed_breaks_is_told_with_the_seed() throws IOException {
    write(
        "sample.md",
        Sample.with("lost = syn | ack", "lost = syn | fin")
            .replace("deliver\ns", "deliver {lost}\ns"));
    List<String> problems = problems();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(
        "sample.md:47:1: `deliver fin` in the solution: Nothing in flight matches `fin`. (with"
            + " --seed 1)",
        problems.get(0).replaceAll("seed [0-9]+", "seed 1"));
  }

  // ---- together

  @Test
  void what_is_needed_is_there() throws IOException {
    faulty(
        "needs: []",
        "needs: [first-steps, second-steps]",
        "sample.md:1:1: it needs `second-steps`, but there is no such lesson");
  }

  @Test
  void needs_make_no_circle() throws IOException {
    for (String link : List.of("ab", "bc", "ca")) {
      String needs = "needs: [" + link.substring(1) + "]\nteaches: [SYN-RECEIVED, SYN, ACK]";
      String id = link.substring(0, 1);
      write(id + ".md", Sample.with("id: sample", "id: " + id).replace("needs: []", needs));
    }
    assertEquals(
        List.of(
            "a.md:1:1: the lessons need each other in a circle: a needs b, which needs c, which needs a",
            "b.md:1:1: the lessons need each other in a circle: b needs c, which needs a, which needs b",
            "c.md:1:1: the lessons need each other in a circle: c needs a, which needs b, which needs c"),
        problems());
  }

  @Test
  void the_next_version_of_a_shipped_lesson_may_say_what_those_before_it_teach()
      throws IOException {
    write("mine.md", Sample.with("id: sample", "id: close-wait"));
    write("other.md", Sample.LESSON);
    Course own = Course.only(new LessonFolder(folder), Optional.empty());
    WordProof words = new WordProof(own, Course.shipped());
    assertTrue(words.taughtBefore(own.entry("close-wait").orElseThrow()).contains("RST"));
    assertEquals(Set.of(), words.taughtBefore(own.entry("sample").orElseThrow()));
  }

  private static String afterFirstSteps() {
    return Sample.with("needs: []", "needs: [first-steps]")
        .replace("] ACK ::", "] `ACK` ::")
        .replace("SYN and ACK ::", "`SYN` and `ACK` ::");
  }

  @Test
  void a_term_is_taught_before_it_is_used() throws IOException {
    String needy = afterFirstSteps();
    write("sample.md", needy.replace("Deliver it.", "An orphan, an `RST` and two FINs."));
    List<String> problems = problems();
    assertEquals(2, problems.size(), problems::toString);
    String all = String.join("\n", problems);
    assertTrue(all.contains("`orphan` is a technical term"), all);
    assertTrue(all.contains("`FIN` is a technical term"), all);
    write(
        "sample.md",
        needy
            .replace("Deliver it.", "An orphan and two FINs.")
            .replace("level: 1", "level: 1\nteaches: [FIN, orphan, MSL]"));
    assertEquals(
        List.of("sample.md:1:1: the lesson teaches `MSL`, but its text never says it"), problems());
  }

  @Test
  void a_term_that_a_line_end_breaks_is_noticed_too() throws IOException {
    write(
        "sample.md",
        afterFirstSteps()
            .replace("Deliver it.", "The *user\ntimeout* is long, and the zero\n`window` is not.")
            .replace("It must wait. `undo`.", "It must\n  wait for the accept\n  queue. `undo`."));
    List<String> problems = problems();
    assertEquals(2, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("sample.md:36:16: `accept queue`"), problems::toString);
    assertTrue(problems.get(1).startsWith("sample.md:46:6: `user timeout`"), problems::toString);
  }

  @Test
  void ids_are_taken_once() throws IOException {
    write("a.md", Sample.LESSON);
    write("b.md", Sample.LESSON);
    assertEquals(1, problems().size());
    faulty(
        "id: sample",
        "id: first-steps",
        "sample.md:1:1: the id `first-steps` belongs to another lesson, 00-first-steps.md",
        "b.md:1:1: the id `sample` also belongs to a.md");
  }

  // ---- what a step claims

  private static final String CLAIM = "```solution\ndeliver";

  private static String claims(String... claims) {
    return "```shows\n" + String.join("\n", claims) + "\n```\n" + CLAIM;
  }

  @Test
  void a_claim_that_the_solution_does_not_make_true_is_a_problem() throws IOException {
    faulty(
        CLAIM,
        claims("passed client ESTABLISHED"),
        "sample.md:47:1: the step claims `passed client ESTABLISHED`, but it is not so",
        "sample.md:47:1: reached without `passed client ESTABLISHED`, by:"
            + " deliver; server send syn ack");
  }

  @Test
  void a_way_to_the_goal_around_a_claim_is_told_and_a_condition_to_avoid_closes_it()
      throws IOException {
    String open =
        Sample.with(CLAIM, claims("client SYN-SENT"))
            .replace("client CLOSED ::", "server SYN-SENT ::");
    assertEquals(
        List.of(
            "sample.md:47:1: reached without `client SYN-SENT`, by:"
                + " deliver; client close; server send syn ack"),
        faulty(open));
    String closed =
        Sample.with(CLAIM, claims("client SYN-SENT"))
            .replace("client CLOSED ::", "server SYN-SENT :: It waits. `undo`.\nclient CLOSED ::");
    assertEquals(List.of(), faulty(closed));
  }

  @Test
  void a_part_of_the_goal_may_have_words_of_its_own() throws IOException {
    faulty("server SYN-RECEIVED\n", "server SYN-RECEIVED :: the server has answered\n");
  }

  @Test
  void a_question_claims_what_is_so_when_it_is_asked() throws IOException {
    String claim = "```shows\npassed server SYN-RECEIVED\n```\n";
    faulty("```quiz", claim + "```quiz");
    faulty(
        "```quiz",
        claim.replace("server", "client") + "```quiz",
        "sample.md:57:1: the step claims `passed client SYN-RECEIVED`, but it is not so");
  }
}
