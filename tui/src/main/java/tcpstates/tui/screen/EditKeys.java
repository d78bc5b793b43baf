package tcpstates.tui.screen;

import java.util.Optional;

/** The keys that move the cursor and change the line. */
final class EditKeys {

  private EditKeys() {}

  static Desk act(Desk desk, KeyAction action) {
    Draft draft = desk.draft();
    return switch (action) {
      case LEFT -> moved(desk, draft.left());
      case RIGHT -> draft.atEnd() ? suggested(desk, false) : moved(desk, draft.right());
      case WORD_LEFT -> moved(desk, draft.wordLeft());
      case WORD_RIGHT -> draft.atEnd() ? suggested(desk, true) : moved(desk, draft.wordRight());
      case HOME -> moved(desk, draft.home());
      case END -> draft.atEnd() ? suggested(desk, false) : moved(desk, draft.end());
      case BACKSPACE -> Update.edit(desk, draft.backspace());
      case DELETE -> Update.edit(desk, draft.delete());
      case KILL_TO_END -> Update.edit(desk, draft.killToEnd());
      case KILL_TO_START -> Update.edit(desk, draft.killToStart());
      case KILL_CHUNK_LEFT -> Update.edit(desk, draft.killChunkLeft());
      case KILL_WORD_LEFT -> Update.edit(desk, draft.killWordLeft());
      case KILL_WORD_RIGHT -> Update.edit(desk, draft.killWordRight());
      case YANK -> Update.edit(desk, draft.yank());
      case TRANSPOSE -> Update.edit(desk, draft.transpose());
      case ENTER,
          COMPLETE,
          COMPLETE_BACK,
          CANCEL,
          INTERRUPT,
          DELETE_OR_LEAVE,
          SUSPEND,
          REDRAW,
          OLDER,
          NEWER,
          FIND,
          PAGE_UP,
          PAGE_DOWN,
          VIEW_UP,
          VIEW_DOWN,
          HELP,
          CLIENT,
          SERVER,
          WHY,
          HINT,
          VIEW,
          UNDO,
          REDO,
          LESSONS,
          QUIT ->
          desk;
    };
  }

  private static Desk moved(Desk desk, Draft next) {
    return desk.with(next).withMenu(Optional.empty());
  }

  /** The suggestion is taken, or its first word. */
  private static Desk suggested(Desk desk, boolean word) {
    String rest = InputLineView.suggestion(desk);
    if (rest.isEmpty()) {
      return desk;
    }
    int end = rest.length();
    if (word) {
      int from = rest.startsWith(" ") ? 1 : 0;
      int space = rest.indexOf(' ', from);
      end = space < 0 ? end : space;
    }
    return desk.with(desk.draft().insert(rest.substring(0, end)));
  }
}
