package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;

class PracticeTest {

  private static Progress knowing(Map<MasteryCell, Mastery> mastery) {
    return new Progress(Map.of(), mastery, List.of());
  }

  @Test
  void the_first_cell_that_was_not_done_without_help_is_to_be_practised() {
    Practice first = Practice.next(Progress.NONE, id -> true).orElseThrow();
    assertEquals(Practice.all().get(0), first);
    Progress helped = knowing(Map.of(first.cell(), Mastery.DONE));
    assertEquals(Optional.of(first), Practice.next(helped, id -> true));
    Progress alone = knowing(Map.of(first.cell(), Mastery.ALONE));
    assertNotEquals(Optional.of(first), Practice.next(alone, id -> true));
  }

  @Test
  void who_has_done_all_is_sent_nowhere_and_nobody_to_a_lesson_that_is_not_there() {
    Map<MasteryCell, Mastery> all = new HashMap<>();
    Practice.all().forEach(practice -> all.put(practice.cell(), Mastery.ALONE));
    assertTrue(Practice.next(knowing(all), id -> true).isEmpty());
    assertTrue(Practice.next(Progress.NONE, id -> false).isEmpty());
  }

  @Test
  void each_leads_to_a_lesson_that_there_is() {
    Practice.all()
        .forEach(
            practice ->
                assertTrue(Course.shipped().ids().contains(practice.lesson()), practice.lesson()));
  }
}
