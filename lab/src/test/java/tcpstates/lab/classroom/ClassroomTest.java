package tcpstates.lab.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lessons.course.Course;

/** People in a class can reach each other, and otherwise don't notice each other. */
class ClassroomTest {

  private static final Wanted PIPE =
      new Wanted(Wanted.Kind.REPL, Optional.empty(), Optional.empty(), false);
  private static final Wanted SCREEN =
      new Wanted(Wanted.Kind.SCREEN, Optional.empty(), Optional.of("xterm"), true);

  @TempDir private Path temporary;

  private Classroom classroom;

  /** What each person sees. When a front ends, the next one follows, as with a pump. */
  private final Map<String, Front> fronts = new HashMap<>();

  @BeforeEach
  void open() {
    classroom =
        new Classroom(
            new PassingRecord(20),
            Course.of(List.of(), Optional.empty()),
            LabSettings.DEFAULT,
            new LabLog(temporary.resolve("log")));
  }

  private String enter(String name, Wanted wanted) {
    return enter(Member.named(new MemberName(name)), wanted);
  }

  private String enter(Member member, Wanted wanted) {
    String name = member.name().text();
    Visit visit = new Visit(member, "here", wanted);
    fronts.put(name, classroom.enter(visit, 80, 24, () -> {}));
    return drawn(name);
  }

  private String say(String name, String... lines) {
    for (String line : lines) {
      byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
      fronts.get(name).typed(bytes, bytes.length);
      while (fronts.get(name).busy()) {
        fronts.get(name).step();
      }
    }
    return drawn(name);
  }

  private String drawn(String name) {
    Front front = fronts.get(name);
    front.woken();
    String text = new String(front.draw(), StandardCharsets.UTF_8);
    if (front.over() && front.next().isPresent()) {
      front.gone();
      fronts.put(name, front.next().get().make(() -> {}, 80, 24));
      return text + drawn(name);
    }
    return text;
  }

  private static void contains(String words, String text) {
    assertTrue(text.contains(words), text);
  }

  private void pair() {
    enter("ana", PIPE);
    enter("bo", PIPE);
    say("ana", "play", "client connect", "pair bo");
    contains("To agree, type `pair ana`.", drawn("bo"));
    say("bo", "play", "pair ana");
    drawn("ana");
  }

  @Test
  void two_play_one_connection_each_their_own_side() {
    pair();
    say("bo", "listen");
    contains("* bo: listen", drawn("ana"));
    say("ana", "connect");
    contains("#1 SYN", drawn("bo"));
    contains("bo plays the server; you play the client.", say("ana", "server close"));
    contains("bo plays the server", say("ana", "load x"));
    contains("#1 SYN has arrived", say("bo", "deliver"));
    // One student's line stands between the other's lines, and looking changes nothing.
    contains("SYN-RECEIVED", say("bo", "send syn ack", "show"));
    contains("* bo: send syn ack", drawn("ana"));
  }

  @Test
  void on_the_screen_a_pair_reads_at_once_who_plays_which_side() {
    enter("ana", PIPE);
    enter("bo", SCREEN);
    say("ana", "pair bo");
    byte[] agreed = "pair ana\r".getBytes(StandardCharsets.UTF_8);
    fronts.get("bo").typed(agreed, agreed.length);
    while (fronts.get("bo").busy()) {
      fronts.get("bo").step();
    }
    // A screen is written with cursor jumps in place of spaces.
    String screen = drawn("bo").replaceAll("\u001b\\[C", " ");
    contains("You play the server, ana plays the client.", screen);
  }

  @Test
  void who_breaks_off_goes_on_in_the_pair_and_who_leaves_ends_it_for_both() {
    pair();
    say("bo", "listen");
    say("ana", "connect", "deliver");
    fronts.get("bo").gone();
    contains("bo is not here now.", say("ana", "say where are you?"));
    contains("after line 3", enter("bo", PIPE));
    contains("owes an answer", say("bo", "show"));
    contains("Said to bo.", say("ana", "say there you are"));
    contains("ana says: there you are", drawn("bo"));
    contains("You go on where you stopped", say("bo", "alone"));
    String ana = drawn("ana");
    assertTrue(ana.contains("bo has left the pair."), ana);
    contains("SYN-SENT", say("ana", "show"));
  }

  @Test
  void nobody_pairs_with_themselves_with_strangers_or_with_two() {
    enter("ana", PIPE);
    contains("somebody else", say("ana", "pair ana"));
    contains("is not in", say("ana", "pair ../x"));
    contains("You play alone already.", say("ana", "alone"));
    pair();
    enter("cy", PIPE);
    contains("ana plays in a pair with somebody else now.", say("cy", "pair ana"));
    contains("You are in a pair already.", say("ana", "pair cy"));
  }

  @Test
  void a_code_lets_others_watch_and_ends_with_its_owner() {
    enter("ana", SCREEN);
    enter("bo", SCREEN);
    String code = classroom.invitations().code(new MemberName("ana"));
    assertEquals(code, classroom.invitations().code(new MemberName("ana")));
    byte[] line = ("watch " + code + "\r").getBytes(StandardCharsets.UTF_8);
    fronts.get("bo").typed(line, line.length);
    while (fronts.get("bo").busy()) {
      fronts.get("bo").step();
    }
    contains("watch,", drawn("bo"));
    drawn("ana");
    drawn("bo");
    fronts.get("ana").gone();
    contains("They", drawn("bo"));
    byte[] back = {'q'};
    fronts.get("bo").typed(back, 1);
    fronts.get("bo").step();
    assertFalse(drawn("bo").contains("watch,"));
    assertTrue(classroom.invitations().owner(code).isEmpty());
  }

  @Test
  void what_a_student_says_waits_for_the_instructor() {
    enter("ana", PIPE);
    contains("No instructor is at the board now.", say("ana", "say help me"));
    assertEquals(1, classroom.letters().count());
    classroom.letters().reader(() -> {});
    contains("Said to your instructor.", say("ana", "say please"));
    contains("at most 300 characters", say("ana", "say " + "x".repeat(301)));
    assertEquals(2, classroom.letters().count());
  }

  @Test
  void of_a_guest_nothing_is_left() {
    Member guest = Member.guest(new MemberName("guest1"));
    enter(guest, PIPE);
    say("guest1", "play", "client connect", "save x");
    enter("ana", PIPE);
    contains("Guests play with guests", say("ana", "pair guest1"));
    fronts.get("guest1").gone();
    contains("Your first move", enter(guest, PIPE));
    contains("no file of this name", say("guest1", "play", "load x"));
  }

  @Test
  void who_wants_words_gets_the_prompt_unless_they_ask_for_the_screen() {
    Wanted usual = new Wanted(Wanted.Kind.USUAL, Optional.empty(), Optional.of("xterm"), false);
    enter("ana", usual);
    say("ana", "set plain on\r");
    fronts.get("ana").gone();
    String cleared = "\u001b[2J";
    assertFalse(enter("ana", usual).contains(cleared));
    assertTrue(enter("ana", SCREEN).contains(cleared));
  }
}
