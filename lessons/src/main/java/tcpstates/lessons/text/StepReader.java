package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.text.Prose;

/** Makes a step of what stands under a heading. */
final class StepReader {

  private static final Set<String> NAMES =
      Set.of(
          "setup",
          "goal",
          "avoid",
          "assist",
          "allow",
          "predict",
          "quiz",
          "hint",
          "solution",
          "after",
          "seeded");

  /** Those of which a step may have several. */
  private static final Set<String> SEVERAL = Set.of("hint", "avoid");

  private final Markdown.Title title;
  private final Troubles troubles;
  private final Commands commands;
  private final Remarks remarks;
  private final Map<String, List<Fence>> fences = new LinkedHashMap<>();
  private Prose prose = Prose.NONE;

  private StepReader(Markdown.Title title, Troubles troubles) {
    this.title = title;
    this.troubles = troubles;
    this.commands = new Commands(troubles);
    this.remarks = new Remarks(troubles, commands);
  }

  /** The step; empty where it has nothing to do. */
  static Optional<Step> read(Markdown.Title title, List<Markdown.Part> parts, Troubles troubles) {
    StepReader reader = new StepReader(title, troubles);
    parts.forEach(reader::take);
    return reader.step();
  }

  private void take(Markdown.Part part) {
    if (part instanceof Markdown.Block block) {
      take(block.fence());
    } else if (part instanceof Markdown.Reads reads) {
      if (!fences.isEmpty()) {
        troubles.add(
            reads.at(),
            "a step's text stands before its blocks; what comes afterwards, in an `after` block");
      }
      prose = prose.plus(reads.prose());
    }
  }

  private void take(Fence fence) {
    String name = fence.name();
    if (!NAMES.contains(name)) {
      troubles.unknown(fence.at(), format("there is no block `%s`", name), name, NAMES);
    } else if (name.equals("seeded")) {
      troubles.add(fence.at(), "`seeded` stands in the introduction, before the first step");
    } else {
      List<Fence> same = fences.computeIfAbsent(name, key -> new ArrayList<>());
      same.add(fence);
      if (same.size() > 1 && !SEVERAL.contains(name)) {
        troubles.add(fence.at(), format("a step has one `%s` block", name));
      }
    }
  }

  private Optional<Fence> one(String name) {
    return fences.getOrDefault(name, List.of()).stream().findFirst();
  }

  private Optional<Step> step() {
    Optional<Task> task = task();
    Prose after = one("after").map(this::prose).orElse(Prose.NONE);
    List<Line> setup = one("setup").map(commands::lines).orElse(List.of());
    List<Line> solution = one("solution").map(commands::lines).orElse(List.of());
    List<Prose> hints = fences.getOrDefault("hint", List.of()).stream().map(this::prose).toList();
    Optional<Boolean> completion = one("assist").flatMap(this::completion);
    Set<String> allow = one("allow").map(commands::verbs).orElse(Set.of());
    return task.map(
        found ->
            new Step(
                title.at(),
                title.text(),
                prose,
                setup,
                found,
                completion,
                allow,
                hints,
                solution,
                after));
  }

  private Prose prose(Fence fence) {
    Prose read = Markdown.prose(fence.rows(), troubles);
    if (read.isEmpty() && fence.said().isEmpty()) {
      troubles.add(fence.at(), "this block is empty");
    }
    return read;
  }

  private Optional<Boolean> completion(Fence fence) {
    String said = new Joined(fence.said()).text().replaceAll("\\s+", " ");
    if (!said.equals("completion on") && !said.equals("completion off")) {
      troubles.add(fence.at(), "an `assist` block says `completion on` or `completion off`");
      return Optional.empty();
    }
    return Optional.of(said.endsWith("on"));
  }

  // ---- the task

  private Optional<Task> task() {
    Optional<Fence> goal = one("goal");
    Optional<Fence> quiz = one("quiz");
    if (goal.isPresent() && quiz.isPresent()) {
      troubles.add(quiz.get().at(), "a step has a goal or a quiz, not both");
      return Optional.empty();
    }
    if (goal.isEmpty() && quiz.isEmpty()) {
      troubles.add(title.at(), format("the step `%s` has neither a goal nor a quiz", title.text()));
      return Optional.empty();
    }
    return goal.isPresent() ? reach(goal.get()) : Optional.of(quiz(quiz.get()));
  }

  private Task quiz(Fence quiz) {
    for (String name : List.of("avoid", "allow", "predict", "solution", "assist")) {
      one(name)
          .ifPresent(
              fence ->
                  troubles.add(fence.at(), format("a step with a quiz has no `%s` block", name)));
    }
    return remarks.quiz(quiz);
  }

  private Optional<Task> reach(Fence fence) {
    Optional<Task.Predict> predict = one("predict").flatMap(remarks::predict);
    List<Task.Avoid> avoid =
        fences.getOrDefault("avoid", List.of()).stream()
            .flatMap(block -> remarks.avoid(block).stream())
            .toList();
    return commands
        .goal(fence)
        .map(goal -> new Task.Reach(goal.at(), goal.text(), goal.check(), avoid, predict));
  }
}
