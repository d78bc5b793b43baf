package tcpstates.tui.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import tcpstates.repl.shell.Conversation;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenInput;

/**
 * Hosts the screen on the terminal that the program was started on. It waits until something
 * happens, but for a motion and a glance every five seconds.
 */
final class ScreenLoop implements Screen.Host {

  private static final String INTERRUPT = "C-c";

  /** While keys keep coming in, the screen is drawn so often nevertheless. */
  private static final long LONGEST_UNDRAWN = TimeUnit.MILLISECONDS.toNanos(50);

  /** So often it looks whether it is still wanted, while nothing else happens; it costs 0.7 ms. */
  private static final long GLANCE = TimeUnit.SECONDS.toNanos(5);

  private final Tty tty;
  private final BlockingQueue<TerminalEvent> events;
  private final Screen screen;

  ScreenLoop(Tty tty, Conversation conversation, Desk desk) throws IOException {
    this.tty = tty;
    this.events = tty.events();
    this.screen = new Screen(this, conversation, desk, tty.wire(), tty::modes, tty.colours());
  }

  void run() throws IOException {
    tty.listen();
    screen.open();
    while (!screen.over()) {
      take(next());
      long began = System.nanoTime();
      while (!screen.over() && more() && System.nanoTime() - began < LONGEST_UNDRAWN) {
        take(next());
      }
      if (!screen.over()) {
        screen.draw();
      }
    }
  }

  private boolean more() {
    return screen.more() || !events.isEmpty();
  }

  // ---- what happens

  /** Waits for the next thing; a key that is not complete, or a motion, ends the waiting. */
  private Optional<TerminalEvent> next() {
    if (screen.more()) {
      return Optional.empty();
    }
    OptionalLong tick = screen.nextTick();
    try {
      long wait = tick.orElse(GLANCE);
      Optional<TerminalEvent> event = Optional.ofNullable(events.poll(wait, TimeUnit.NANOSECONDS));
      if (event.isEmpty() && tick.isEmpty() && !tty.wanted()) {
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
      tty.resume();
      screen.again();
      resize();
    } else if (event instanceof TerminalEvent.Failed failed) {
      failed.raise();
    } else {
      screen.end();
    }
  }

  private void resize() throws IOException {
    Size size = tty.size();
    screen.resized(size.getColumns(), size.getRows());
  }

  // ---- what only the terminal can do

  @Override
  public void suspend() throws IOException {
    screen.leave();
    tty.suspend();
    events.removeIf(TerminalEvent.Continued.class::isInstance);
    screen.reopen();
    resize();
  }

  @Override
  public void hearMouse(boolean on) throws IOException {
    tty.hearMouse(on);
  }

  /** As a terminal does of itself, Ctrl-C also forgets what was typed ahead of it. */
  @Override
  public boolean interrupted() {
    boolean pressed = false;
    List<TerminalEvent> later = new ArrayList<>();
    for (TerminalEvent event = events.poll(); event != null; event = events.poll()) {
      if (event instanceof TerminalEvent.Keys keys) {
        for (ScreenInput input : screen.decoded(keys.bytes(), keys.length())) {
          if (input.equals(new ScreenInput.Pressed(INTERRUPT))) {
            pressed = true;
            screen.forgetTyped();
          } else {
            screen.typed(List.of(input));
          }
        }
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
