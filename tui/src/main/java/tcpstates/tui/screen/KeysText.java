package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.pane.Model;

/** Which key does what, as text. */
final class KeysText {

  private static final int LEFT = 26;

  private KeysText() {}

  static List<StyledLine> lines(Model model) {
    List<StyledLine> lines = new ArrayList<>();
    for (KeyAction action : KeyAction.values()) {
      String keys = Keymap.told(action);
      String room = " ".repeat(Math.max(1, LEFT - keys.length()));
      StyledLine about =
          StyledLine.of(action.about(), action.isCommand() ? Style.COMMAND : Style.PLAIN);
      StyledLine line = StyledLine.of(keys, Style.STRONG).plus(room).plus(about);
      lines.addAll(Wrap.line(line, LEFT, model.look(model.size().width())));
    }
    return lines;
  }
}
