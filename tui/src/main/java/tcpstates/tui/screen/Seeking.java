package tcpstates.tui.screen;

import java.util.Optional;

/** The keys of a search through the lines typed before. */
final class Seeking {

  private Seeking() {}

  /** What a key does to the search; nothing if it ends it and does what it does elsewhere. */
  static Optional<Step> act(Desk desk, Action action) {
    Finding finding = desk.finding().orElseThrow();
    if (action == Action.FIND) {
      return Optional.of(Step.of(Update.find(desk, finding.text(), finding.at())));
    }
    if (action == Action.BACKSPACE) {
      String text = finding.text();
      int length = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
      int newest = desk.past().lines().size();
      return Optional.of(Step.of(Update.find(desk, text.substring(0, length), newest)));
    }
    if (action == Action.CANCEL || action == Action.INTERRUPT) {
      Draft before = desk.draft().with(finding.typed());
      return Optional.of(Step.of(desk.with(before).withFinding(Optional.empty())));
    }
    return Optional.empty();
  }

  /** The line that was found is the one being edited. */
  static Desk taken(Desk desk) {
    int newest = desk.past().lines().size();
    int at = desk.finding().filter(Finding::found).map(Finding::at).orElse(newest);
    Past past = new Past(desk.past().lines(), Math.min(at, newest), "");
    return desk.with(past).withFinding(Optional.empty());
  }
}
