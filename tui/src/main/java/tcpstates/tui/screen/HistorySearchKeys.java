package tcpstates.tui.screen;

import java.util.Optional;

/** The keys of a search through the lines typed before. */
final class HistorySearchKeys {

  private HistorySearchKeys() {}

  /** What a key does to the search; nothing if it ends it and does what it does elsewhere. */
  static Optional<ScreenStep> act(Desk desk, KeyAction action) {
    HistorySearch finding = desk.finding().orElseThrow();
    if (action == KeyAction.FIND) {
      return Optional.of(ScreenStep.of(Update.find(desk, finding.text(), finding.at())));
    }
    if (action == KeyAction.BACKSPACE) {
      String text = finding.text();
      int length = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
      int newest = desk.past().lines().size();
      return Optional.of(ScreenStep.of(Update.find(desk, text.substring(0, length), newest)));
    }
    if (action == KeyAction.CANCEL || action == KeyAction.INTERRUPT) {
      Draft before = desk.draft().with(finding.typed());
      return Optional.of(ScreenStep.of(desk.with(before).withFinding(Optional.empty())));
    }
    return Optional.empty();
  }

  /** The line that was found is the one being edited. */
  static Desk taken(Desk desk) {
    int newest = desk.past().lines().size();
    int at = desk.finding().filter(HistorySearch::found).map(HistorySearch::at).orElse(newest);
    Past past = new Past(desk.past().lines(), Math.min(at, newest), "");
    return desk.with(past).withFinding(Optional.empty());
  }
}
