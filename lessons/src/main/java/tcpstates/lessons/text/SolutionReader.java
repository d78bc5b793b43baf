package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tcpstates.repl.text.Prose;

/** Puts solutions and answers from a separate file into the steps of their lesson. */
final class SolutionReader {

  private final LessonProblems problems;
  private final Map<String, LessonStep> steps;
  private final Map<String, LessonStep> solved = new HashMap<>();

  private SolutionReader(List<LessonStep> steps, LessonProblems problems) {
    this.problems = problems;
    this.steps =
        steps.stream().collect(Collectors.toMap(LessonStep::heading, step -> step, (a, b) -> a));
  }

  /**
   * The steps with those solutions and answers.
   *
   * @param picked the lesson's seeded values
   */
  static List<LessonStep> put(
      LessonReader.SolutionText file,
      Map<String, String> picked,
      List<LessonStep> steps,
      LessonProblems problems) {
    SolutionReader reader = new SolutionReader(steps, problems);
    List<SourceLine> rows =
        SourceLine.all(file.file(), file.text()).stream().map(row -> row.filled(picked)).toList();
    reader.read(rows);
    return steps.stream().map(step -> reader.solved.getOrDefault(step.heading(), step)).toList();
  }

  private void read(List<SourceLine> rows) {
    String heading = "";
    for (Markdown.Part part : Markdown.parts(rows, problems)) {
      if (part instanceof Markdown.Title title) {
        heading = title.text();
        if (!steps.containsKey(heading)) {
          problems.unknown(
              title.at(), format("the lesson has no step `%s`", heading), heading, steps.keySet());
        }
      } else if (part instanceof Markdown.Block block) {
        block(heading, block.fence());
      }
    }
  }

  private void block(String heading, FencedBlock fence) {
    LessonStep step = steps.get(heading);
    boolean quiz = fence.name().equals(LessonSecrets.QUIZ);
    if (heading.isEmpty() || !quiz && !NAMES.contains(fence.name())) {
      problems.add(
          fence.at(),
          "a file of solutions contains headings, each with a `solution` or a `quiz` block, perhaps a"
              + " last `hint`, and nothing else");
    } else if (fence.name().equals(SOLUTION)) {
      List<ScriptLine> lines = new CommandReader(problems).lines(fence);
      Optional.ofNullable(step).ifPresent(known -> solved.put(heading, known.solvedBy(lines)));
    } else if (quiz && step != null) {
      answer(step, fence);
    }
  }

  private static final String SOLUTION = "solution";

  /** A last hint is for whoever puts the lesson together again; it is not given. */
  private static final List<String> NAMES = List.of(SOLUTION, "hint");

  /**
   * The question as the author wrote it, with its answer; it is judged when a journal is graded.
   */
  private void answer(LessonStep step, FencedBlock fence) {
    if (!(step.task() instanceof Task.Quiz asked) || !asked.apart()) {
      problems.add(
          fence.at(),
          format("the step `%s` does not keep an answer in a file of solutions", step.heading()));
      return;
    }
    Task.Quiz whole = new RemarkReader(problems, new CommandReader(problems)).quiz(fence, false);
    if (!asks(whole).equals(asks(asked))) {
      problems.add(
          fence.at(), format("the step `%s` of the lesson asks another question", step.heading()));
      return;
    }
    solved.put(step.heading(), step.asking(whole.keptApart()));
  }

  /** What a student is asked: the question, and the choices or the kind of answer. */
  private static List<Object> asks(Task.Quiz quiz) {
    List<Prose> choices = quiz.choices().stream().map(Task.Choice::text).toList();
    return List.of(quiz.question(), choices, quiz.written().map(Written::kind));
  }
}
