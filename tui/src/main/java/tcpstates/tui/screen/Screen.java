package tcpstates.tui.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tcpstates.repl.session.Display;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Motion;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.Painter;
import tcpstates.tui.pane.ScreenFrame;

/**
 * A conversation on a screen, as an object without its own thread, terminal or clock: inputs go in,
 * frames come out. Its host puts inputs in, lets it step while there is more to do, and draws the
 * frame.
 */
public final class Screen implements Waiting.Window {

  /** What only the surroundings of a screen can do. */
  public interface Host {

    /** Stops the program until the shell brings it back, where there is a shell. */
    void suspend();

    /** Draws everything the next time, whatever is there now. */
    void repaint();

    /** Turns the mouse on, or leaves it to the terminal. */
    void hearMouse(boolean on);

    /** Shows the frame now, in the middle of a search. */
    void show();

    /** Whether Ctrl-C was pressed while a line is carried out. */
    boolean interrupted();
  }

  private static final ScreenInput INTERRUPT = new ScreenInput.Pressed("C-c");

  private static final long MOTION_NANOS = Motion.MILLIS * 1_000_000L;

  /** Nobody types more than this ahead; a paste can be longer. */
  private static final int MOST_TYPED_AHEAD = 64;

  /** What is pasted beyond this while a line is carried out is dropped, as a terminal does. */
  private static final int MOST_AHEAD = 400_000;

  private final Host host;
  private final Conversation conversation;
  private final Waiting waiting;
  private final Deque<ScreenInput> inputs = new ArrayDeque<>();
  private final Deque<Wish> wishes = new ArrayDeque<>();
  private final Painter painter;
  private Desk desk;

  /** What the frame shows. */
  private Model drawn;

  private ScreenFrame frame;
  private boolean over;
  private long lines;
  private long nextTick;

  /**
   * A screen that opens.
   *
   * @param conversation its commands have those of the screen, {@link ScreenCommand}
   * @param opening what it opens with
   * @param ascii letters and lines of ASCII only
   */
  public Screen(Host host, Conversation conversation, Opening opening, Size size, boolean ascii) {
    this.host = host;
    this.conversation = conversation;
    this.waiting = new Waiting(this, conversation.person());
    List<String> past = conversation.person().history().lines();
    Model empty = Model.of(conversation.session(), size, ascii, Columns.NARROW);
    this.desk = Desk.of(opened(empty, opening, conversation), past, conversation.completes());
    this.painter = new Painter(desk.model());
    this.drawn = desk.model();
    this.frame = painter.draw(drawn);
  }

  /** The screen as it opens. What is said on opening can be read later by looking back. */
  static Model opened(Model empty, Opening opening, Conversation conversation) {
    Prose greeting = opening == Opening.OVER ? Prose.NONE : conversation.greeting();
    Model model = empty.with(conversation.session(), conversation.card()).with(opening, greeting);
    if (greeting.isEmpty()) {
      return model;
    }
    List<StyledLine> lines = greeting.lines(model.look(Math.max(20, model.size().width() - 2)));
    ReplyLines said = ReplyLines.unasked(lines);
    return model.plus(new Entry("", "", said, model.card().isPresent()));
  }

  private long now() {
    return conversation.person().clock().getAsLong();
  }

  // ---- what happens

  /** Inputs, which {@link #step} takes one after another. Ctrl-C drops a long paste before it. */
  public void put(List<ScreenInput> more) {
    for (ScreenInput input : more) {
      if (input.equals(INTERRUPT) && (inputs.size() > MOST_TYPED_AHEAD || !wishes.isEmpty())) {
        forget();
      }
      if (inputs.size() < MOST_AHEAD) {
        inputs.add(input);
      }
    }
  }

  /**
   * Inputs that come while a line is carried out. As a terminal does, Ctrl-C also drops what was
   * typed before it.
   *
   * @return whether Ctrl-C was pressed
   */
  public boolean putMeanwhile(List<ScreenInput> more) {
    int pressed = more.lastIndexOf(INTERRUPT);
    if (pressed >= 0) {
      forget();
    }
    put(more.subList(pressed + 1, more.size()));
    return pressed >= 0;
  }

  private void forget() {
    inputs.clear();
    wishes.clear();
  }

  /** Whether something waits to be done. */
  public boolean more() {
    return !over && !(inputs.isEmpty() && wishes.isEmpty());
  }

  /**
   * Does the next thing that waits: carries out a line, or takes an input.
   *
   * @return whether a line was carried out
   */
  public boolean step() {
    long before = lines;
    if (!wishes.isEmpty()) {
      grant(wishes.poll());
    } else if (!inputs.isEmpty()) {
      take(next());
    }
    return lines > before;
  }

  /** In a paste without brackets, all characters of the line are one input. */
  private ScreenInput next() {
    ScreenInput first = inputs.poll();
    boolean plain = desk.menu().isEmpty() && inputs.peek() instanceof ScreenInput.Typed;
    if (!plain || !(first instanceof ScreenInput.Typed typed)) {
      return first;
    }
    StringBuilder text = new StringBuilder(typed.text());
    while (inputs.peek() instanceof ScreenInput.Typed more) {
      text.append(more.text());
      inputs.remove();
    }
    return new ScreenInput.Typed(text.toString());
  }

