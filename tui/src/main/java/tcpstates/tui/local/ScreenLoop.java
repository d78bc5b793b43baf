package tcpstates.tui.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tcpstates.repl.prompt.RawTerminal;
import tcpstates.repl.prompt.SpentMemory;
import tcpstates.repl.shell.Conversation;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.terminal.ByteScreen;

/**
 * Hosts the screen on the terminal that the program was started on. It waits until something
 * happens, except for a motion and a check every five seconds.
 */
final class ScreenLoop implements ByteScreen.Host, RawTerminal.Listener {

  /** While keys keep coming in, the screen is drawn at least this often. In nanoseconds. */
  private static final long LONGEST_UNDRAWN = TimeUnit.MILLISECONDS.toNanos(50);

  /**
   * How often it checks whether it is still wanted, while nothing else happens; a check costs 0.7
   * ms.
   */
  private static final long GLANCE = TimeUnit.SECONDS.toNanos(5);

  private final RawTerminal terminal;
  private final LongSupplier clock;
  private final BlockingQueue<TerminalEvent> events = new LinkedBlockingQueue<>();
  private final ByteScreen screen;
  private final SpentMemory memory = new SpentMemory();
  private boolean gone;

  ScreenLoop(RawTerminal terminal, Conversation conversation, boolean ascii) {
    this.terminal = terminal;
    this.clock = conversation.person().clock();
    RawTerminal.Size size = terminal.size();
    this.screen =
        new ByteScreen(
            this,
            conversation,
            Opening.after(conversation.person().history().lines()),
            terminal.out(),
            new ByteScreen.Kind(
                ascii,
                terminal.colours(),
                terminal.hasOtherScreen() || conversation.person().environment().modern()),
            size.columns(),
            size.rows());
  }

  /** Shows the screen until the person has left; then the terminal is as it was. */
  void run() throws IOException {
    terminal.listen(this);
    try {
      screen.open();
      while (!screen.over() && !(gone && !more())) {
        take(next());
        long began = clock.getAsLong();
        while (!screen.over() && more() && clock.getAsLong() - began < LONGEST_UNDRAWN) {
          take(next());
        }
        if (!screen.over()) {
          screen.draw();
          memory.giveBack();
        }
      }
    } finally {
      awaitAnswer();
      screen.giveBack();
    }
  }

  /** An answer of the terminal that comes when nobody reads it stands at the shell's prompt. */
  private void awaitAnswer() throws IOException {
    OptionalLong due = gone ? OptionalLong.empty() : screen.answerDue();
    while (due.isPresent()) {
      try {
        TerminalEvent event = events.poll(due.getAsLong(), TimeUnit.NANOSECONDS);
        if (event == null) {
          return;
        }
        if (event instanceof TerminalEvent.Keys keys) {
          screen.typed(keys.bytes(), keys.length());
        }
      } catch (InterruptedException e) {
        return;
      }
      due = screen.answerDue();
    }
  }

  private boolean more() {
    return screen.more() || !events.isEmpty();
  }

  /** Waits for the next thing; a key that is not complete, or a motion, ends the waiting. */
  private Optional<TerminalEvent> next() {
    OptionalLong tick = screen.nextTick();
    try {
      long wait = tick.orElse(GLANCE);
      Optional<TerminalEvent> event = Optional.ofNullable(events.poll(wait, TimeUnit.NANOSECONDS));
      if (event.isEmpty() && tick.isEmpty() && !terminal.wanted()) {
        screen.end();
      }
      return event;
    } catch (InterruptedException e) {
      screen.end();
      return Optional.empty();
    }
  }

  private void take(Optional<TerminalEvent> event) throws IOException {
    if (event.isPresent()) {
      happened(event.get());
    }
    screen.step();
  }

  private void happened(TerminalEvent event) throws IOException {
    if (event instanceof TerminalEvent.Keys keys) {
      screen.typed(keys.bytes(), keys.length());
    } else if (event instanceof TerminalEvent.Resized) {
      resize();
    } else if (event instanceof TerminalEvent.Continued) {
      terminal.resume();
      screen.disturbed();
      resize();
    } else if (event instanceof TerminalEvent.Failed failed) {
      failed.raise();
    } else {
      // What was typed before the end is still carried out.
      gone = true;
    }
  }

  private void resize() throws IOException {
    RawTerminal.Size size = terminal.size();
    screen.resized(size.columns(), size.rows());
  }

  // ---- what the terminal tells

  @Override
  public void typed(byte[] bytes, int length) {
    events.add(new TerminalEvent.Keys(bytes, length));
  }

  @Override
  public void resized() {
    once(new TerminalEvent.Resized());
  }

  @Override
  public void continued() {
    once(new TerminalEvent.Continued());
  }

  /** A window that is being resized reports it a thousand times; once is enough. */
  private void once(TerminalEvent event) {
    if (!events.contains(event)) {
      events.add(event);
    }
  }

  @Override
  public void failed(Throwable cause) {
    events.add(new TerminalEvent.Failed(cause));
  }

  @Override
  public void gone() {
    events.add(new TerminalEvent.Gone());
  }

  @Override
  public void ending() {
    try {
      screen.giveBack();
    } catch (IOException e) {
      // The terminal is gone, too.
    }
  }

  // ---- what only the terminal can do

  @Override
  public void suspend() throws IOException {
    screen.leave();
    terminal.suspend();
    events.removeIf(TerminalEvent.Continued.class::isInstance);
    screen.reopen();
    resize();
  }

  @Override
  public boolean interrupted() {
    boolean pressed = false;
    List<TerminalEvent> later = new ArrayList<>();
    for (TerminalEvent event = events.poll(); event != null; event = events.poll()) {
      if (event instanceof TerminalEvent.Keys keys) {
        pressed |= screen.typedMeanwhile(keys.bytes(), keys.length());
      } else if (event instanceof TerminalEvent.Gone) {
        screen.end();
      } else {
        later.add(event);
      }
    }
    events.addAll(later);
    return pressed;
  }
}
