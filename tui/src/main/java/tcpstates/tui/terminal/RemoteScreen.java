package tcpstates.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.ScreenCommand;

/**
 * Hosts the screen of a remote person, in memory: bytes and sizes go in, bytes come out. There is
 * no shell to go back to, so Ctrl-Z does nothing.
 */
public final class RemoteScreen implements ByteScreen.Host {

  /** How long it works at a time; then others have their turn. In nanoseconds. */
  private static final long TURN = 20_000_000L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Conversation conversation;
  private final ByteScreen screen;
  private boolean left;

  /**
   * Opens a screen.
   *
   * @param conversation its commands have those of the screen, {@link ScreenCommand}
   * @param opening what is shown first: {@link Opening#OVER} where a conversation goes on
   * @param ascii letters and lines of ASCII only
   * @param colours how many the terminal has
   */
  public RemoteScreen(
      Conversation conversation,
      Opening opening,
      boolean ascii,
      int colours,
      int columns,
      int rows) {
    this.conversation = conversation;
    this.screen =
        new ByteScreen(
            this,
            conversation,
            opening,
            out,
            new ByteScreen.Kind(ascii, colours, true),
            columns,
            rows);
    written(screen::open);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void written(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no faults", e);
    }
  }

  /** The person has typed; {@link #step} does what follows. */
  public void typed(byte[] bytes, int length) {
    screen.typed(bytes, length);
  }

  /** Whether something that was typed waits to be done. */
  public boolean more() {
    return screen.more();
  }

  /** The window has another size. */
  public void resized(int columns, int rows) {
    screen.resized(columns, rows);
  }

  /** Does what waits, up to the end of a line or of its turn, and what is due by now. */
  public void step() {
    long began = now();
    boolean line;
    do {
      line = screen.step();
    } while (!line && screen.more() && now() - began < TURN);
  }

  private long now() {
    return conversation.person().clock().getAsLong();
  }

  /** In how many nanoseconds something is due; empty where nothing moves and nothing waits. */
  public OptionalLong nextTick() {
    return screen.nextTick();
  }

  /** Shows lines that nobody has asked for, such as what somebody else has said. */
  public void tell(List<StyledLine> lines) {
    screen.tell(lines);
  }

  /** Somebody else has moved on the same session: {@link #draw} shows it. */
  public void somebodyMoved() {
    screen.somebodyMoved();
  }

  /** Says something that the person must see now, whatever the screen shows. */
  public void interrupt(List<StyledLine> lines) {
    screen.uncover();
    screen.tell(lines);
  }

  /** Carries out a line that somebody else has typed for the person. */
  public void carryOut(String line) {
    screen.carryOut(line);
  }

  /** The bytes to write now; after the person has left, the bytes that give the terminal back. */
  public byte[] draw() {
    if (!screen.over()) {
      written(screen::draw);
    } else if (!left) {
      left = true;
      written(screen::giveBack);
    }
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }

  /** What was drawn last, for somebody who watches. */
  public Grid picture() {
    return screen.picture();
  }

  /** Whether the person has left, or the host has ended the screen. */
  public boolean over() {
    return screen.over();
  }

  /** Ends the screen. */
  public void end() {
    screen.end();
  }

  @Override
  public void suspend() {
    // There is no shell to go back to.
  }

  /** A search here ends before anybody could press a key. */
  @Override
  public boolean interrupted() {
    return false;
  }
}
