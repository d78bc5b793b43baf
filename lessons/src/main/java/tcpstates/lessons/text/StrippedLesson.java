package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.lessons.scene.SceneSource;

/**
 * A lesson without what gives its answers away, and the file of solutions beside it.
 *
 * @param lesson its text: a {@code moves} block in the place of each solution and behind each
 *     question, no marks of right choices, and no last hints
 * @param solutions what was left out, under the headings of the steps
 */
public record StrippedLesson(String lesson, String solutions) {

  private static final String FENCE = "```";

  /**
   * Strips a lesson.
   *
   * @param file its name, for locations
   * @param pars for each step, how many moves earn the star for a short way
   * @param captures those beside the file
   */
  public static Result of(String file, String text, List<Par> pars, SceneSource captures) {
    StrippedLesson stripped = new Stripper(text, pars).strip();
    List<LessonProblem> problems = stripped.problems(file, text, captures);
    return problems.isEmpty() ? new Done(stripped) : new Refused(problems);
  }

  /** The result of stripping a lesson. */
  public sealed interface Result {}

  /** It can be given to students. */
  public record Done(StrippedLesson stripped) implements Result {}

  /** It can't be stripped. */
  public record Refused(List<LessonProblem> problems) implements Result {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Reads what came of it, and compares both together with the lesson as it was. */
  private List<LessonProblem> problems(String file, String text, SceneSource captures) {
    LessonReading alone = read(file, lesson, Optional.empty(), captures);
    LessonReading together =
        read(
            file,
            lesson,
            Optional.of(new LessonReader.SolutionText("solutions of " + file, solutions)),
            captures);
    if (alone instanceof LessonReading.Broken broken) {
      return broken.problems();
    }
    if (together instanceof LessonReading.Broken broken) {
      return broken.problems();
    }
    Optional<Location> odd =
        differs(read(alone), read(together), read(read(file, text, Optional.empty(), captures)));
    return odd.isPresent() || !LessonVersion.of(text).equals(LessonVersion.of(lesson))
        ? List.of(
            new LessonProblem(
                odd.orElseGet(() -> new Location(file, 1, 1)),
                "this can't be left out safely: give each step another heading, and begin each block"
                    + " with ``` at the margin"))
        : List.of();
  }

  private static Lesson read(LessonReading reading) {
    return ((LessonReading.Read) reading).lesson();
  }

  private static LessonReading read(
      String file, String text, Optional<LessonReader.SolutionText> beside, SceneSource captures) {
    return LessonReader.read(file, text, OptionalLong.empty(), beside, captures);
  }

  /** The first step that still has its answer alone, or not the same one together. */
  private static Optional<Location> differs(Lesson alone, Lesson together, Lesson whole) {
    for (int i = 0; i < whole.steps().size(); i++) {
      LessonStep step = whole.steps().get(i);
      boolean same =
          alone.steps().size() == whole.steps().size()
              && alone.steps().get(i).unsolved()
              && alone.steps().get(i).hints().equals(step.keptApart().hints())
              && lines(together.steps().get(i)).equals(lines(step))
              && answer(together.steps().get(i)).equals(answer(step));
      if (!same) {
        return Optional.of(step.at());
      }
    }
    return Optional.empty();
  }

  private static List<String> lines(LessonStep step) {
    return step.solution().stream().map(ScriptLine::text).toList();
  }

  private static String answer(LessonStep step) {
    return step.task() instanceof Task.Quiz quiz
        ? quiz.right() + quiz.written().map(Written::right)
        : "";
  }

  /** Takes the lines of one lesson apart. */
  private static final class Stripper {
    private final List<String> lines;
    private final List<LessonSecrets.Block> blocks;
    private final Set<LessonSecrets.Block> hints;
    private final List<Par> pars;
    private final StringBuilder lesson = new StringBuilder();
    private final StringBuilder solutions = new StringBuilder();
    private final Set<Integer> headed = new HashSet<>();

    Stripper(String text, List<Par> pars) {
      this.lines = LessonSecrets.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
      this.blocks = LessonSecrets.blocks(lines);
      this.hints = LessonSecrets.lastHints(blocks);
      this.pars = pars;
    }

    StrippedLesson strip() {
      int next = 0;
      for (LessonSecrets.Block block : blocks) {
        lines.subList(next, block.first()).forEach(line -> add(line, lesson));
        next = block.last() + 1;
        List<String> whole = lines.subList(block.first(), next);
        if (block.name().equals("solution")) {
          addMoves(block.step());
          leaveOut(block, whole);
        } else if (block.name().equals(LessonSecrets.QUIZ)) {
          question(whole).forEach(line -> add(line, lesson));
          addMoves(block.step());
          leaveOut(block, whole);
        } else if (hints.contains(block)) {
          leaveOut(block, whole);
        } else {
          whole.forEach(line -> add(line, lesson));
        }
      }
      lines.subList(next, lines.size()).forEach(line -> add(line, lesson));
      return new StrippedLesson(lesson.toString().stripTrailing() + "\n", solutions.toString());
    }

    private static void add(String line, StringBuilder text) {
      text.append(line).append('\n');
    }

    private void addMoves(int step) {
      Par par = step >= 1 && step <= pars.size() ? pars.get(step - 1) : Par.NONE;
      add(FENCE + LessonSecrets.MOVES, lesson);
      add(par.text(), lesson);
      add(FENCE, lesson);
    }

    /** A question with what a student sees of it, and of a written answer its kind. */
    private static List<String> question(List<String> block) {
      List<String> inside = block.subList(1, block.size() - 1);
      List<String> question = new ArrayList<>(List.of(block.get(0)));
      question.addAll(LessonSecrets.asked(inside));
      inside.stream()
          .filter(WrittenReader::begins)
          .findFirst()
          .ifPresent(line -> question.add(WrittenReader.elsewhere(WrittenReader.kind(line))));
      question.add(block.get(block.size() - 1));
      return question;
    }

    private void leaveOut(LessonSecrets.Block block, List<String> whole) {
      if (headed.add(block.step())) {
        if (solutions.length() > 0) {
          add("", solutions);
        }
        add(heading(block.step()), solutions);
        add("", solutions);
      }
      whole.forEach(line -> add(line, solutions));
    }

    private String heading(int step) {
      return LessonSecrets.headings(lines).get(step - 1);
    }
  }
}
