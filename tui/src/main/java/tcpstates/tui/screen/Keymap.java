package tcpstates.tui.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which key does what. Line editing is as in Emacs and in shells; each function key can also be
 * typed with Alt and a digit, and the most important ones with Ctrl and a free letter.
 */
public final class Keymap {

  private static final Map<String, KeyAction> KEYS = new LinkedHashMap<>();

  static {
    bind(KeyAction.HELP, "F1", "M-1", "M-h");
    bind(KeyAction.CLIENT, "F2", "M-2");
    bind(KeyAction.SERVER, "F3", "M-3");
    bind(KeyAction.WHY, "F4", "M-4", "M-w");
    bind(KeyAction.HINT, "F5", "M-5");
    bind(KeyAction.VIEW, "F6", "M-6", "C-o");
    bind(KeyAction.UNDO, "F7", "M-7", "C-_");
    bind(KeyAction.REDO, "F8", "M-8");
    bind(KeyAction.LESSONS, "F9", "M-9");
    bind(KeyAction.QUIT, "F10", "M-0");

    bind(KeyAction.ENTER, "Enter");
    bind(KeyAction.COMPLETE, "Tab");
    bind(KeyAction.COMPLETE_BACK, "S-Tab");
    bind(KeyAction.CANCEL, "Esc", "C-g");
    bind(KeyAction.INTERRUPT, "C-c");
    bind(KeyAction.DELETE_OR_LEAVE, "C-d");
    bind(KeyAction.SUSPEND, "C-z");
    bind(KeyAction.REDRAW, "C-l");

    bind(KeyAction.LEFT, "Left", "C-b");
    bind(KeyAction.RIGHT, "Right", "C-f");
    bind(KeyAction.WORD_LEFT, "M-b", "C-Left", "M-Left");
    bind(KeyAction.WORD_RIGHT, "M-f", "C-Right", "M-Right");
    bind(KeyAction.HOME, "Home", "C-a");
    bind(KeyAction.END, "End", "C-e");
    bind(KeyAction.BACKSPACE, "Backspace");
    bind(KeyAction.DELETE, "Delete");
    bind(KeyAction.KILL_TO_END, "C-k");
    bind(KeyAction.KILL_TO_START, "C-u");
    bind(KeyAction.KILL_CHUNK_LEFT, "C-w");
    bind(KeyAction.KILL_WORD_LEFT, "M-Backspace");
    bind(KeyAction.KILL_WORD_RIGHT, "M-d");
    bind(KeyAction.YANK, "C-y");
    bind(KeyAction.TRANSPOSE, "C-t");
    bind(KeyAction.OLDER, "Up", "C-p");
    bind(KeyAction.NEWER, "Down", "C-n");
    bind(KeyAction.FIND, "C-r");

    bind(KeyAction.PAGE_UP, "PageUp", "M-v", "S-PageUp");
    bind(KeyAction.PAGE_DOWN, "PageDown", "C-v", "S-PageDown");
    bind(KeyAction.VIEW_UP, "C-Up", "M-Up", "M-p");
    bind(KeyAction.VIEW_DOWN, "C-Down", "M-Down", "M-n");
  }

  private Keymap() {}

  private static void bind(KeyAction action, String... keys) {
    for (String key : keys) {
      KEYS.put(key, action);
    }
  }

  /** What a key does, if it does anything. */
  public static Optional<KeyAction> action(String key) {
    return Optional.ofNullable(KEYS.get(key));
  }

  /** Every key, in the order of the help. */
  public static Map<String, KeyAction> keys() {
    return Map.copyOf(KEYS);
  }

  /** The keys of an action, as people write them, such as {@code Ctrl-A} or {@code Alt-1}. */
  static String told(KeyAction action) {
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
