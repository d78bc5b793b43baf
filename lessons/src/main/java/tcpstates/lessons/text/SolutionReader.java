package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts solutions from a separate file into the steps of their lesson. */
final class SolutionReader {

  private SolutionReader() {}

  /**
   * The steps with those solutions.
   *
   * @param picked the lesson's seeded values
   */
  static List<LessonStep> put(
      LessonReader.SolutionText file,
      Map<String, String> picked,
      List<LessonStep> steps,
      LessonProblems problems) {
    Map<String, List<ScriptLine>> byHeading = read(file, picked, steps, problems);
    return steps.stream()
        .map(step -> byHeading.containsKey(step.heading()) ? with(step, byHeading) : step)
        .toList();
  }

  private static LessonStep with(LessonStep step, Map<String, List<ScriptLine>> byHeading) {
    return step.solvedBy(byHeading.get(step.heading()));
  }

  private static Map<String, List<ScriptLine>> read(
      LessonReader.SolutionText file,
      Map<String, String> picked,
      List<LessonStep> steps,
      LessonProblems problems) {
    List<SourceLine> rows =
        SourceLine.all(file.file(), file.text()).stream().map(row -> row.filled(picked)).toList();
    Map<String, LessonStep> known =
        steps.stream().collect(Collectors.toMap(LessonStep::heading, step -> step, (a, b) -> a));
    Map<String, List<ScriptLine>> byHeading = new LinkedHashMap<>();
    String heading = "";
    for (Markdown.Part part : Markdown.parts(rows, problems)) {
      if (part instanceof Markdown.Title title) {
        heading = title.text();
        if (!known.containsKey(heading)) {
          problems.unknown(
              title.at(), format("the lesson has no step `%s`", heading), heading, known.keySet());
        }
      } else if (part instanceof Markdown.Block block) {
        if (!block.fence().name().equals("solution") || heading.isEmpty()) {
          problems.add(
              block.fence().at(),
              "a file of solutions contains headings, each with one `solution` block, and nothing else");
        } else {
          byHeading.put(heading, new CommandReader(problems).lines(block.fence()));
        }
      }
    }
    return byHeading;
  }
}
