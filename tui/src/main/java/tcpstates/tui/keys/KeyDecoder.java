package tcpstates.tui.keys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tcpstates.tui.screen.ScreenInput;

/**
 * Makes keys from the bytes that a terminal sends (ECMA-48, xterm, rxvt, the Linux console). It
 * drops whole sequences that it doesn't know. A sequence may come in pieces; {@link #patience} says
 * how long to wait for the rest, and {@link #rest} what it means if none comes.
 */
public final class KeyDecoder {

  private static final int ESC = 0x1b;
  private static final int BEL = 0x07;
  private static final int ETX = 0x03;

  /** No known sequence is longer; we only wait for its end. */
  private static final int LONGEST_SEQUENCE = 64;

  private static final int LONGEST_PASTE = 1 << 20;
  private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

  /** Milliseconds between the bytes of one key, on a slow line, too. */
  private static final int KEY_PATIENCE = 50;

  /** The same while the terminal owes an answer; a person's Escape waits as long. */
  private static final int ANSWER_PATIENCE = 500;

  /** Milliseconds to wait for the end of a paste. */
  private static final int PASTE_PATIENCE = 1_000;

  private enum State {
    GROUND,
    CHARACTER,
    ESCAPE,
    CSI,
    /** {@code ESC [ [}: the first function keys of the Linux console. */
    CONSOLE,
    /** {@code ESC [ M} and three bytes. */
    OLD_MOUSE,
    SS3,
    /** An answer of the terminal. */
    STRING,
    PASTE
  }

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private List<ScreenInput> found = new ArrayList<>();
  private State state = State.GROUND;
  private boolean alt;
  private boolean afterReturn;
  private int missing;

  /** How many bytes of what ends a paste have come. */
  private int endSeen;

  private int last;

  /** Whether the terminal was asked for its background and has not said all. */
  private boolean asked;

  /** Whether the last key was a lone Escape, which may have been the beginning of an answer. */
  private boolean escaped;

  private Optional<Ground> answer = Optional.empty();

  /** The terminal is being asked for its background ({@link Ground#ASK}). */
  public void expectAnswer() {
    asked = true;
  }

  /** The background that the terminal has said it has. */
  public Optional<Ground> background() {
    return answer;
  }

  /** Whether the terminal may still answer. */
  public boolean expectsAnswer() {
    return asked;
  }

  /** The keys that these bytes complete. */
  public List<ScreenInput> feed(byte[] bytes, int length) {
    afterReturn = false;
    if (state == State.PASTE && length == 1 && bytes[0] == ETX) {
      return interrupted();
    }
    for (int i = 0; i < length; i++) {
      take(bytes[i] & 0xff);
    }
    return found();
  }

  /**
   * Ctrl-C in the middle of a paste whose end does not come. What follows is still pasted: text
   * that somebody else has prepared must not count as typed.
   */
  private List<ScreenInput> interrupted() {
    held.reset();
    endSeen = 0;
    press(KeyNames.control(ETX));
    return found();
  }

  /** How many milliseconds to wait for more; 0 if nothing is held. */
  public int patience() {
    return switch (state) {
      case GROUND -> 0;
      case PASTE -> PASTE_PATIENCE;
      case STRING -> tellsBackground() ? 0 : KEY_PATIENCE;
      case ESCAPE, CSI -> asked ? ANSWER_PATIENCE : KEY_PATIENCE;
      case CHARACTER, CONSOLE, OLD_MOUSE, SS3 -> KEY_PATIENCE;
    };
  }

  /** Nothing more has come in that time: what is held counts as it is. */
  public List<ScreenInput> rest() {
    switch (state) {
      case ESCAPE -> {
        press("Esc");
        escaped = true;
      }
      case CSI, SS3, STRING -> {
        if (held.size() == 1) {
          press("M-" + held.toString(StandardCharsets.US_ASCII));
        }
      }
      case PASTE -> paste(held.toByteArray());
      case GROUND, CHARACTER, CONSOLE, OLD_MOUSE -> {}
    }
    ground();
    return found();
  }

  private List<ScreenInput> found() {
    List<ScreenInput> keys = found;
    found = new ArrayList<>();
    return List.copyOf(keys);
  }

  private void take(int b) {
    boolean late = escaped && asked && b == ']';
    escaped = false;
    if (late) {
      // The Escape before it belonged to an answer that came in pieces.
      hold(State.STRING, b);
      return;
    }
    switch (state) {
      case GROUND -> ground(b);
      case CHARACTER -> character(b);
      case ESCAPE -> escape(b);
      case CSI -> csi(b);
      case CONSOLE -> console(b);
      case OLD_MOUSE -> oldMouse(b);
      case SS3 -> ss3(b);
      case STRING -> string(b);
      case PASTE -> pasting(b);
    }
  }

  private void ground() {
    state = State.GROUND;
    alt = false;
    held.reset();
  }

  private void ground(int b) {
    // Some lines send a line feed or a NUL after the return: they are one key.
    boolean same = afterReturn && (b == '\n' || b == 0);
    afterReturn = b == '\r';
    if (same) {
      ground();
    } else if (b == ESC && !alt) {
      state = State.ESCAPE;
    } else if (b >= 0x80) {
      begin(b);
    } else {
      plain(b);
    }
  }

  /** A byte that is a key by itself. */
  private void plain(int b) {
    String prefix = alt ? "M-" : "";
    ground();
    switch (b) {
      case '\r', '\n' -> press(prefix + "Enter");
      case '\t' -> press(prefix + "Tab");
      case 0x7f, '\b' -> press(prefix + "Backspace");
      case ESC -> press("Esc");
      default -> {
        if (b < 0x20) {
          press(prefix + KeyNames.control(b));
        } else if (prefix.isEmpty()) {
          found.add(new ScreenInput.Typed(String.valueOf((char) b)));
        } else {
          press(prefix + (char) b);
        }
      }
    }
  }

