package tcpstates.lab.classroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Visible;

/**
 * Makes lines of bytes, as a terminal's own line editing would: the terminal of somebody who has
 * come over SSH is raw, and a pipe has none. Backspace, Ctrl-U, Ctrl-W, Ctrl-C, Ctrl-D and the
 * arrows up and down do what one is used to; other keys are swallowed.
 */
final class CookedLine {

  /** The longest line that anybody needs, in characters. */
  static final int LONGEST = 1_024;

  private static final int ESC = 0x1b;

  /** What has come. */
  sealed interface Event {
    /** A whole line. */
    record Typed(String line) implements Event {}

    /** A line beyond what is allowed; it is gone. */
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
   * Lines.
   *
   * @param terminal whether keys are echoed and edited
   * @param past lines that the arrow up brings back, oldest first
   */
  CookedLine(boolean terminal, List<String> past) {
    this.terminal = terminal;
    this.past = new ArrayList<>(past);
    this.recalled = past.size();
  }

  /** What these bytes complete. */
  List<Event> feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      take(bytes[i] & 0xff);
    }
    List<Event> events = found;
    found = new ArrayList<>();
    return events;
  }

  /** What the terminal is to show of what was typed; it is forgotten then. */
  String echo() {
    String text = echo.toString();
    echo.setLength(0);
    return text;
  }

  /** The line as it stands, unfinished. */
  String pending() {
    return Visible.text(line.toString());
  }

  /** What remains when a pipe ends without a line's end. */
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

  /** A byte of a character in UTF-8. */
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
