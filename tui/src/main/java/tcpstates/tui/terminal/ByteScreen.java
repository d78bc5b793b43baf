package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.repl.session.Theme;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.ansi.Colouring;
import tcpstates.tui.ansi.FrameWriter;
import tcpstates.tui.ansi.Modes;
import tcpstates.tui.ansi.TerminalOutput;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;
import tcpstates.tui.keys.Ground;
import tcpstates.tui.keys.KeyDecoder;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.Screen;

/**
 * The screen on a terminal, wherever that is: bytes go in, bytes come out. It has no thread and no
 * clock.
 */
public final class ByteScreen implements Screen.Host {

  /** What only the owner of the terminal can do. */
  public interface Host {

    /** Stops the program until the shell brings it back, where there is a shell. */
    void suspend() throws IOException;

    /** Whether Ctrl-C was pressed while a line is carried out. */
    boolean interrupted();
  }

  /**
   * What is known of a terminal.
   *
   * @param ascii letters and lines of ASCII only
   * @param colours how many it has
   * @param otherScreen whether it has another screen to draw on, which leaves the first as it was
   */
  public record Kind(boolean ascii, int colours, boolean otherScreen) {}

  private static final long MILLI = 1_000_000L;
  private static final long ANSWER_WITHIN = 1_000 * MILLI;
  private static final int FEW_COLOURS = 8;
  private static final int MANY_COLOURS = 256;

  private final Host host;
  private final Conversation conversation;
  private final boolean coloured;
  private final boolean manyColours;
  private final KeyDecoder decoder = new KeyDecoder();
  private final TerminalOutput out;
  private final FrameWriter writer;
  private final Screen screen;
  private volatile Modes modes;
  private long heldSince;
  private long askedAt;

  /**
   * Whether the terminal's background is dark; so it is taken until the terminal says otherwise.
   */
  private boolean darkGround = true;

  /** A screen that is not open yet. */
  public ByteScreen(
      Host host,
      Conversation conversation,
      Opening opening,
      OutputStream out,
      Kind kind,
      int columns,
      int rows) {
    this.host = host;
    this.conversation = conversation;
    int colours = conversation.person().environment().colours(kind.colours());
    this.coloured = colours >= FEW_COLOURS;
    this.manyColours = colours >= MANY_COLOURS;
    this.out = new TerminalOutput(out);
    this.screen = new Screen(this, conversation, opening, new Size(columns, rows), kind.ascii());
    this.modes = new Modes(kind.otherScreen()).hearing(screen.display().mouse());
    this.writer = FrameWriter.on(this.out, () -> modes, screen.size());
  }

  private long now() {
    return conversation.person().clock().getAsLong();
  }

  // ---- what happens

  /** Takes the terminal over, and draws. */
  public void open() throws IOException {
    writer.open();
    ask();
    draw();
  }

  /** Asks for the terminal's background, once. */
  private void ask() {
    boolean console = conversation.person().environment().term().equals("linux");
    if (screen.display().theme() == Theme.AUTO && coloured && modes.other() && !console) {
      decoder.expectAnswer();
      askedAt = now();
      byte[] question = Ground.ASK.getBytes(StandardCharsets.US_ASCII);
      out.write(question, 0, question.length);
    }
  }

  /**
   * An answer that comes late changes nothing: the colours would change under the reader's eyes.
   */
  private void hear() {
    if (now() - askedAt < ANSWER_WITHIN) {
      decoder.background().ifPresent(ground -> darkGround = ground.dark());
    }
  }

  /**
   * In how many nanoseconds at most an answer of the terminal comes; empty if none is expected. Who
   * leaves before that would find it at the shell's prompt.
   */
  public OptionalLong answerDue() {
    long left = askedAt + ANSWER_WITHIN - now();
    return decoder.expectsAnswer() && left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
  }

  /** Bytes have come from the terminal; {@link #step} does what they mean. */
  public void typed(byte[] bytes, int length) {
    screen.put(decoder.feed(bytes, length));
    heldSince = now();
    hear();
  }

  /**
   * Bytes that come while a line is carried out.
   *
   * @return whether Ctrl-C is among them
   */
  public boolean typedMeanwhile(byte[] bytes, int length) {
    heldSince = now();
    boolean interrupted = screen.putMeanwhile(decoder.feed(bytes, length));
    hear();
    return interrupted;
  }

  /** Whether something waits to be done. */
  public boolean more() {
    return screen.more();
  }

  /**
   * Does the next thing that waits, and what is due by now.
   *
   * @return whether a line was carried out
   */
  public boolean step() {
    if (!screen.more() && decoder.patience() > 0 && now() - heldSince >= patience()) {
      screen.put(decoder.rest());
    }
    screen.tick();
    return screen.more() && screen.step();
  }

  private long patience() {
    return decoder.patience() * MILLI;
  }

  /** In how many nanoseconds something is due; empty if nothing moves and no key is incomplete. */
  public OptionalLong nextTick() {
    if (screen.more()) {
      return OptionalLong.of(0);
    }
    OptionalLong motion = screen.nextTick();
    if (decoder.patience() == 0) {
      return motion;
    }
    long key = Math.max(0, heldSince + patience() - now());
    return OptionalLong.of(Math.min(key, motion.orElse(key)));
  }

  /** The window has another size. */
  public void resized(int columns, int rows) {
    screen.resized(columns, rows);
    writer.resize(screen.size());
  }

  /** Others may have written on the terminal, though it was never given back. */
  public void disturbed() {
    writer.again();
  }

  /** Gives the terminal back for a while; {@link #reopen} takes it again. */
  public void leave() throws IOException {
    writer.leave();
  }

  /** Takes the terminal again. */
  public void reopen() {
    writer.open();
  }

  /** Shows lines that nobody has asked for, such as what somebody else has said. */
  public void tell(List<StyledLine> lines) {
    screen.tell(lines);
  }

  /** Somebody else has moved on the same session. */
  void somebodyMoved() {
    screen.somebodyMoved();
  }

  /** Removes what covers the panes, so that a message is visible. */
  void uncover() {
    screen.uncover();
  }

  /** Carries out a line that somebody else has typed for the person. */
  void carryOut(String line) {
    screen.carryOut(line);
  }

  /** Whether the person has left, or nobody is there any more. */
  public boolean over() {
    return screen.over();
  }

  /** Nobody is there any more. */
  public void end() {
    screen.end();
  }

  /** Gives the terminal back for good, by any thread; nothing is written any more. */
  public void giveBack() throws IOException {
    out.end(modes.leave().getBytes(StandardCharsets.US_ASCII));
  }

  // ---- what the screen wants

  @Override
  public void suspend() {
    try {
      host.suspend();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void repaint() {
    writer.forget();
  }

  @Override
  public void hearMouse(boolean on) {
    modes = modes.hearing(on);
    byte[] said = modes.mice().getBytes(StandardCharsets.US_ASCII);
    out.write(said, 0, said.length);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void show() {
    try {
      draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean interrupted() {
    return host.interrupted();
  }

  // ---- drawing

  /** Writes what differs from what was drawn last. */
  public void draw() throws IOException {
    writer.show(screen.draw(), colouring(), screen.columns());
  }

  private Colouring colouring() {
    Colours ground = screen.display().theme().dark(darkGround) ? Colours.DARK : Colours.LIGHT;
    return Colouring.of(coloured ? ground : Colours.NONE, manyColours);
  }

  /** What was drawn last, for somebody who watches. */
  public Grid picture() {
    return screen.picture();
  }
}
