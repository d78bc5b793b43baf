package tcpstates.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenCommand;

/**
 * The screen of somebody far away: bytes and sizes go in, bytes come out. It has neither thread nor
 * terminal. There is no job control: Ctrl-Z does nothing.
 */
public final class RemoteScreen implements Screen.Host {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TerminalOutput wire = new TerminalOutput(out);
  private final Screen screen;
  private Modes modes = new Modes(true);
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
    List<String> past = conversation.person().history().lines();
    Model model =
        Model.of(
            conversation.session(),
            new tcpstates.tui.grid.Size(columns, rows),
            ascii,
            Columns.NARROW);
    Model opened =
        opening == Opening.OVER
            ? model.with(conversation.session(), conversation.card())
            : ScreenPrompt.opened(model, opening, conversation);
    Desk desk = Desk.of(opened, past, conversation.completes());
    try {
      screen = new Screen(this, conversation, desk, wire, () -> modes, colours);
      screen.open();
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("memory has no faults", e);
  }

  /** The person has typed; {@link #step} does what comes of it. */
  public void typed(byte[] bytes, int length) {
    screen.typed(bytes, length);
  }

  /** Whether something that was typed waits to be done. */
  public boolean more() {
    return screen.more() && !screen.over();
  }

  /** The window has another size. */
  public void resized(int columns, int rows) {
    try {
      screen.resized(columns, rows);
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** Does what waits, up to the end of a line, and what is due by now. */
  public void step() {
    try {
      screen.step();
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** In how many nanoseconds something is due. */
  public OptionalLong nextTick() {
    return screen.nextTick();
  }

  /** Tells something unasked, such as what somebody else has said. */
  public void tell(List<StyledLine> lines) {
    screen.tell(lines);
  }

  /** Tells something that must be seen now, whatever is before the person. */
  public void interrupt(List<StyledLine> lines) {
    screen.show();
    screen.tell(lines);
  }

  /** Carries out a line that somebody else has typed for the person. */
  public void carryOut(String line) {
    try {
      screen.carryOut(line);
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** What is to be written now; once the person has left, what gives the terminal back. */
  public byte[] draw() {
    try {
      if (!screen.over()) {
        screen.draw();
      } else if (!left) {
        left = true;
        wire.end(modes.leave().getBytes(StandardCharsets.US_ASCII));
      }
      byte[] bytes = out.toByteArray();
      out.reset();
      return bytes;
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** The picture that was drawn last, for somebody who looks on. */
  public Grid picture() {
    return screen.picture();
  }

  /** Whether the person has left. */
  public boolean over() {
    return screen.over();
  }

  /** The host ends the screen. */
  public void end() {
    screen.end();
  }

  @Override
  public void suspend() {
    // There is no shell to go back to.
  }

  @Override
  public void hearMouse(boolean on) throws IOException {
    modes = modes.hearing(on);
    wire.write(modes.mice().getBytes(StandardCharsets.US_ASCII));
    wire.flush();
  }

  /** A search over here is over before anybody could press a key. */
  @Override
  public boolean interrupted() {
    return false;
  }
}