  private void take(ScreenInput input) {
    ScreenStep step = Update.on(desk, input, frame);
    desk = step.desk();
    wishes.addAll(step.wishes());
  }

  /** Goes on with a motion, if it is time. */
  public void tick() {
    if (desk.moving() && now() >= nextTick) {
      nextTick = now() + MOTION_NANOS;
      desk = Update.on(desk, new ScreenInput.Ticked(), frame).desk();
    }
  }

  /** In how many nanoseconds a motion goes on; empty where nothing moves. */
  public OptionalLong nextTick() {
    return desk.moving() ? OptionalLong.of(Math.max(0, nextTick - now())) : OptionalLong.empty();
  }

  /** The screen has another size now. */
  public void resized(int columns, int rows) {
    desk = Update.on(desk, new ScreenInput.Resized(columns, rows), frame).desk();
    host.repaint();
  }

  /** Shows lines that nobody has asked for, such as what somebody else has said. */
  public void tell(List<StyledLine> lines) {
    desk = desk.with(desk.model().plus(Entry.unasked(lines)));
  }

  /** Somebody else has moved in the same session: it is drawn as it is now. */
  public void somebodyMoved() {
    if (conversation.catchUp()) {
      desk = Update.followed(desk, conversation);
      nextTick = now() + MOTION_NANOS;
    }
  }

  /** What the card shows has changed without a line, such as that progress is not kept. */
  public void cardChanged() {
    desk = desk.with(desk.model().with(conversation.session(), conversation.card())).drawn();
  }

  /** Ends the opening screen or a look back, so that a message is visible. */
  public void uncover() {
    desk = desk.with(desk.model().with(Opening.OVER, Prose.NONE).with(OptionalInt.empty()));
  }

  /** Carries out a line that somebody else has typed for the person. */
  public void carryOut(String line) {
    say(new Wish.Say(line, false));
  }

  /** Whether the person has left, or nobody is there any more. */
  public boolean over() {
    return over;
  }

  /** Nobody is there any more. */
  public void end() {
    over = true;
  }

  // ---- wishes

  private void grant(Wish wish) {
    if (wish instanceof Wish.Say say) {
      say(say);
    } else if (wish instanceof Wish.GivePasteUp) {
      tell(conversation.givePasteUp(look()));
      desk = desk.withPasting(false).withHelps(conversation.completes()).drawn();
    } else if (wish instanceof Wish.Suspend) {
      host.suspend();
    } else if (wish instanceof Wish.Repaint) {
      host.repaint();
    } else if (wish instanceof Wish.Leave) {
      over = true;
    } else {
      throw new IllegalStateException("the screen does not grant " + wish);
    }
  }

  private void say(Wish.Say say) {
    if (desk.pasting() && !say.typed()) {
      // A key that stands for a command is no part of a text.
      return;
    }
    if (say.typed() && !desk.pasting() && desk.past().adds(say.line())) {
      conversation.person().history().add(say.line());
    }
    lines++;
    desk = Update.begun(desk, say);
    Optional<ScreenStep> own = desk.pasting() ? Optional.empty() : Update.own(desk, say.line());
    if (own.isPresent()) {
      desk = own.get().desk();
      own.get().wishes().forEach(this::grant);
      return;
    }
    ReplyLines reply = waiting.during(() -> conversation.say(say.line(), look(), waiting));
    boolean mouse = conversation.session().display().mouse();
    if (mouse != display().mouse()) {
      host.hearMouse(mouse);
    }
    desk = Update.heard(desk, say.line(), reply, conversation);
    nextTick = now() + MOTION_NANOS;
    over = over || conversation.over();
  }

  private Look look() {
    return desk.model().look(desk.model().size().width() - 2);
  }

  // ---- while a line is carried out

  /** How to end a search is shown beside it. */
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
    host.show();
  }

  @Override
  public boolean interrupted() {
    return host.interrupted() || over;
  }

  // ---- drawing

  /** Draws the screen as it is now. While nothing has changed, it is the same frame. */
  public ScreenFrame draw() {
    if (drawn != desk.model()) {
      drawn = desk.model();
      frame = painter.draw(drawn);
    }
    return frame;
  }

  /** What would be drawn after an input, which is not taken. */
  public ScreenFrame after(ScreenInput input) {
    return painter.draw(Update.on(desk, input, frame).desk().model());
  }

  /** What was drawn last, for somebody who watches. */
  public Grid picture() {
    return frame.grid();
  }

  /** The state of the screen. */
  public Desk desk() {
    return desk;
  }

  /** How things are shown, such as for which background. */
  public Display display() {
    return desk.session().display();
  }

  /** How wide characters are. */
  public Columns columns() {
    return desk.model().columns();
  }

  /** Its size. */
  public Size size() {
    return desk.model().size();
  }
}
