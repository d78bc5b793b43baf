package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressMemory;

/** A place is kept in each lesson, whatever else the student opens. */
class PlacesTest {

  private static final Course COURSE = Folder.about(PREDICT).with("other", "", SYN).course();

  private static Pupil inStepTwo() {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.empty());
    pupil.say("lesson it", "predict LISTEN", "deliver");
    holds(pupil.say("next"), "Step 2 of 2");
    return pupil;
  }

  @Test
  void opening_another_lesson_keeps_the_place_in_the_first() {
    Pupil pupil = inStepTwo();
    holds(pupil.say("lesson other"), "Step 1 of 1");
    holds(
        pupil.say("lesson it"), "You are back in The lesson it.", "Step 2 of 2", "lesson it again");
    pupil.say("predict client ESTABLISHED");
    pupil.say("deliver");
    assertTrue(pupil.finished("it"), "the step before counts as done");
  }

  @Test
  void the_next_run_of_the_program_knows_every_place() {
    Pupil pupil = inStepTwo();
    pupil.say("lesson other");
    pupil.say("hint");
    Pupil back = pupil.back(COURSE);
    holds(
        back.transcript(),
        "in the middle of The lesson other",
        "You also left 1 other lesson in the middle: lesson it goes on there.");
    holds(back.say("lesson it"), "You are back in The lesson it.", "Step 2 of 2");
    holds(back.back(COURSE).say("lesson other"), "You are back in The lesson other.");
  }

  @Test
  void learn_goes_on_where_the_lesson_was_left() {
    String log = inStepTwo().log();
    Tutor tutor =
        new Tutor(
            COURSE, ProgressMemory.of("later", log), OptionalLong.empty(), new Entrance.To("it"));
    holds(
        Pupil.greeting(tutor, COURSE), "You are back in The lesson it.", "Step 2 of 2", "it again");
    assertEquals(1, tutor.attempt().orElseThrow().at());
  }

  @Test
  void again_begins_at_the_first_step() {
    Pupil pupil = inStepTwo();
    holds(pupil.say("lesson it"), "You are in this lesson already.", "lesson it again");
    holds(pupil.say("lesson it again"), "Step 1 of 2");
    holds(pupil.back(COURSE).transcript(), "The lesson it, at step 1 of 2");
  }

  @Test
  void another_variant_or_manner_is_another_place() {
    Pupil pupil = inStepTwo();
    pupil.say("lesson other");
    holds(pupil.say("lesson it brief"), "Step 1 of 2");
    Pupil seeded = new Pupil(COURSE, inStepTwo().log(), OptionalLong.of(7));
    holds(seeded.say("lesson it"), "Step 1 of 2");
  }

  @Test
  void back_leads_to_the_step_before_and_what_was_done_there_stays() {
    Pupil pupil = inStepTwo();
    holds(pupil.say("back"), "Step 1 of 2", "The better try counts");
    holds(pupil.say("next"), "Step 2 of 2");
    pupil.say("predict client ESTABLISHED");
    pupil.say("deliver");
    assertTrue(pupil.finished("it"));
    holds(pupil.say("back"), "Step 1 of 2");
    holds(pupil.say("next"), "Step 2 of 2", "The better try counts");
    holds(pupil.say("next"), "That was The lesson it");
  }

  @Test
  void what_is_kept_leads_back_over_back() {
    Pupil pupil = inStepTwo();
    pupil.say("back");
    Pupil again = pupil.back(COURSE);
    holds(again.transcript(), "at step 1 of 2");
    again.say("resume");
    holds(again.say("next"), "Step 2 of 2");
  }

  @Test
  void back_at_the_first_step_leads_to_the_lesson_that_one_came_from() {
    Pupil pupil = inStepTwo();
    pupil.say("lesson other");
    holds(pupil.say("back"), "You are back in The lesson it.", "Step 2 of 2");
    Pupil alone = new Pupil(COURSE, "", OptionalLong.empty());
    holds(alone.say("back"), "This is the lesson's first step.");
  }

  @Test
  void forget_asks_once() {
    Pupil pupil = inStepTwo();
    holds(pupil.say("forget it"), "You can't undo it.", "type forget it once more");
    pupil.say("goal");
    holds(pupil.say("forget it"), "type forget it once more");
    holds(pupil.say("forget it"), "Forgotten.");
    assertTrue(pupil.attempt().isEmpty());
    holds(pupil.say("lesson it"), "Step 1 of 2");
    assertFalse(pupil.say("lessons").contains("✓"));
  }

  @Test
  void forget_all_makes_somebody_new() {
    Pupil pupil = inStepTwo();
    pupil.say("forget all");
    pupil.say("forget all");
    Pupil back = pupil.back(COURSE);
    holds(back.transcript(), "Your first lesson");
  }

  @Test
  void who_has_finished_every_lesson_is_congratulated() {
    String log = "r finished first ;\nr finished it ;\n";
    Pupil pupil = new Pupil(Folder.of(QUIZ), log, OptionalLong.empty());
    holds(pupil.transcript(), "You have finished every lesson. Well done!", "progress");
  }

  @Test
  void a_lesson_ends_with_a_small_map_of_what_was_met() {
    Pupil pupil = Pupil.at("refused", 1);
    while (pupil.attempt().orElseThrow().at() < 4) {
      pupil.rightWay().forEach(pupil::say);
      pupil.say("");
    }
    pupil.say("skip");
    String said = pupil.say("skip");
    holds(
        said,
        "What you met, by state: SYN-SENT: RST ●; CLOSED: SYN ●.",
        "○ seen ◉ done by hand ● done without help");
    assertFalse(said.contains("ESTABLISHED"), said);
    pupil.say("set plain on");
    pupil.say("lesson refused again");
    pupil.rightWay().forEach(pupil::say);
    for (int step = 0; step < 5; step++) {
      pupil.say("skip");
    }
    holds(pupil.say("skip"), "CLOSED: SYN done without help.");
  }
}
