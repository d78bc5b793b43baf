package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.advice.ClaimSearch;
import tcpstates.repl.advice.ClaimSearch.Verdict;
import tcpstates.repl.text.Phrases;

/** A proof as text. */
public final class ProofText {

  private ProofText() {}

  /** Which segments arrive in which states, in all lessons together. */
  public static List<String> coverage(Proof proof) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add("The number of these lessons in which a segment arrives in a state:");
    new Coverage(proof.lessons())
        .matrix(false).stream().filter(line -> !line.startsWith("|--")).forEach(lines::add);
    return lines;
  }

  /** A lesson and its steps, with the shortest paths. */
  public static List<String> lesson(LessonProof lesson) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%s (%s): %s",
            lesson.id(),
            Phrases.count(lesson.variants(), "variant"),
            lesson.problems().isEmpty()
                ? "proved"
                : Phrases.count(lesson.problems().size(), "problem")));
    for (LessonProof.StepProof step : lesson.steps()) {
      lines.add(format("  %d %s: %s", step.number(), step.step().heading(), way(step)));
      step.claims().map(ProofText::depth).ifPresent(lines::add);
    }
    return lines;
  }

  /** How far the search for a way around the step's claims has come. */
  private static String depth(Verdict verdict) {
    if (verdict instanceof ClaimSearch.Unrefuted far) {
      return format(
          "    `shows` holds on every way of %s or fewer (%,d worlds), and in %,d plays at random (seed"
              + " %d), of which %,d reached the goal",
          Phrases.count(far.moves(), "move"), far.worlds(), far.plays(), far.seed(), far.arrived());
    }
    return verdict instanceof ClaimSearch.Proved
        ? "    `shows` holds on every way"
        : "    `shows` does not hold on every way";
  }

  private static String way(LessonProof.StepProof step) {
    String solution = Phrases.count(step.moves(), "move");
    if (step.way().isEmpty() || step.way().size() > step.moves()) {
      return solution + "; no shorter way was found";
    }
    String way = String.join(", ", step.way());
    return step.way().size() == step.moves()
        ? format("%s, the fewest possible: %s", solution, way)
        : format("%s; the shortest way has %d: %s", solution, step.way().size(), way);
  }
}
