package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.attempt.TutorText;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.repl.text.Prose;

/** What the student should know about the store: the student is told at once, and only once. */
final class StoreNews {

  private final ProgressStore store;
  private Optional<String> notice;
  private Optional<String> toldProblem = Optional.empty();
  private boolean used;

  /**
   * News of a store.
   *
   * @param notice what it said when it was read
   */
  StoreNews(ProgressStore store, Optional<String> notice) {
    this.store = store;
    this.notice = notice;
  }

  /** Something was given to the store. */
  void used() {
    used = true;
  }

  /** Whether the student's work is not kept now. */
  boolean unkept() {
    return store.problem().isPresent();
  }

  /** What has not been told yet. */
  Prose latest() {
    Optional<String> problem = store.problem();
    Prose said =
        notice.filter(text -> !problem.equals(notice)).map(StoreNews::bad).orElse(Prose.NONE);
    notice = Optional.empty();
    if (problem.isEmpty() && toldProblem.isPresent()) {
      said = said.plus(TutorText.good("", "Your progress is kept again, nothing is missing."));
    } else if (!problem.equals(toldProblem)) {
      said = said.plus(bad(problem.get()));
    }
    toldProblem = problem;
    return said;
  }

  private static Prose bad(String text) {
    return TutorText.bad("", text);
  }

  /** What to tell a student who leaves: nothing, unless something was given to the store. */
  List<String> last() {
    if (!used) {
      return List.of();
    }
    store.flush();
    List<String> lines = new ArrayList<>();
    notice.filter(text -> !store.problem().equals(notice)).ifPresent(lines::add);
    store.problem().ifPresent(lines::add);
    return lines;
  }
}
