package tcpstates.tui.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which key does what. Line editing is as in Emacs and in shells; each function key has a twin with
 * Alt and a digit, and those that are needed most one with Ctrl and a letter that is left.
 */
public final class Keymap {

  private static final Map<String, Action> KEYS = new LinkedHashMap<>();

  static {
    bind(Action.HELP, "F1", "M-1", "M-h");
    bind(Action.CLIENT, "F2", "M-2");
    bind(Action.SERVER, "F3", "M-3");
    bind(Action.WHY, "F4", "M-4", "M-w");
    bind(Action.HINT, "F5", "M-5");
    bind(Action.VIEW, "F6", "M-6", "C-o");
    bind(Action.UNDO, "F7", "M-7", "C-_");
    bind(Action.REDO, "F8", "M-8");
    bind(Action.LESSONS, "F9", "M-9");
    bind(Action.QUIT, "F10", "M-0");

    bind(Action.ENTER, "Enter");
    bind(Action.COMPLETE, "Tab");
    bind(Action.COMPLETE_BACK, "S-Tab");
    bind(Action.CANCEL, "Esc", "C-g");
    bind(Action.INTERRUPT, "C-c");
    bind(Action.DELETE_OR_LEAVE, "C-d");
    bind(Action.SUSPEND, "C-z");
    bind(Action.REDRAW, "C-l");

    bind(Action.LEFT, "Left", "C-b");
    bind(Action.RIGHT, "Right", "C-f");
    bind(Action.WORD_LEFT, "M-b", "C-Left", "M-Left");
    bind(Action.WORD_RIGHT, "M-f", "C-Right", "M-Right");
    bind(Action.HOME, "Home", "C-a");
    bind(Action.END, "End", "C-e");
    bind(Action.BACKSPACE, "Backspace");
    bind(Action.DELETE, "Delete");
    bind(Action.KILL_TO_END, "C-k");
    bind(Action.KILL_TO_START, "C-u");
    bind(Action.KILL_CHUNK_LEFT, "C-w");
    bind(Action.KILL_WORD_LEFT, "M-Backspace");
    bind(Action.KILL_WORD_RIGHT, "M-d");
    bind(Action.YANK, "C-y");
    bind(Action.TRANSPOSE, "C-t");
    bind(Action.OLDER, "Up", "C-p");
    bind(Action.NEWER, "Down", "C-n");
    bind(Action.FIND, "C-r");

    bind(Action.PAGE_UP, "PageUp", "M-v", "S-PageUp");
    bind(Action.PAGE_DOWN, "PageDown", "C-v", "S-PageDown");
    bind(Action.VIEW_UP, "C-Up", "M-Up", "M-p");
    bind(Action.VIEW_DOWN, "C-Down", "M-Down", "M-n");
  }

  private Keymap() {}

  private static void bind(Action action, String... keys) {
    for (String key : keys) {
      KEYS.put(key, action);
    }
  }

  /** What a key does, if it does anything. */
  public static Optional<Action> action(String key) {
    return Optional.ofNullable(KEYS.get(key));
  }

  /** Every key, in the order in which they should be told. */
  public static Map<String, Action> keys() {
    return Map.copyOf(KEYS);
  }

  /** The keys of an action, as one reads them, such as {@code Ctrl-A} or {@code Alt-1}. */
  static String told(Action action) {
    StringBuilder told = new StringBuilder();
    KEYS.forEach(
        (key, does) -> {
          if (does == action) {
            told.append(told.isEmpty() ? "" : ", ").append(spoken(key));
          }
        });
    return told.toString();
  }

  private static String spoken(String key) {
    String name =
        key.replaceFirst("^C-", "Ctrl-").replaceFirst("^M-", "Alt-").replaceFirst("^S-", "Shift-");
    boolean letter = name.length() > 1 && name.charAt(name.length() - 2) == '-';
    return letter
        ? name.substring(0, name.length() - 1)
            + Character.toUpperCase(name.charAt(name.length() - 1))
        : name;
  }
}
