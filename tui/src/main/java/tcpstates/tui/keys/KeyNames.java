package tcpstates.tui.keys;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tcpstates.repl.text.PlainText;

/** The names of the keys that arrive as control characters or as sequences. */
final class KeyNames {

  private static final Map<Integer, String> BY_NUMBER =
      Map.ofEntries(
          Map.entry(1, "Home"),
          Map.entry(2, "Insert"),
          Map.entry(3, "Delete"),
          Map.entry(4, "End"),
          Map.entry(5, "PageUp"),
          Map.entry(6, "PageDown"),
          Map.entry(7, "Home"),
          Map.entry(8, "End"),
          Map.entry(11, "F1"),
          Map.entry(12, "F2"),
          Map.entry(13, "F3"),
          Map.entry(14, "F4"),
          Map.entry(15, "F5"),
          Map.entry(17, "F6"),
          Map.entry(18, "F7"),
          Map.entry(19, "F8"),
          Map.entry(20, "F9"),
          Map.entry(21, "F10"),
          Map.entry(23, "F11"),
          Map.entry(24, "F12"));

  private static final Map<Integer, String> BY_CODE =
      Map.of(
          8,
          "Backspace",
          9,
          "Tab",
          10,
          "Enter",
          13,
          "Enter",
          27,
          "Esc",
          32,
          "Space",
          127,
          "Backspace");

  private static final Map<Character, String> BY_LETTER =
      Map.ofEntries(
          Map.entry('A', "Up"),
          Map.entry('B', "Down"),
          Map.entry('C', "Right"),
          Map.entry('D', "Left"),
          Map.entry('F', "End"),
          Map.entry('H', "Home"),
          Map.entry('P', "F1"),
          Map.entry('Q', "F2"),
          Map.entry('R', "F3"),
          Map.entry('S', "F4"));

  /** The keypad in its application mode, from {@code ESC O j} to {@code ESC O y}. */
  private static final String KEYPAD = "*+,-./0123456789";

  private KeyNames() {}

  /** The name of a control character that has no key. */
  static String control(int b) {
    return b == 0 ? "C-Space" : "C-" + String.valueOf((char) (b + 0x40)).toLowerCase(Locale.ROOT);
  }

  /**
   * The key that sends {@code ESC [} and this.
   *
   * @param sequence parameters and the final character
   */
  static Optional<String> ofSequence(String sequence) {
    char last = sequence.charAt(sequence.length() - 1);
    int[] numbers = numbers(sequence.substring(0, sequence.length() - 1));
    if (numbers.length == 0) {
      return Optional.empty();
    }
    int modifiers = numbers.length > 1 ? Math.max(0, numbers[1] - 1) : 0;
    return switch (last) {
      case '~' ->
          numbers[0] == 27 && numbers.length > 2
              ? ofCode(numbers[2], modifiers)
              : numbered(numbers[0], modifiers);
      case '^' -> numbered(numbers[0], 4);
      case '$' -> numbered(numbers[0], 1);
      case '@' -> numbered(numbers[0], 5);
      case 'u' -> ofCode(numbers[0], modifiers);
      case 'Z' -> Optional.of("S-Tab");
      case 'a', 'b', 'c', 'd' -> Optional.of("S-" + BY_LETTER.get(Character.toUpperCase(last)));
      default ->
          // With another number it is an answer, such as where the cursor is.
          Optional.ofNullable(BY_LETTER.get(last))
              .filter(key -> numbers[0] == 1)
              .map(key -> prefix(modifiers) + key);
    };
  }

  /** The key that sends {@code ESC O} and this. */
  static Optional<String> ofSs3(char last) {
    if (last >= 'a' && last <= 'd') {
      return Optional.of("C-" + BY_LETTER.get(Character.toUpperCase(last)));
    }
    if (last == 'M') {
      return Optional.of("Enter");
    }
    if (last >= 'j' && last < 'j' + KEYPAD.length()) {
      return Optional.of(KEYPAD.substring(last - 'j', last - 'j' + 1));
    }
    return Optional.ofNullable(BY_LETTER.get(last));
  }

  private static Optional<String> numbered(int number, int modifiers) {
    return Optional.ofNullable(BY_NUMBER.get(number)).map(key -> prefix(modifiers) + key);
  }

  /** A key named by its code point, as newer terminals do. */
  private static Optional<String> ofCode(int code, int modifiers) {
    String name = BY_CODE.getOrDefault(code, character(code));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean letter = name.codePointCount(0, name.length()) == 1;
    // Shift is in the letter already.
    String prefix = prefix(letter ? modifiers & ~1 : modifiers);
    if (name.equals("Space") && prefix.isEmpty()) {
      return Optional.of(" ");
    }
    return Optional.of(prefix + (letter && !prefix.isEmpty() ? small(name) : name));
  }

  private static String character(int code) {
    boolean seen = code > ' ' && Character.isDefined(code) && !Character.isISOControl(code);
    return seen ? PlainText.of(code) : "";
  }

  private static String small(String letter) {
    return letter.toLowerCase(Locale.ROOT);
  }

  private static String prefix(int modifiers) {
    return ((modifiers & 4) != 0 ? "C-" : "")
        + ((modifiers & 2) != 0 ? "M-" : "")
        + ((modifiers & 1) != 0 ? "S-" : "");
  }

  /** Empty where the parameters are not plain numbers: no key sends such. */
  private static int[] numbers(String parameters) {
    if (parameters.isEmpty()) {
      return new int[] {1};
    }
    String[] parts = parameters.split(";", -1);
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      // Newer terminals add details after a colon.
      String digits = parts[i].split(":", 2)[0];
      if (digits.length() > 7 || !digits.chars().allMatch(Character::isDigit)) {
        return new int[0];
      }
      numbers[i] = digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }
    return numbers;
  }
}