  // ---- characters beyond ASCII

  private void begin(int b) {
    missing = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xc2 && b < 0xe0 ? 1 : 0;
    held.reset();
    held.write(b);
    state = State.CHARACTER;
    if (missing == 0) {
      // No character begins so.
      ground();
    }
  }

  private void character(int b) {
    if (b < 0x80 || b >= 0xc0) {
      ground();
      take(b);
      return;
    }
    held.write(b);
    missing--;
    if (missing == 0) {
      String text = held.toString(StandardCharsets.UTF_8);
      boolean withAlt = alt;
      ground();
      if (!text.contains("\ufffd") && !Character.isISOControl(text.codePointAt(0))) {
        found.add(withAlt ? new ScreenInput.Pressed("M-" + text) : new ScreenInput.Typed(text));
      }
    }
  }

  // ---- sequences

  private void escape(int b) {
    held.reset();
    switch (b) {
      case '[' -> hold(State.CSI, b);
      case 'O' -> hold(State.SS3, b);
      case ']', 'P', 'X', '^', '_' -> hold(State.STRING, b);
      case ESC -> press("Esc");
      default -> {
        state = State.GROUND;
        alt = true;
        ground(b);
      }
    }
  }

  private void hold(State next, int b) {
    state = next;
    last = 0;
    held.write(b);
  }

  /** The byte can't belong to the sequence: the sequence is dropped, and the byte counts alone. */
  private void broken(int b) {
    ground();
    take(b);
  }

  private void csi(int b) {
    if (b < 0x20 || b >= 0x7f) {
      broken(b);
      return;
    }
    boolean first = held.size() == 1;
    if (held.size() <= LONGEST_SEQUENCE) {
      held.write(b);
    } else if (b >= 0x40) {
      ground();
      return;
    }
    if (first && b == '[') {
      state = State.CONSOLE;
    } else if (first && b == 'M') {
      state = State.OLD_MOUSE;
    } else if (b >= 0x40 || b == '$' && Character.isDigit(held.toByteArray()[1])) {
      String sequence = held.toString(StandardCharsets.US_ASCII).substring(1);
      ground();
      control(sequence);
    }
  }

  private void control(String sequence) {
    if (sequence.startsWith("?") && sequence.endsWith("c")) {
      // Terminals say what they are in the order in which they are asked: there is no other answer.
      asked = false;
    } else if (sequence.equals("200~")) {
      state = State.PASTE;
      endSeen = 0;
    } else if (sequence.startsWith("<")) {
      Mouse.modern(sequence).ifPresent(found::add);
    } else {
      KeyNames.ofSequence(sequence).ifPresent(this::pressOrType);
    }
  }

  private void console(int b) {
    ground();
    if (b >= 'A' && b <= 'E') {
      press("F" + (b - 'A' + 1));
    }
  }

  private void oldMouse(int b) {
    held.write(b);
    if (held.size() == 5) {
      byte[] bytes = held.toByteArray();
      ground();
      Mouse.old(bytes[2] & 0xff, bytes[3] & 0xff, bytes[4] & 0xff).ifPresent(found::add);
    }
  }

  private void ss3(int b) {
    if (b < 0x20 || b >= 0x7f) {
      broken(b);
    } else if (b >= '0' && b <= ';') {
      held.write(b);
    } else {
      ground();
      KeyNames.ofSs3((char) b).ifPresent(this::pressOrType);
    }
  }

  /** Until BEL, or ESC and a backslash. */
  private void string(int b) {
    if (b == BEL || last == ESC) {
      boolean whole = b == BEL || b == '\\';
      String text = held.toString(StandardCharsets.US_ASCII);
      ground();
      if (whole) {
        said(text);
      } else {
        escape(b);
      }
      return;
    }
    if (tellsBackground() && !Ground.mayHold(b)) {
      broken(b);
      return;
    }
    last = b;
    if (held.size() <= LONGEST_SEQUENCE) {
      held.write(b);
    }
  }

  /** Whether the terminal is telling its background: no person types that, so it is waited for. */
  private boolean tellsBackground() {
    String text = held.toString(StandardCharsets.US_ASCII);
    return held.size() <= LONGEST_SEQUENCE
        && (text.startsWith(Ground.START) || asked && Ground.START.startsWith(text));
  }

  private void said(String text) {
    if (asked && text.startsWith(Ground.START)) {
      answer = Ground.of(text.replace("\u001b", ""));
    }
  }

  // ---- pasting

  private void pasting(int b) {
    held.write(b);
    endSeen = b == PASTE_END[endSeen] ? endSeen + 1 : b == ESC ? 1 : 0;
    if (endSeen == PASTE_END.length || held.size() > LONGEST_PASTE) {
      byte[] text = Arrays.copyOf(held.toByteArray(), held.size() - endSeen);
      ground();
      paste(text);
    }
  }

  private void paste(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\ufffd", "");
    if (!lines.isEmpty()) {
      found.add(new ScreenInput.Pasted(lines));
    }
  }

  private void press(String name) {
    found.add(new ScreenInput.Pressed(name));
  }

  /** Some terminals send plain characters as sequences, too. */
  private void pressOrType(String name) {
    boolean character = name.codePointCount(0, name.length()) == 1;
    found.add(character ? new ScreenInput.Typed(name) : new ScreenInput.Pressed(name));
  }
}
