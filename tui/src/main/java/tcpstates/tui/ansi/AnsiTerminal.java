package tcpstates.tui.ansi;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.function.Supplier;
import tcpstates.repl.text.Columns;

/**
 * What Lanterna draws on. It remembers where the cursor is and which colours are set, and writes
 * only what is new: a key that adds a letter costs a few bytes. Keys are not read here.
 */
final class AnsiTerminal extends ANSITerminal {

  private static final String ESC = "\u001b";
  private static final int UNKNOWN = -1;

  private final TerminalOutput wire;
  private final Supplier<Modes> modes;
  private TerminalSize size;
  private Columns columns = Columns.NARROW;

  private int x = UNKNOWN;
  private int y = UNKNOWN;
  private int wantedX;
  private int wantedY;

  /** How far Lanterna's bright colours are from the eight. */
  private static final int BRIGHT = TextColor.ANSI.BLACK_BRIGHT.ordinal();

  private TextColor colour = TextColor.ANSI.DEFAULT;
  private TextColor ground = TextColor.ANSI.DEFAULT;
  private EnumSet<SGR> marks = EnumSet.noneOf(SGR.class);
  private TextColor wantedColour = TextColor.ANSI.DEFAULT;
  private TextColor wantedGround = TextColor.ANSI.DEFAULT;
  private final EnumSet<SGR> wantedMarks = EnumSet.noneOf(SGR.class);
  private boolean cursorSeen = true;

  AnsiTerminal(TerminalOutput wire, Supplier<Modes> modes, int width, int height) {
    super(InputStream.nullInputStream(), wire, StandardCharsets.UTF_8);
    this.wire = wire;
    this.modes = modes;
    this.size = new TerminalSize(width, height);
  }

  /** The terminal has another size. */
  void resize(int width, int height) {
    size = new TerminalSize(width, height);
  }

  void measure(Columns now) {
    columns = now;
  }

  /** Somebody else has written on the terminal: colours are unknown, the cursor is anywhere. */
  void forget() {
    say(ESC + "[m");
    begin();
  }

  /** Nothing is known except that no colours are set. */
  private void begin() {
    x = UNKNOWN;
    y = UNKNOWN;
    cursorSeen = true;
    colour = TextColor.ANSI.DEFAULT;
    ground = TextColor.ANSI.DEFAULT;
    marks.clear();
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return size;
  }

  @Override
  public void enterPrivateMode() {
    say(modes.get().enter());
    begin();
  }

  /** The modes are set again, wherever the cursor is. */
  void again() {
    say(modes.get().again());
    begin();
  }

  @Override
  public void exitPrivateMode() throws IOException {
    wire.pause(modes.get().leave().getBytes(StandardCharsets.US_ASCII));
    begin();
  }

  // ---- what is wanted

  @Override
  public void setCursorPosition(int toX, int toY) {
    wantedX = toX;
    wantedY = toY;
  }

  @Override
  public void setCursorVisible(boolean visible) {
    if (visible != cursorSeen) {
      cursorSeen = visible;
      say(ESC + (visible ? "[?25h" : "[?25l"));
    }
  }

  @Override
  public void setForegroundColor(TextColor wanted) {
    wantedColour = wanted;
  }

  @Override
  public void setBackgroundColor(TextColor wanted) {
    wantedGround = wanted;
  }

  @Override
  public void enableSGR(SGR mark) {
    wantedMarks.add(mark);
  }

  @Override
  public void disableSGR(SGR mark) {
    wantedMarks.remove(mark);
  }

  @Override
  public void resetColorAndSGR() {
    wantedColour = TextColor.ANSI.DEFAULT;
    wantedGround = TextColor.ANSI.DEFAULT;
    wantedMarks.clear();
  }

  // ---- what is said

  @Override
  public void clearScreen() {
    resetColorAndSGR();
    paint();
    say(ESC + "[2J");
    x = UNKNOWN;
  }

  @Override
  public void putString(String text) {
    if (text.isEmpty()) {
      // The character before it covers this place.
      return;
    }
    move();
    paint();
    say(text);
    int wide = columns.of(text);
    wantedX += wide;
    // Terminals do not agree on the width of newer characters, nor on where the cursor is after the
    // last column.
    boolean sure = wide == 1 && text.length() == 1 && wantedX < size.getColumns();
    x = sure ? wantedX : UNKNOWN;
  }

  @Override
  public void flush() throws IOException {
    move();
    wire.flush();
  }

  private void move() {
    if (x == wantedX && y == wantedY) {
      return;
    }
    if (x != UNKNOWN && y == wantedY && wantedX > 0) {
      // Within a row fewer bytes are enough.
      int by = wantedX - x;
      String many = Math.abs(by) == 1 ? "" : Integer.toString(Math.abs(by));
      say(ESC + "[" + many + (by > 0 ? "C" : "D"));
    } else {
      String column = wantedX == 0 ? "" : ";" + (wantedX + 1);
      say(ESC + "[" + (wantedY + 1) + column + "H");
    }
    x = wantedX;
    y = wantedY;
  }

  private void paint() {
    boolean same =
        colour.equals(wantedColour) && ground.equals(wantedGround) && marks.equals(wantedMarks);
    if (same) {
      return;
    }
    StringBuilder numbers = new StringBuilder();
    boolean less =
        !wantedMarks.containsAll(marks)
            || unset(colour, wantedColour)
            || unset(ground, wantedGround);
    if (less) {
      colour = TextColor.ANSI.DEFAULT;
      ground = TextColor.ANSI.DEFAULT;
      marks.clear();
      numbers.append(';');
    }
    for (SGR mark : wantedMarks) {
      if (!marks.contains(mark)) {
        numbers.append(number(mark)).append(';');
      }
    }
    if (!colour.equals(wantedColour)) {
      if (wantedColour instanceof TextColor.ANSI one && one.isBright()) {
        // For a terminal of eight colours, which ignores the bright one.
        TextColor near = TextColor.ANSI.values()[one.ordinal() - BRIGHT];
        numbers.append(ascii(near.getForegroundSGRSequence())).append(';');
      }
      numbers.append(ascii(wantedColour.getForegroundSGRSequence())).append(';');
    }
    if (!ground.equals(wantedGround)) {
      numbers.append(ascii(wantedGround.getBackgroundSGRSequence())).append(';');
    }
    numbers.setLength(numbers.length() - 1);
    say(ESC + "[" + numbers + "m");
    colour = wantedColour;
    ground = wantedGround;
    marks = EnumSet.copyOf(wantedMarks);
  }

  private static boolean unset(TextColor now, TextColor wanted) {
    return wanted.equals(TextColor.ANSI.DEFAULT) && !now.equals(wanted);
  }

  private static int number(SGR mark) {
    return switch (mark) {
      case BOLD -> 1;
      case FRAKTUR -> 2;
      case ITALIC -> 3;
      case UNDERLINE -> 4;
      case BLINK -> 5;
      case REVERSE -> 7;
      case CROSSED_OUT -> 9;
      case BORDERED -> 51;
      case CIRCLED -> 52;
    };
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private void say(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    wire.write(bytes, 0, bytes.length);
  }
}
