package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts solutions that stand in a file of their own into the steps of their lesson. */
final class Solutions {

  private Solutions() {}

  /**
   * The steps with those solutions.
   *
   * @param picked the lesson's seeded values
   */
  static List<Step> put(
      LessonReader.SolutionText file,
      Map<String, String> picked,
      List<Step> steps,
      Troubles troubles) {
    Map<String, List<Line>> byHeading = read(file, picked, steps, troubles);
    return steps.stream()
        .map(step -> byHeading.containsKey(step.heading()) ? with(step, byHeading) : step)
        .toList();
  }

  private static Step with(Step step, Map<String, List<Line>> byHeading) {
    return new Step(
        step.at(),
        step.heading(),
        step.prose(),
        step.setup(),
        step.task(),
        step.completion(),
        step.allow(),
        step.hints(),
        byHeading.get(step.heading()),
        step.after());
  }

  private static Map<String, List<Line>> read(
      LessonReader.SolutionText file,
      Map<String, String> picked,
      List<Step> steps,
      Troubles troubles) {
    List<Row> rows = new ArrayList<>();
    for (String line : file.text().split("\r\n|\n|\r", -1)) {
      rows.add(Row.of(file.file(), rows.size() + 1, line).filled(picked));
    }
    Map<String, Step> known =
        steps.stream().collect(Collectors.toMap(Step::heading, step -> step, (a, b) -> a));
    Map<String, List<Line>> byHeading = new LinkedHashMap<>();
    String heading = "";
    for (Markdown.Part part : Markdown.parts(rows, troubles)) {
      if (part instanceof Markdown.Title title) {
        heading = title.text();
        if (!known.containsKey(heading)) {
          troubles.unknown(
              title.at(), format("the lesson has no step `%s`", heading), heading, known.keySet());
        }
      } else if (part instanceof Markdown.Block block) {
        if (!block.fence().name().equals("solution") || heading.isEmpty()) {
          troubles.add(
              block.fence().at(), "here are headings, each with one `solution` block, no others");
        } else {
          byHeading.put(heading, new Commands(troubles).lines(block.fence()));
        }
      }
    }
    return byHeading;
  }
}
