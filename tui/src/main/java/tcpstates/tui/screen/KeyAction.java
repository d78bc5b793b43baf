package tcpstates.tui.screen;

/** What a key does. */
public enum KeyAction {
  ENTER("carry the line out; on an empty line, deliver the oldest segment"),
  COMPLETE("complete, or show what can come here"),
  COMPLETE_BACK("the previous choice"),
  CANCEL("close what is open: the menu, the search, the look back"),
  INTERRUPT("end a search or clear the line; on an empty line, twice to leave"),
  DELETE_OR_LEAVE("delete the character under the cursor; on an empty line, leave"),
  SUSPEND("suspend the program; fg brings it back"),
  REDRAW("redraw the screen"),

  LEFT("one character back"),
  RIGHT("one character forward; at the end, take the suggestion"),
  WORD_LEFT("one word back"),
  WORD_RIGHT("one word forward; at the end, a word of the suggestion"),
  HOME("to the beginning of the line"),
  END("to the end of the line; at the end, take the suggestion"),
  BACKSPACE("delete the character before the cursor"),
  DELETE("delete the character under the cursor"),
  KILL_TO_END("cut to the end of the line"),
  KILL_TO_START("cut to the beginning of the line"),
  KILL_CHUNK_LEFT("cut the word before the cursor, up to a space"),
  KILL_WORD_LEFT("cut the word before the cursor"),
  KILL_WORD_RIGHT("cut the word after the cursor"),
  YANK("insert what was cut last"),
  TRANSPOSE("swap two characters"),
  OLDER("the previous line that you typed"),
  NEWER("the next line that you typed"),
  FIND("find a line that you typed"),

  PAGE_UP("look back over all output"),
  PAGE_DOWN("look on"),
  VIEW_UP("scroll the view in the middle back"),
  VIEW_DOWN("scroll it forward"),

  HELP("help"),
  CLIENT("client"),
  SERVER("server"),
  WHY("why"),
  HINT("hint"),
  VIEW("view"),
  UNDO("undo"),
  REDO("redo"),
  LESSONS("lessons"),
  QUIT("quit");

  private final String about;

  KeyAction(String about) {
    this.about = about;
  }

  /** A few words on it; for those that are commands too, the command. */
  public String about() {
    return about;
  }

  /** Whether the key means a command that can also be typed. */
  public boolean isCommand() {
    return compareTo(HELP) >= 0;
  }
}
