package tcpstates.tui.screen;

import java.util.Optional;

/** The keys of a search through the lines typed before. */
final class HistorySearchKeys {

  private HistorySearchKeys() {}

  /** What a key does to the search; nothing if it ends it and does what it does elsewhere. */
  static Optional<Step> act(Desk desk, Action action) {
    HistorySearch search = desk.search().orElseThrow();
    if (action == Action.FIND) {
      return Optional.of(Step.of(Update.find(desk, search.text(), search.at())));
    }
    if (action == Action.BACKSPACE) {
      String text = search.text();
      int length = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
      int newest = desk.past().lines().size();
      return Optional.of(Step.of(Update.find(desk, text.substring(0, length), newest)));
    }
    if (action == Action.CANCEL || action == Action.INTERRUPT) {
      Draft before = desk.draft().with(search.typed());
      return Optional.of(Step.of(desk.with(before).withSearch(Optional.empty())));
    }
    return Optional.empty();
  }

  /** The line that was found is the one being edited. */
  static Desk taken(Desk desk) {
    int newest = desk.past().lines().size();
    int at = desk.search().filter(HistorySearch::found).map(HistorySearch::at).orElse(newest);
    Past past = new Past(desk.past().lines(), Math.min(at, newest), "");
    return desk.with(past).withSearch(Optional.empty());
  }
}
