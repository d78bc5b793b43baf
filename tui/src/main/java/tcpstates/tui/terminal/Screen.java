package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Motion;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.Painter;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenInput;
import tcpstates.tui.screen.ScreenStep;
import tcpstates.tui.screen.Update;
import tcpstates.tui.screen.Wish;

/**
 * The screen as an object without a thread: it takes inputs, makes the next state and a new
 * picture, and writes what differs. Its host brings the inputs and the ticks.
 */
final class Screen implements Waiting.Window {

  /** What only the terminal around a screen can do. */
  interface Host {

    /** Stops until the shell brings the program back, if there is a shell. */
    void suspend() throws IOException;

    /** Whether the terminal hears the mouse from now on. */
    void hearMouse(boolean on) throws IOException;

    /** Whether Ctrl-C was pressed while a line was carried out. */
    boolean interrupted();
  }

  private final Host host;
  private final Conversation conversation;
  private final boolean noColour;
  private final boolean manyColours;
  private final Easel easel;
  private final Waiting waiting;
  private final KeyDecoder decoder = new KeyDecoder();
  private final Deque<ScreenInput> inputs = new ArrayDeque<>();
  private final Painter painter;
  private Desk desk;
  private ScreenFrame frame;
  private boolean over;
  private long lines;
  private long nextTick;
  private long heldSince;

  /**
   * A screen that is not open yet.
   *
   * @param wire where what is drawn goes
   * @param colours how many the terminal has
   */
  Screen(
      Host host,
      Conversation conversation,
      Desk desk,
      TerminalOutput wire,
      Supplier<Modes> modes,
      int colours)
      throws IOException {
    this.host = host;
    this.conversation = conversation;
    int shown = conversation.person().environment().colours(colours);
    this.noColour = shown < 8;
    this.manyColours = shown >= 256;
    this.waiting = new Waiting(this, conversation.person());
    this.desk = desk;
    this.painter = new Painter(desk.model());
    this.frame = painter.draw(desk.model());
    int width = desk.model().size().width();
    int height = desk.model().size().height();
    this.easel = new Easel(new ScreenTerminal(wire, modes, width, height));
  }

  private long now() {
    return conversation.person().clock().getAsLong();
  }

  // ---- what happens

  /** The screen is taken over and drawn. */
  void open() throws IOException {
    easel.open();
    draw();
  }

  /** Bytes from the terminal; what they mean is done by {@link #step}. */
  void typed(byte[] bytes, int length) {
    inputs.addAll(decoder.feed(bytes, length));
    heldSince = now();
  }

  /** The keys that these bytes complete, which are not typed yet. */
  List<ScreenInput> decoded(byte[] bytes, int length) {
    return decoder.feed(bytes, length);
  }

  /** Forgets what was typed ahead. */
  void forgetTyped() {
    inputs.clear();
  }

  /** Types keys. */
  void typed(Collection<ScreenInput> keys) {
    inputs.addAll(keys);
  }

  /** Whether something waits to be done. */
  boolean more() {
    return !inputs.isEmpty();
  }

  /** Does what waits, up to the end of a line, and what is due by now. */
  void step() throws IOException {
    if (inputs.isEmpty() && decoder.patience() > 0 && now() - heldSince >= patience()) {
      inputs.addAll(decoder.rest());
    }
    if (desk.moving() && now() >= nextTick) {
      nextTick = now() + TimeUnit.MILLISECONDS.toNanos(Motion.MILLIS);
      act(new ScreenInput.Ticked());
    }
    long before = lines;
    while (!inputs.isEmpty() && !over && lines == before) {
      act(inputs.poll());
    }
  }

  private long patience() {
    return TimeUnit.MILLISECONDS.toNanos(decoder.patience());
  }

  /** In how many nanoseconds something is due; empty where nothing moves and no key is halved. */
  OptionalLong nextTick() {
    long due = Long.MAX_VALUE;
    if (decoder.patience() > 0) {
      due = heldSince + patience() - now();
    }
    if (desk.moving()) {
      due = Math.min(due, nextTick - now());
    }
    return due == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(Math.max(0, due));
  }

  /** The window has another size. */
  void resized(int columns, int rows) throws IOException {
    act(new ScreenInput.Resized(columns, rows));
    easel.resize(desk.model().size().width(), desk.model().size().height());
  }

  /** Others may have written on the terminal, while it was never given back. */
  void again() {
    easel.again();
  }

  /** Gives the terminal back for a while; {@link #reopen} takes it again. */
  void leave() throws IOException {
    easel.leave();
  }

  void reopen() throws IOException {
    easel.open();
  }

  /** Tells something unasked, such as what somebody else has said. */
  void tell(List<StyledLine> lines) {
    Entry entry = new Entry("", "", ReplyLines.unasked(lines));
    desk = desk.with(desk.model().plus(entry));
  }

  /** Ends the quiet screen of the beginning, and a look back, so that what is told can be seen. */
  void show() {
    Model model = desk.model().with(Opening.OVER, Prose.NONE).with(OptionalInt.empty());
    desk = desk.with(model);
  }

  /** Carries out a line that somebody else has typed for the person. */
  void carryOut(String line) throws IOException {
    say(new Wish.Say(line, false));
  }

  boolean over() {
    return over;
  }

  /** Nobody is there any more. */
  void end() {
    over = true;
  }

  /** The picture that was drawn last. */
  Grid picture() {
    return frame.grid();
  }

  private void act(ScreenInput input) throws IOException {
    ScreenStep step = Update.on(desk, input, frame);
    desk = step.desk();
    grant(step.wishes());
  }

  // ---- wishes

  private void grant(List<Wish> wishes) throws IOException {
    for (Wish wish : wishes) {
      if (!over) {
        grant(wish);
      }
    }
  }

  private void grant(Wish wish) throws IOException {
    if (wish instanceof Wish.Say say) {
      say(say);
    } else if (wish instanceof Wish.Suspend) {
      host.suspend();
    } else if (wish instanceof Wish.Repaint) {
      easel.forget();
    } else if (wish instanceof Wish.Listen listen) {
      host.hearMouse(listen.mouse());
    } else {
      over = true;
    }
  }

  private void say(Wish.Say say) throws IOException {
    if (say.typed() && desk.past().adds(say.line())) {
      conversation.person().history().add(say.line());
    }
    desk = Update.begun(desk, say);
    Optional<ScreenStep> own = Update.own(desk, say.line());
    if (own.isPresent()) {
      desk = own.get().desk();
      grant(own.get().wishes());
      return;
    }
    lines++;
    Look look = desk.model().look(desk.model().size().width() - 2);
    ReplyLines reply = waiting.during(() -> conversation.say(say.line(), look, waiting));
    desk = Update.heard(desk, say.line(), reply, conversation);
    nextTick = now() + TimeUnit.MILLISECONDS.toNanos(Motion.MILLIS);
    over = over || conversation.over();
  }

  // ---- while a line is carried out

  /** How it is ended stands beside. */
  @Override
  public void show(String text) {
    busy(text.split(";", 2)[0]);
  }

  @Override
  public void clear() {
    busy("");
  }

  private void busy(String text) {
    desk = Update.busy(desk, text);
    try {
      draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean interrupted() {
    return host.interrupted() || over;
  }

  // ---- drawing

  void draw() throws IOException {
    frame = painter.draw(desk.model());
    easel.measure(desk.model().columns());
    easel.show(frame, colouring());
  }

  private Colouring colouring() {
    boolean dark = desk.session().display().dark();
    return new Colouring(
        noColour ? Colours.NONE : dark ? Colours.DARK : Colours.LIGHT, manyColours);
  }
}
