package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.world.ArmedFault;
import tcpstates.lessons.scene.SceneSource;
import tcpstates.repl.language.Verb;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;

/** Makes a step from the text under a heading. */
final class StepReader {

  /** Faults that the student is not shown. */
  static final String HIDDEN = "setup hidden";

  private static final Set<String> NAMES =
      Set.of(
          "capture",
          "setup",
          HIDDEN,
          "goal",
          "avoid",
          "assist",
          "allow",
          "grants",
          "predict",
          "quiz",
          "hint",
          "solution",
          LessonSecrets.MOVES,
          "shows",
          "after",
          "points",
          "seeded");

  /** The blocks of which a step may have several. */
  private static final Set<String> SEVERAL = Set.of("hint", "avoid");

  private final Markdown.Title title;
  private final SceneSource captures;
  private final SetUps setUps;
  private final LessonProblems problems;
  private final CommandReader commands;
  private final RemarkReader remarks;
  private final Map<String, List<FencedBlock>> fences = new LinkedHashMap<>();
  private Prose prose = Prose.NONE;

  private StepReader(
      Markdown.Title title, SetUps setUps, SceneSource captures, LessonProblems problems) {
    this.title = title;
    this.setUps = setUps;
    this.captures = captures;
    this.problems = problems;
    this.commands = new CommandReader(problems);
    this.remarks = new RemarkReader(problems, commands);
  }

  /**
   * The step; empty if it asks for nothing.
   *
   * @param setUps those that it can include
   */
  static Optional<LessonStep> read(
      Markdown.Title title,
      List<Markdown.Part> parts,
      SetUps setUps,
      SceneSource captures,
      LessonProblems problems) {
    StepReader reader = new StepReader(title, setUps, captures, problems);
    parts.forEach(reader::take);
    reader.measure();
    return reader.step();
  }

  private void take(Markdown.Part part) {
    if (part instanceof Markdown.Block block) {
      take(block.fence());
    } else if (part instanceof Markdown.Reads reads) {
      if (!fences.isEmpty()) {
        problems.add(
            reads.at(),
            "a step's text comes before its blocks; put what comes afterwards into an `after` block");
      }
      prose = prose.plus(reads.prose());
    }
  }

  /** The most lines of a step's text for which there is room on a small screen. */
  private static final int MOST_LINES = 4;

  private static final Look SMALL = Look.of(80, false);

  /** Holds the text to its length. A listing or a table does not count. */
  private void measure() {
    Prose text =
        new Prose(
            prose.blocks().stream().filter(block -> !(block instanceof Prose.Listing)).toList());
    int lines = text.lines(SMALL).size();
    if (lines > MOST_LINES) {
      problems.add(
          title.at(),
          format(
              "the text of this step has %d lines at 80 columns; the limit is %d. What comes after"
                  + " the student's moves belongs in `after`",
              lines, MOST_LINES));
    }
  }

  private void take(FencedBlock fence) {
    String name = fence.name();
    if (!NAMES.contains(name)) {
      problems.unknown(fence.at(), format("there is no block `%s`", name), name, NAMES);
    } else if (name.equals("seeded")) {
      problems.add(fence.at(), "`seeded` belongs in the introduction, before the first step");
    } else {
      List<FencedBlock> same = fences.computeIfAbsent(name, key -> new ArrayList<>());
      same.add(fence);
      if (same.size() > 1 && !SEVERAL.contains(name)) {
        problems.add(fence.at(), format("a step has one `%s` block", name));
      }
    }
  }

  private Optional<FencedBlock> one(String name) {
    return fences.getOrDefault(name, List.of()).stream().findFirst();
  }

  private Optional<LessonStep> step() {
    Optional<Task> task = task();
    Optional<PlayedCapture> capture = one("capture").flatMap(this::capture);
    Prose after = one("after").map(this::prose).orElse(Prose.NONE);
    List<ScriptLine> setup =
        one("setup").map(setUps::included).map(commands::lines).orElse(List.of());
    List<ArmedFault> hidden = one(HIDDEN).map(this::hidden).orElse(List.of());
    List<ScriptLine> solution = one("solution").map(commands::lines).orElse(List.of());
    Optional<Par> par = one(LessonSecrets.MOVES).flatMap(this::par);
    List<Prose> hints = fences.getOrDefault("hint", List.of()).stream().map(this::prose).toList();
    Optional<Boolean> completion = one("assist").flatMap(this::completion);
    Set<Verb> allow = one("allow").map(commands::verbs).orElse(Set.of());
    Set<String> grants = one("grants").map(this::grants).orElse(Set.of());
    List<Task.Claim> shows = one("shows").map(remarks::claims).orElse(List.of());
    StepPoints points =
        one("points").map(fence -> PointsReader.read(fence, problems)).orElse(StepPoints.DEFAULT);
    return task.map(
        found ->
            new LessonStep(
                title.at(),
                title.text(),
                capture.map(CaptureBlockReader::listing).map(prose::plus).orElse(prose),
                capture,
                setup,
                hidden,
                found,
                completion,
                allow,
                grants,
                hints,
                solution,
                par.isPresent(),
                par,
                shows,
                after,
                points));
  }

