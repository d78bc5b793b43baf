package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.PlayedCapture;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;

/** Checks a question: the answer that a student writes exists, and no mistake is right. */
final class QuestionProof {

  private QuestionProof() {}

  /**
   * What is wrong with a question.
   *
   * @param world in which it is asked
   */
  static List<LessonProblem> problems(Task.Quiz quiz, World world) {
    return quiz.written().map(written -> problems(quiz, written, world)).orElse(List.of());
  }

  private static List<LessonProblem> problems(Task.Quiz quiz, Written written, World world) {
    List<LessonProblem> problems = new ArrayList<>();
    if (written.right().stream().anyMatch(right -> right.spelled(world).isEmpty())) {
      problems.add(
          new LessonProblem(
              quiz.at(), "the answer has no value here: a variable in it is not set"));
    }
    for (Written.Mistake mistake : written.mistakes()) {
      Optional<String> spelled = mistake.given().spelled(world);
      if (spelled.isEmpty()) {
        problems.add(
            new LessonProblem(
                mistake.at(), "this wrong answer has no value here: a variable in it is not set"));
      } else if (written.accepts(spelled.get(), world)) {
        problems.add(
            new LessonProblem(
                mistake.at(),
                format("%s is the right answer here, so it can't be a wrong one", spelled.get())));
      }
    }
    return problems;
  }

  /** What is wrong with a question about a capture: its follower knows what holds after a frame. */
  static List<LessonProblem> problems(Task.Quiz quiz, PlayedCapture capture) {
    List<LessonProblem> problems = new ArrayList<>(problems(quiz, capture.world()));
    quiz.written()
        .flatMap(Written::stateOf)
        .filter(side -> !capture.isCertain(side))
        .map(
            side ->
                format(
                    "the capture does not show for certain in which state the %s is after this frame",
                    side.word()))
        .ifPresent(message -> problems.add(new LessonProblem(quiz.at(), message)));
    return problems;
  }
}
