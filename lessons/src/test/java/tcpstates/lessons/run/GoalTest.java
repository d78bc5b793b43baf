package tcpstates.lessons.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.run.Samples.holds;

import org.junit.jupiter.api.Test;

/** What {@code goal} tells. */
class GoalTest {

  /** At a step of a lesson that comes with the program, from 1. */
  private static Pupil at(String lesson, int step) {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson " + lesson);
    for (int i = 1; i < step; i++) {
      pupil.say("skip");
    }
    return pupil;
  }

  @Test
  void what_is_missing_is_told_in_full_however_long_it_is() {
    Pupil pupil = at("holes", 1);
    pupil.say("deliver");
    String said = pupil.say("goal");
    assertFalse(said.contains(".."), said);
    holds(said, "an answer to #5 is owed, and");
  }
}
