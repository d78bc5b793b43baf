package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/** What has been found wrong so far. */
final class LessonProblems {

  /** Whoever has more than these reads no list. */
  private static final int MOST = 100;

  private final List<LessonProblem> found = new ArrayList<>();

  /** Notes a problem; the message is made harmless. */
  void add(Location at, String message) {
    if (found.size() < MOST) {
      found.add(new LessonProblem(at, Visible.text(message)));
    }
  }

  /** Notes that a word is not one of those that could stand there. */
  void unknown(Location at, String message, String word, Set<String> known) {
    Optional<String> near = Nearest.of(word, known);
    String help =
        near.map(name -> "did you mean `" + name + "`?")
            .orElseGet(() -> "there are " + (known.isEmpty() ? "none" : sorted(known)));
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
