package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.BY_HAND;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Mastery;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.SegmentKind;

/** How a student goes from step to step, leaves, and comes back. */
class GoingOnTest {

  // ---- going on

  @Test
  void enter_goes_on_and_the_end_is_kept() {
    Pupil pupil = at(SYN);
    pupil.say("client connect");
    assertTrue(pupil.finished("it"));
    holds(
        pupil.say(""),
        "That was The lesson it, with 3 of 3 stars.",
        "Next: The lesson first. Afterwards you can know it.");
    holds(pupil.say(""), "The lesson first", "Step 1 of 1");
  }

  @Test
  void a_lesson_ends_with_what_the_next_is_good_for_and_the_course_with_what_to_do_next() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict SYN-RECEIVED", "deliver", "", "predict client ESTABLISHED", "deliver");
    holds(pupil.say(""), "Next: The lesson first. Afterwards you can know it.");
    pupil.say("");
    pupil.say("server listen");
    holds(
        pupil.say(""),
        "That was the last lesson: you have finished the course. Congratulations!",
        "What to do next:");
  }

  @Test
  void skip_goes_on_from_where_the_lesson_means_to() {
    Pupil pupil = at(PREDICT);
    holds(pupil.say("skip"), "Step 2 of 2 The answer arrives");
    assertEquals(State.SYN_RECEIVED, pupil.session().world().tcp(Side.SERVER).state());
    assertTrue(pupil.events().contains(new ProgressEvent.Skipped("it", 1)));
  }

  @Test
  void a_step_begins_where_it_can_be_done_however_the_last_one_was_left() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict SYN-RECEIVED", "deliver", "drop", "client abort", "next");
    assertEquals(State.SYN_SENT, pupil.session().world().tcp(Side.CLIENT).state());
    assertEquals(1, pupil.session().world().wire().size());
  }

  @Test
  void what_was_met_breaks_at_no_mark() {
    Pupil pupil = Pupil.at("rare-calls", 1);
    pupil.playsOn();
    String met =
        pupil.transcript().substring(pupil.transcript().indexOf("What you met, by state:"));
    met.lines()
        .map(String::strip)
        .forEach(
            line ->
                assertFalse(line.matches("([○◉●][;,.]|seen|done |by |hand|without|help).*"), met));
  }

  @Test
  void a_step_that_begins_elsewhere_than_its_author_meant_sets_itself_up_and_says_so() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict server SYN-RECEIVED", "dup", "deliver");
    holds(pupil.say("next"), "This step begins at another moment than the one where you stopped.");
    assertEquals(1, pupil.session().world().wire().size());
  }

  @Test
  void a_second_enter_never_plays() {
    Pupil pupil = at(PREDICT);
    holds(pupil.say(""), "This step has just begun");
    pupil.say("predict server SYN-RECEIVED");
    pupil.say("");
    assertTrue(pupil.attempt().orElseThrow().done());
    pupil.say("");
    holds(pupil.say(""), "This step has just begun");
    assertEquals(1, pupil.session().world().wire().size());
  }

  @Test
  void play_leaves_the_lesson_and_resume_goes_back_to_it_as_it_was() {
    Pupil pupil = at(PREDICT);
    pupil.say("play", "deliver all", "client abort");
    assertTrue(pupil.card().isEmpty());
    holds(pupil.say("goal"), "the lesson waits");
    holds(pupil.say("resume"), "You are back in The lesson it.");
    assertEquals(State.SYN_SENT, pupil.session().world().tcp(Side.CLIENT).state());
    assertFalse(pupil.events().contains(new ProgressEvent.Typed("client abort")));
    assertEquals(
        List.of("lesson it", "play", "deliver all", "client abort", "goal", "resume"),
        pupil.session().journal().stream().map(entry -> entry.line()).toList());
  }

  @Test
  void what_is_kept_leads_back_to_where_one_left() {
    Course course = Folder.of(PREDICT);
    Pupil pupil = at(course);
    pupil.say("what", "predict LISTEN", "deliver", "", "hint", "show");
    Pupil back = pupil.back(course);
    holds(back.transcript(), "in the middle of The lesson it, at step 2 of 2");
    back.say("");
    Attempt before = pupil.attempt().orElseThrow();
    Attempt after = back.attempt().orElseThrow();
    assertEquals(before.at(), after.at());
    assertEquals(before.work().hints(), after.work().hints());
    assertEquals(before.others().get(0).wrong(), after.others().get(0).wrong());
    assertEquals(pupil.session().world(), back.session().world());
    holds(back.say("deliver"), "First say what you expect");
  }

  @Test
  void a_prediction_that_was_made_is_known_to_who_comes_back() {
    Course course = Folder.of(PREDICT);
    Pupil pupil = at(course);
    pupil.say("predict LISTEN");
    Pupil back = pupil.back(course);
    String said = back.say("resume");
    holds(said, "Your prediction for the server is LISTEN. It is judged when");
    assertFalse(said.contains("Say first"), said);
    holds(back.say("deliver"), "You predicted LISTEN");
  }

  @Test
  void enter_delivers_again_once_a_move_was_made_in_place_of_what_was_offered() {
    Course course = Folder.of(PREDICT);
    Pupil pupil = at(course);
    Pupil back = pupil.back(course);
    back.say("client connect");
    holds(back.say(""), "#1 SYN has arrived");
    holds(back.say("resume"), "You are back in The lesson it.");
  }

  @Test
  void a_lesson_with_steps_passed_over_is_not_finished() {
    Pupil pupil = at(PREDICT);
    pupil.say("skip", "predict client ESTABLISHED", "deliver");
    holds(pupil.say(""), "You skipped 1 step. Type lesson it to go through it again.");
    assertFalse(pupil.finished("it"));
    assertTrue(pupil.events().contains(new ProgressEvent.Left()));
  }

  @Test
  void a_lesson_is_not_offered_next_after_itself() {
    Pupil pupil = new Pupil(new Folder().with("it", "", SYN).course(), "", OptionalLong.empty());
    pupil.say("lesson it");
    String said = pupil.say("skip");
    holds(said, "You skipped 1 step. Type lesson it to go through it again.");
    assertFalse(said.contains("Next:"), said);
    assertFalse(said.contains("finished every lesson"), said);
  }

  @Test
  void a_test_plays_the_challenge_alone_and_is_passed_without_help() {
    Pupil pupil =
        at(
            SYN
                + "\n## Alone\n\nOnce more.\n\n```setup\nreset\nserver listen\n```\n```goal\nclient SYN-SENT\n```\n```solution\nclient connect\n```\n");
    holds(pupil.say("test it"), "Step 1 of 1 Alone", "You pass if you need no hint.");
    pupil.say("hint");
    pupil.say("client connect");
    assertFalse(pupil.finished("it"));
    holds(pupil.say(""), "You needed help");
    pupil.say("test it");
    pupil.say("client connect");
    assertTrue(pupil.finished("it"));
  }

  @Test
  void brief_leaves_out_the_talk() {
    Pupil pupil = at(SYN);
    String said = pupil.say("lesson it brief");
    holds(said, "the client in SYN-SENT");
    assertFalse(said.contains("A SYN asks"), said);
  }

  // ---- what is shown and said

  @Test
  void enter_is_told_to_deliver_only_where_it_does() {
    Pupil pupil = Pupil.fresh();
    String said = pupil.say("connect");
    holds(said, "deliver");
    assertFalse(said.contains("or Enter"), said);
    assertFalse(pupil.session().display().enterDelivers());
    pupil.say("lesson three-way-handshake");
    pupil.say("client send syn ack");
    assertFalse(pupil.session().display().enterDelivers(), "this step grants `send` alone");
    holds(pupil.say("client send syn"), "Done");
    assertFalse(pupil.session().display().enterDelivers(), "Enter goes on");
    pupil.say("");
    holds(
        pupil.say(""),
        "Enter alone does nothing yet. Type your first command; after that, Enter delivers.");
    pupil.say("server send syn ack");
    assertTrue(pupil.session().display().enterDelivers());
    pupil.say("play");
    pupil.say("show");
    assertTrue(pupil.session().display().enterDelivers());
  }

  @Test
  void enter_that_takes_what_is_offered_does_not_deliver() {
    Course course = Folder.of(SYN);
    Pupil pupil = at(course);
    pupil.say("client connect");
    pupil.say("");
    assertEquals(1, pupil.session().world().wire().size());
    assertFalse(pupil.session().display().enterDelivers());
    pupil.say("server listen");
  }

  @Test
  void variables_are_hidden_before_the_lesson_that_introduces_them() {
    Pupil pupil = Pupil.fresh();
    assertFalse(pupil.session().display().variables());
    pupil.say("play");
    assertTrue(pupil.session().display().variables(), "who plays freely sees all");
    pupil.say("resume");
    assertFalse(pupil.session().display().variables());
    pupil.say("lesson counting-bytes");
    assertTrue(pupil.session().display().variables());
    pupil.say("lesson first-steps");
    assertTrue(pupil.session().display().variables(), "one who got that far keeps them");
  }

  @Test
  void variables_stay_hidden_for_who_comes_back() {
    Pupil pupil = Pupil.fresh();
    pupil.say("connect");
    Pupil back = pupil.back(Course.shipped());
    back.say("");
    assertFalse(back.session().display().variables());
  }

  @Test
  void a_later_lesson_offers_to_test_out_of_what_it_needs() {
    Course course = Folder.about(SYN).with("later", "it", QUIZ).course();
    Pupil pupil = new Pupil(course, "", OptionalLong.empty());
    holds(pupil.say("lesson later"), "This builds on it", "test it");
  }

  @Test
  void cells_of_the_map_are_met_by_hand_and_alone() {
    Pupil pupil = at(BY_HAND);
    pupil.say("deliver");
    pupil.say("send syn ack");
    for (Mastery how : List.of(Mastery.DONE, Mastery.ALONE)) {
      ProgressEvent met =
          new ProgressEvent.Met(new MasteryCell(State.LISTEN, SegmentKind.SYN), how);
      assertTrue(pupil.events().contains(met), pupil.events().toString());
    }
  }

  @Test
  void progress_says_what_to_practise_next() {
    holds(
        Pupil.fresh().say("progress"),
        "To practise next: SYN arriving in LISTEN. Type lesson three-way-handshake.");
  }

  @Test
  void a_lesson_begins_with_what_one_can_do_afterwards() {
    holds(
        Pupil.fresh().say("lesson closing"),
        "Afterwards you can bring a connection into CLOSING on purpose, and say why",
        "Many texts explain CLOSING like this");
  }

  @Test
  void commands_of_lessons_say_where_one_is_when_there_is_no_lesson() {
    Pupil pupil = at(QUIZ);
    pupil.say("2");
    pupil.say("");
    holds(pupil.say("hint"), "You are in no lesson now.");
  }
}
