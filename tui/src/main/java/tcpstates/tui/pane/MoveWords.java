package tcpstates.tui.pane;

import java.util.List;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Phrases;

/** What a move is called where there is little room: words are left out, numbers last. */
final class MoveWords {

  private MoveWords() {}

  /** From the whole command to its verb alone. */
  static List<String> of(Moment moment) {
    String whole = moment.text();
    if (moment.move().isSeen()) {
      return List.of(whole);
    }
    String bare = moment.move().side().map(side -> after(side.word(), whole)).orElse(whole);
    if (moment.move() instanceof SendCommand.Data data) {
      String sent = "send " + Phrases.count(data.data().length(), "byte");
      return List.of(whole, bare, sent, "send");
    }
    return List.of(whole, bare, bare.split(" ")[0]);
  }

  private static String after(String side, String whole) {
    return whole.startsWith(side + " ") ? whole.substring(side.length() + 1) : whole;
  }
}
