package tcpstates.lab.classroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Visible;

/**
 * Makes lines from bytes, with the editing that a terminal usually does itself. The terminal of a
 * person who comes over SSH is raw, and a pipe has no editing. Backspace, Ctrl-U, Ctrl-W, Ctrl-C,
 * Ctrl-D and the up and down arrows do what people are used to; other keys do nothing.
 */
final class CookedLine {

  /** The longest line that a person needs, in characters. */
  static final int LONGEST = 1_024;

  private static final int ESC = 0x1b;

  /** What the bytes have completed. */
  sealed interface Event {
    /** A whole line. */
    record Typed(String line) implements Event {}

    /** A line longer than the limit; it is dropped. */
    record TooLong() implements Event {}

    /** Ctrl-C. */
    record Interrupted() implements Event {}

    /** Ctrl-D on an empty line. */
    record Left() implements Event {}
  }

  private enum State {
    GROUND,
    ESCAPE,
    SEQUENCE
  }

  private final boolean terminal;
  private final List<String> past;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final StringBuilder echo = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private List<Event> found = new ArrayList<>();
  private State state = State.GROUND;
  private boolean tooLong;
  private boolean afterReturn;
  private int missing;
  private int recalled;

  /**
   * Makes an empty line.
   *
   * @param terminal whether keys are echoed and edited
   * @param past lines that the up arrow brings back, oldest first
   */
  CookedLine(boolean terminal, List<String> past) {
    this.terminal = terminal;
    this.past = new ArrayList<>(past);
    this.recalled = past.size();
  }

  /** Reads these bytes and returns what they complete. */
  List<Event> feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      take(bytes[i] & 0xff);
    }
    List<Event> events = found;
    found = new ArrayList<>();
    return events;
  }

  /** What the terminal should show of the typed keys. Each call returns only what is new. */
  String echo() {
    String text = echo.toString();
    echo.setLength(0);
    return text;
  }

  /** The line as it is now, unfinished. */
  String pending() {
    return Visible.text(line.toString());
  }

  /** The rest, when a pipe ends without a line end. */
  List<Event> rest() {
    if (line.length() > 0 || tooLong) {
      enter();
    }
    List<Event> events = found;
    found = new ArrayList<>();
    return events;
  }

  private void take(int b) {
    boolean second = afterReturn && b == '\n';
    afterReturn = b == '\r';
    if (second) {
      return;
    }
    if (!terminal) {
      piped(b);
      return;
    }
    switch (state) {
      case ESCAPE -> state = b == '[' || b == 'O' ? State.SEQUENCE : State.GROUND;
      case SEQUENCE -> sequence(b);
      case GROUND -> key(b);
    }
  }

  private void piped(int b) {
    if (b == '\n' || b == '\r') {
      enter();
    } else {
      character(b);
    }
  }

  private void sequence(int b) {
    if (b >= 0x40 && b < 0x7f) {
      state = State.GROUND;
      if (b == 'A' && recalled > 0) {
        recall(recalled - 1);
      } else if (b == 'B' && recalled < past.size()) {
        recall(recalled + 1);
      }
    }
  }

  private void recall(int index) {
    erase(line.length());
    recalled = index;
    String text = index < past.size() ? past.get(index) : "";
    line.append(text);
    echo.append(Visible.text(text));
  }

  private void key(int b) {
    switch (b) {
      case '\r', '\n' -> {
        echo.append("\n");
        enter();
      }
      case 0x7f, '\b' -> erase(lastCharacter());
      case 0x15 -> erase(line.length());
      case 0x17 -> erase(line.length() - line.toString().stripTrailing().lastIndexOf(' ') - 1);
      case 0x03 -> {
        clear();
        echo.append("^C\n");
        found.add(new Event.Interrupted());
      }
      case 0x04 -> {
        if (line.length() == 0) {
          found.add(new Event.Left());
        }
      }
      case ESC -> state = State.ESCAPE;
      case '\t' -> character(' ');
      default -> {
        if (b >= ' ') {
          character(b);
        }
      }
    }
  }

  private int lastCharacter() {
    return line.length() == 0 ? 0 : Character.charCount(line.codePointBefore(line.length()));
  }

  private void erase(int characters) {
    int from = Math.max(0, line.length() - Math.max(0, characters));
    String gone = Visible.text(line.substring(from));
    int columns = gone.codePointCount(0, gone.length());
    echo.append("\b \b".repeat(columns));
    line.setLength(from);
  }

  /** A byte of a UTF-8 character. */
  private void character(int b) {
    if (b < 0x80) {
      held.reset();
      missing = 0;
      add(String.valueOf((char) b));
    } else if (b >= 0xc2 && b < 0xf5) {
      held.reset();
      held.write(b);
      missing = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
    } else if (missing > 0) {
      held.write(b);
      missing--;
      if (missing == 0) {
        add(held.toString(StandardCharsets.UTF_8));
      }
    } else {
      add("\ufffd");
    }
  }

  private void add(String text) {
    if (line.length() + text.length() > LONGEST) {
      if (terminal) {
        echo.append('\u0007');
      } else {
        tooLong = true;
      }
      return;
    }
    line.append(text);
    if (terminal) {
      echo.append(Visible.text(text));
    }
  }

  private void enter() {
    found.add(tooLong ? new Event.TooLong() : new Event.Typed(line.toString()));
    if (!line.toString().isBlank() && !tooLong) {
      past.add(line.toString());
    }
    clear();
  }

  private void clear() {
    line.setLength(0);
    tooLong = false;
    missing = 0;
    recalled = past.size();
  }
}
