package tcpstates.tui.ansi;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.text.Columns;

/** A terminal as the standards describe it, for what {@link FrameWriter} sends: what it shows. */
final class TerminalModel {

  private static final Pattern SEQUENCE =
      Pattern.compile("\u001b\\[([?>]?)([0-9;]*)([A-Za-z])|\u001b.");

  private final String[][] shown;
  private final Set<String> pen = new TreeSet<>();
  private int x;
  private int y;

  TerminalModel(int width, int height) {
    shown = new String[height][width];
    clear();
  }

  private void clear() {
    for (String[] row : shown) {
      Arrays.fill(row, " ");
    }
  }

  void take(String bytes) {
    Matcher sequence = SEQUENCE.matcher(bytes);
    int at = 0;
    while (at < bytes.length()) {
      if (sequence.find(at) && sequence.start() == at) {
        obey(sequence);
        at = sequence.end();
      } else {
        int character = bytes.codePointAt(at);
        put(new String(Character.toChars(character)));
        at += Character.charCount(character);
      }
    }
  }

  private void obey(Matcher sequence) {
    if (sequence.group(3) == null || !sequence.group(1).isEmpty()) {
      return;
    }
    String[] numbers = sequence.group(2).split(";", -1);
    switch (sequence.group(3)) {
      case "H" -> {
        y = number(numbers, 0) - 1;
        x = number(numbers, 1) - 1;
      }
      case "C" -> x += number(numbers, 0);
      case "D" -> x -= number(numbers, 0);
      case "J" -> clear();
      case "m" -> paint(numbers);
      default -> throw new AssertionError("nobody knows " + sequence.group());
    }
  }

  private static int number(String[] numbers, int index) {
    return index < numbers.length && !numbers[index].isEmpty()
        ? Integer.parseInt(numbers[index])
        : 1;
  }

  private void paint(String... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i].isEmpty() ? 0 : Integer.parseInt(numbers[i]);
      if (number == 0) {
        pen.clear();
      } else if (number < 30) {
        pen.add("mark " + number);
      } else {
        boolean ground = number >= 40 && number < 50 || number >= 100;
        String what = ground ? "ground" : "colour";
        pen.removeIf(one -> one.startsWith(what));
        boolean indexed = number == 38 || number == 48;
        pen.add(what + (indexed ? numbers[i + 2] : " of few " + number));
        i += indexed ? 2 : 0;
      }
    }
  }

  private void put(String character) {
    int wide = Columns.NARROW.of(character);
    if (wide == 0) {
      int base = shown[y][x - 1].isEmpty() ? x - 2 : x - 1;
      shown[y][base] += character;
      return;
    }
    for (int covered = x; covered < x + wide; covered++) {
      tear(covered);
    }
    shown[y][x] = character.equals(" ") ? " " + visibleOnASpace() : character + pen;
    if (wide == 2) {
      shown[y][x + 1] = "";
    }
    x += wide;
  }

  /** Of a space only the background is visible. */
  private String visibleOnASpace() {
    boolean drawn = pen.contains("mark 4") || pen.contains("mark 7");
    Set<String> visible = new TreeSet<>(pen);
    visible.removeIf(one -> !drawn && !one.startsWith("ground"));
    return visible.isEmpty() ? "" : visible.toString();
  }

  /** Half a wide character is none. */
  private void tear(int column) {
    if (shown[y][column].isEmpty()) {
      shown[y][column - 1] = " ";
    }
    if (column + 1 < shown[y].length && shown[y][column + 1].isEmpty()) {
      shown[y][column + 1] = " ";
    }
  }

  /** What each cell shows, a row on a line, and where the cursor is. */
  String picture() {
    StringBuilder picture = new StringBuilder();
    for (String[] row : shown) {
      picture.append(String.join("|", row)).append('\n');
    }
    return picture.append(x).append(',').append(y).toString();
  }
}