  /** A capture can't be changed, so a step that plays one asks a question, and sets nothing up. */
  private Optional<PlayedCapture> capture(FencedBlock fence) {
    if (one("quiz").isEmpty()) {
      problems.add(fence.at(), "a step that plays a capture asks a question: it has a `quiz`");
    }
    Stream.of("setup", HIDDEN)
        .flatMap(name -> one(name).stream())
        .forEach(
            setup ->
                problems.add(
                    setup.at(), format("a step that plays a capture has no `%s`", setup.name())));
    return new CaptureBlockReader(captures, problems).read(fence);
  }

  /** Nothing shows that the faults were armed, so the move before them has to be in the step. */
  private List<ArmedFault> hidden(FencedBlock fence) {
    if (one("setup").isEmpty() && one("capture").isEmpty()) {
      problems.add(
          fence.at(), "a step with `setup hidden` has a `setup`, too: with at least one move");
    }
    return commands.faults(fence);
  }

  /** In the place of a solution that is kept elsewhere: how many moves it has. */
  private Optional<Par> par(FencedBlock fence) {
    one("solution")
        .ifPresent(
            solution ->
                problems.add(
                    solution.at(), "a step has a `solution`, or `moves` in its place, not both"));
    Optional<Par> par = Par.read(new SourceLines(fence.said()).text());
    if (par.isEmpty()) {
      problems.add(
          fence.at(),
          "a `moves` block says how many moves the solution has, such as `4` or `4, carries 2 to 3`");
    }
    return par;
  }

  private Set<String> grants(FencedBlock fence) {
    if (one("allow").isPresent()) {
      problems.add(fence.at(), "a step has `allow` or `grants`, not both");
    }
    return commands.grants(fence);
  }

  private Prose prose(FencedBlock fence) {
    Prose read = Markdown.prose(fence.rows(), problems);
    if (read.isEmpty() && fence.said().isEmpty()) {
      problems.add(fence.at(), "this block is empty");
    }
    return read;
  }

  private Optional<Boolean> completion(FencedBlock fence) {
    String said = new SourceLines(fence.said()).text().replaceAll("\\s+", " ");
    if (!said.equals("completion on") && !said.equals("completion off")) {
      problems.add(fence.at(), "an `assist` block says `completion on` or `completion off`");
      return Optional.empty();
    }
    return Optional.of(said.endsWith("on"));
  }

  // ---- the task

  private Optional<Task> task() {
    Optional<FencedBlock> goal = one("goal");
    Optional<FencedBlock> quiz = one("quiz");
    if (goal.isPresent() && quiz.isPresent()) {
      problems.add(quiz.get().at(), "a step has a goal or a quiz, not both");
      return Optional.empty();
    }
    if (goal.isEmpty() && quiz.isEmpty()) {
      problems.add(title.at(), format("the step `%s` has neither a goal nor a quiz", title.text()));
      return Optional.empty();
    }
    return goal.isPresent() ? reach(goal.get()) : Optional.of(quiz(quiz.get()));
  }

  private Task quiz(FencedBlock quiz) {
    for (String name : List.of("avoid", "allow", "grants", "predict", "solution", "assist")) {
      one(name)
          .ifPresent(
              fence ->
                  problems.add(fence.at(), format("a step with a quiz has no `%s` block", name)));
    }
    return remarks.quiz(quiz, one(LessonSecrets.MOVES).isPresent());
  }

  private Optional<Task> reach(FencedBlock fence) {
    Optional<Task.Predict> predict = one("predict").flatMap(remarks::predict);
    List<Task.Avoid> avoid =
        fences.getOrDefault("avoid", List.of()).stream()
            .flatMap(block -> remarks.avoid(block).stream())
            .toList();
    return remarks
        .goal(fence)
        .map(
            goal ->
                new Task.Reach(goal.at(), goal.text(), goal.check(), goal.aims(), avoid, predict));
  }
}
