package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/** The problems that have been found so far. */
final class LessonProblems {

  /** Nobody reads a longer list. */
  private static final int MOST = 100;

  private final List<LessonProblem> found = new ArrayList<>();

  /** Notes a problem. Control characters in the message become visible text. */
  void add(Location at, String message) {
    if (found.size() < MOST) {
      found.add(new LessonProblem(at, Visible.text(message)));
    }
  }

  /** Notes that a word is not one of the known ones, and names the nearest. */
  void unknown(Location at, String message, String word, Set<String> known) {
    Optional<String> near = Nearest.of(word, known);
    String help =
        near.map(name -> "did you mean `" + name + "`?")
            .orElseGet(() -> known.isEmpty() ? "there are none" : "choose from: " + sorted(known));
    add(at, message + "; " + help);
  }

  private static String sorted(Set<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  boolean none() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  List<LessonProblem> list() {
    return found.stream()
        .sorted(
            Comparator.comparing((LessonProblem problem) -> problem.at().line())
                .thenComparing(problem -> problem.at().column()))
        .toList();
  }
}
