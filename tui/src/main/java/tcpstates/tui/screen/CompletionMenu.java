package tcpstates.tui.screen;

import java.util.List;
import tcpstates.repl.language.Candidate;

/**
 * The menu of completion while it is open.
 *
 * @param from where the text begins that a candidate replaces
 * @param typed what was there before one was chosen
 * @param candidates what could come there
 * @param chosen the index of the one that is there now, or -1
 */
public record CompletionMenu(int from, String typed, List<Candidate> candidates, int chosen) {

  public CompletionMenu {
    candidates = List.copyOf(candidates);
  }

  CompletionMenu choose(int index) {
    int count = candidates.size();
    return new CompletionMenu(from, typed, candidates, Math.floorMod(index, count));
  }

  /** The next one; after the last comes the first. */
  CompletionMenu next() {
    return choose(chosen + 1);
  }

  /** The one before. */
  CompletionMenu previous() {
    return choose(chosen < 0 ? -1 : chosen - 1);
  }

  /** What is there now. */
  String shown() {
    return chosen < 0 ? typed : candidates.get(chosen).value();
  }
}
