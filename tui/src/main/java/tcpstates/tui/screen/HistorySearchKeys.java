package tcpstates.tui.screen;

import java.util.Optional;

/** The keys of a search through the lines typed before. */
final class HistorySearchKeys {

  private HistorySearchKeys() {}

  /** What a key does to the search; nothing if it ends the search and has its usual effect. */
  static Optional<ScreenStep> act(Desk desk, KeyAction action) {
    HistorySearch search = desk.search().orElseThrow();
    if (action == KeyAction.FIND) {
      return Optional.of(ScreenStep.of(Update.find(desk, search.text(), search.at())));
    }
    if (action == KeyAction.BACKSPACE) {
      String text = search.text();
      int length = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
      int newest = desk.past().lines().size();
      return Optional.of(ScreenStep.of(Update.find(desk, text.substring(0, length), newest)));
    }
    if (action == KeyAction.CANCEL || action == KeyAction.INTERRUPT) {
      Draft before = desk.draft().with(search.typed());
      return Optional.of(ScreenStep.of(desk.with(before).withSearch(Optional.empty())));
    }
    return Optional.empty();
  }

  /** The line that was found is the one being edited. */
  static Desk taken(Desk desk) {
    int newest = desk.past().lines().size();
    int at = desk.search().filter(HistorySearch::found).map(HistorySearch::at).orElse(newest);
    TypedLines past = new TypedLines(desk.past().lines(), Math.min(at, newest), "");
    return desk.with(past).withSearch(Optional.empty());
  }
}
