package tcpstates.lessons.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.course.CourseEntry.Origin;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.repl.advice.ClaimSearch;
import tcpstates.testkit.Golden;

/** The shipped lessons work, one by one and together. */
class ProofTest {

  private static final Course COURSE = Course.shipped();

  /** Less than `tcpstates lessons verify` does; {@code -Dclaims=300000} does as much. */
  private static final int WORLDS = Integer.getInteger("claims", 1_000);

  private static final Proof PROOF =
      Verifier.prove(COURSE, new ClaimSearch.Effort(WORLDS, WORLDS / 30, 1));

  private static final List<AvoidProof> REACTIONS =
      PROOF.lessons().parallelStream().flatMap(ReactionProof::of).toList();

  @Test
  void nothing_is_wrong_with_any_lesson() {
    assertEquals(List.of(), PROOF.problems());
  }

  @Test
  void together_they_visit_all_that_there_is_to_visit() {
    assertEquals(List.of(), new Coverage(PROOF.lessons()).missing());
  }

  @Test
  void the_page_on_the_lessons_is_up_to_date() {
    Golden.check(Golden.page("docs/LESSONS.md"), CourseText.page(COURSE, PROOF));
  }

  @Test
  void the_page_on_what_is_said_to_mistakes_is_up_to_date() {
    Golden.check(Golden.page("docs/REACTIONS.md"), ReactionText.page(REACTIONS));
  }

  @Test
  void every_mistake_that_is_answered_can_be_made() {
    List<String> never =
        REACTIONS.stream()
            .filter(reaction -> reaction.obvious().isEmpty())
            .map(
                reaction ->
                    reaction.lesson() + " " + reaction.step() + ": " + reaction.avoid().condition())
            .toList();
    assertEquals(List.of(), never);
  }

  @Test
  void what_progress_knows_of_where_to_practise_is_up_to_date() {
    Golden.check(
        Path.of("src/main/resources/tcpstates/lessons/progress/cells.txt"),
        CourseText.practice(PROOF));
  }

  @Test
  void a_lesson_needs_only_what_comes_before_it() {
    List<String> ids = COURSE.ids();
    for (CourseEntry entry : COURSE.entries()) {
      for (String need : entry.frontMatter().orElseThrow().needs()) {
        assertTrue(ids.indexOf(need) < ids.indexOf(entry.id()), entry.id() + " needs " + need);
      }
    }
  }

  @Test
  void a_lesson_takes_three_to_twelve_minutes_and_three_to_eight_steps() {
    for (LessonProof lesson : PROOF.lessons()) {
      CourseEntry entry = COURSE.entry(lesson.id()).orElseThrow();
      FrontMatter frontMatter = entry.frontMatter().orElseThrow();
      assertTrue(frontMatter.minutes() >= 3 && frontMatter.minutes() <= 12, lesson.id());
      int fewest = entry.origin() == Origin.GENERATED ? 2 : 3;
      assertTrue(lesson.length() >= fewest && lesson.length() <= 8, lesson.id());
    }
  }

  @Test
  void how_far_a_claim_was_followed_is_told_with_the_seed_of_the_plays() {
    assertTrue(
        PROOF.lessons().stream()
            .flatMap(lesson -> ProofText.lesson(lesson).stream())
            .anyMatch(line -> line.contains("plays at random (seed 1), of which")));
  }
}
