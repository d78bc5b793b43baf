package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.course.Course;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Session;

/** The commands that lessons add to the one list. */
public final class LessonCommands {

  /** They mean something in a lesson only. */
  private static final List<Verb> IN_LESSON =
      List.of(
          GoalCommand.VERB,
          HintCommand.VERB,
          AnswerCommand.VERB,
          NextCommand.VERB,
          SkipCommand.VERB,
          BackCommand.VERB,
          RestartCommand.VERB,
          PlayCommand.VERB);

  private LessonCommands() {}

  /** The commands. The course is looked into only where the id of a lesson is read. */
  public static List<Verb> verbs(Course course) {
    LessonIds ids = new LessonIds(course);
    return Stream.of(
            List.of(LessonsCommand.VERB, OpenCommand.verb(ids), TestCommand.verb(ids)),
            IN_LESSON,
            List.of(ResumeCommand.VERB, ProgressCommand.VERB, ForgetCommand.verb(ids)))
        .flatMap(List::stream)
        .toList();
  }

  /** The verbs that completion does not offer now, because they would come to nothing. */
  static Set<Verb> withheld(Mode mode, Session session) {
    return mode.playing()
        .map(
            attempt ->
                session.language().commands().verbs().stream()
                    .filter(verb -> !offers(attempt, session, verb))
                    .collect(Collectors.toSet()))
        .orElseGet(() -> withheldOutside(mode.waits()));
  }

  private static boolean offers(Attempt attempt, Session session, Verb verb) {
    return verb != ResumeCommand.VERB && StepGrants.offers(attempt, session.language(), verb);
  }

  /** Outside lessons {@code resume} is of use where one waits. */
  private static Set<Verb> withheldOutside(boolean waits) {
    Stream<Verb> resume = waits ? Stream.of() : Stream.of(ResumeCommand.VERB);
    return Stream.concat(IN_LESSON.stream(), resume).collect(Collectors.toSet());
  }
}
