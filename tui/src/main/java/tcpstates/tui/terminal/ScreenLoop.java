package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Spoken;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.tui.pane.Frame;
import tcpstates.tui.pane.Motion;
import tcpstates.tui.pane.Painter;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.Input;
import tcpstates.tui.screen.Step;
import tcpstates.tui.screen.Update;
import tcpstates.tui.screen.Wish;

/**
 * The loop of the screen: an input, the next state, a new picture, the difference to the terminal.
 * It waits until something happens, but for a motion and a glance every five seconds.
 */
final class ScreenLoop implements Waiting.Window {

  private static final String INTERRUPT = "C-c";

  /** While keys keep coming in, the screen is drawn so often nevertheless. */
  private static final long LONGEST_UNDRAWN = TimeUnit.MILLISECONDS.toNanos(50);

  /** So often it looks whether it is still wanted, while nothing else happens; it costs 0.7 ms. */
  private static final long GLANCE = TimeUnit.SECONDS.toNanos(5);

  private final Tty tty;
  private final Conversation conversation;
  private final boolean noColour;
  private final boolean manyColours;
  private final boolean anyColours;
  private final Easel easel;
  private final Waiting waiting;
  private final KeyDecoder decoder = new KeyDecoder();
  private final BlockingQueue<Event> events;
  private final Deque<Input> inputs = new ArrayDeque<>();

  private final Painter painter;
  private Desk desk;
  private Frame frame;
  private boolean over;
  private long nextTick;

  ScreenLoop(Tty tty, Conversation conversation, Desk desk) throws IOException {
    this.tty = tty;
    this.events = tty.events();
    this.conversation = conversation;
    this.noColour = conversation.person().environment().noColour();
    this.waiting = new Waiting(this, conversation.person());
    this.anyColours = tty.colours() >= 8;
    this.manyColours = tty.colours() >= 256;
    this.desk = desk;
    this.painter = new Painter(desk.model());
    this.frame = painter.draw(desk.model());
    this.easel =
        new Easel(
            new ScreenTerminal(
                tty.wire(), tty::modes, desk.model().size().width(), desk.model().size().height()));
  }

  void run() throws IOException {
    easel.open();
    tty.listen();
    draw();
    while (!over) {
      take(next());
      long began = System.nanoTime();
      while (!over && more() && System.nanoTime() - began < LONGEST_UNDRAWN) {
        take(next());
      }
      if (!over) {
        draw();
      }
    }
  }

  private boolean more() {
    return !inputs.isEmpty() || !events.isEmpty();
  }

  // ---- what happens

  /** Waits for the next thing; a key that is not complete, or a motion, ends the waiting. */
  private Optional<Event> next() {
    if (!inputs.isEmpty()) {
      return Optional.empty();
    }
    long wait = GLANCE;
    if (decoder.patience() > 0) {
      wait = TimeUnit.MILLISECONDS.toNanos(decoder.patience());
    }
    if (desk.moving()) {
      wait = Math.min(wait, Math.max(0, nextTick - System.nanoTime()));
    }
    try {
      Optional<Event> event = Optional.ofNullable(events.poll(wait, TimeUnit.NANOSECONDS));
      over = over || event.isEmpty() && wait == GLANCE && !tty.wanted();
      return event;
    } catch (InterruptedException e) {
      over = true;
      return Optional.empty();
    }
  }

  private void take(Optional<Event> event) throws IOException {
    if (event.isPresent()) {
      happened(event.get());
    } else if (inputs.isEmpty() && decoder.patience() > 0 && !tickDue()) {
      inputs.addAll(decoder.rest());
    }
    if (tickDue()) {
      nextTick = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Motion.MILLIS);
      act(new Input.Ticked());
    }
    while (!inputs.isEmpty() && !over) {
      act(inputs.poll());
    }
  }

  private boolean tickDue() {
    return desk.moving() && System.nanoTime() >= nextTick;
  }

  private void happened(Event event) throws IOException {
    if (event instanceof Event.Keys keys) {
      inputs.addAll(decoder.feed(keys.bytes(), keys.length()));
    } else if (event instanceof Event.Resized) {
      resize();
    } else if (event instanceof Event.Continued) {
      tty.resume();
      easel.again();
      resize();
    } else if (event instanceof Event.Failed failed) {
      failed.raise();
    } else {
      over = true;
    }
  }

  private void resize() throws IOException {
    Size size = tty.size();
    act(new Input.Resized(size.getColumns(), size.getRows()));
    easel.resize(desk.model().size().width(), desk.model().size().height());
  }

  private void act(Input input) throws IOException {
    Step step = Update.on(desk, input, frame);
    desk = step.desk();
    for (Wish wish : step.wishes()) {
      if (!over) {
        grant(wish);
      }
    }
  }

  // ---- wishes

  private void grant(Wish wish) throws IOException {
    if (wish instanceof Wish.Say say) {
      say(say);
    } else if (wish instanceof Wish.Suspend) {
      easel.leave();
      tty.suspend();
      events.removeIf(Event.Continued.class::isInstance);
      easel.open();
      resize();
    } else if (wish instanceof Wish.Repaint) {
      easel.forget();
    } else if (wish instanceof Wish.Listen listen) {
      tty.hearMouse(listen.mouse());
    } else {
      over = true;
    }
  }

  private void say(Wish.Say say) throws IOException {
    if (say.typed() && desk.past().adds(say.line())) {
      conversation.person().history().add(say.line());
    }
    desk = Update.begun(desk, say);
    Optional<Step> own = Update.own(desk, say.line());
    if (own.isPresent()) {
      desk = own.get().desk();
      for (Wish wish : own.get().wishes()) {
        grant(wish);
      }
      return;
    }
    Look look = desk.model().look(desk.model().size().width() - 2);
    Spoken spoken = waiting.during(() -> conversation.say(say.line(), look, waiting));
    desk = Update.heard(desk, say.line(), spoken, conversation);
    nextTick = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Motion.MILLIS);
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

  /** As a terminal does of itself, Ctrl-C also forgets what was typed ahead of it. */
  @Override
  public boolean interrupted() {
    boolean pressed = false;
    List<Event> later = new ArrayList<>();
    for (Event event = events.poll(); event != null; event = events.poll()) {
      if (event instanceof Event.Keys keys) {
        for (Input input : decoder.feed(keys.bytes(), keys.length())) {
          if (input.equals(new Input.Pressed(INTERRUPT))) {
            pressed = true;
            inputs.clear();
          } else {
            inputs.add(input);
          }
        }
      } else if (event instanceof Event.Gone) {
        over = true;
      } else {
        later.add(event);
      }
    }
    events.addAll(later);
    return pressed || over;
  }

  // ---- drawing

  private void draw() throws IOException {
    frame = painter.draw(desk.model());
    easel.measure(desk.model().columns());
    easel.show(frame, colouring());
  }

  private Colouring colouring() {
    boolean none = noColour || !anyColours;
    boolean dark = desk.session().display().dark();
    return new Colouring(none ? Colours.NONE : dark ? Colours.DARK : Colours.LIGHT, manyColours);
  }
}
