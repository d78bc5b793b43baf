package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;

/** Time passes, and timers expire on the way. */
final class TimeMoves {

  /** The longest wait, in milliseconds: a thousand hours. */
  static final long LONGEST_WAIT = 1_000L * 60 * 60 * 1_000;

  private TimeMoves() {}

  /** Empty where the input is not about time. */
  static Optional<Optional<IllegalMove>> dispatch(Scene scene, Input input) {
    if (input instanceof Input.Wait wait) {
      return Optional.of(waitFor(scene, wait.millis()));
    }
    if (input instanceof Input.WaitForRetransmission) {
      long due =
          Math.min(
              scene.tcp(Side.CLIENT).timers().retransmission(),
              scene.tcp(Side.SERVER).timers().retransmission());
      return Optional.of(waitUntilTimer(scene, due, false));
    }
    if (input instanceof Input.WaitForTimer) {
      return Optional.of(waitUntilTimer(scene, nextTimer(scene), true));
    }
    return Optional.empty();
  }

  private static Optional<IllegalMove> waitFor(Scene scene, long millis) {
    if (millis > LONGEST_WAIT) {
      return Optional.of(
          new IllegalMove.TooMuch(IllegalMove.Limit.MILLISECONDS_OF_A_WAIT, LONGEST_WAIT));
    }
    pass(scene, scene.now() + millis);
    return Optional.empty();
  }

  private static Optional<IllegalMove> waitUntilTimer(Scene scene, long due, boolean anyKind) {
    if (due == Timers.OFF) {
      return Optional.of(new IllegalMove.NoTimer(anyKind));
    }
    pass(scene, due);
    return Optional.empty();
  }

  private static long nextTimer(Scene scene) {
    return Math.min(scene.tcp(Side.CLIENT).timers().next(), scene.tcp(Side.SERVER).timers().next());
  }

  /**
   * Timers, the ends of delayed segments and, on an automatic wire, their arrivals come in order;
   * timers first.
   */
  private static void pass(Scene scene, long target) {
    scene.carry();
    while (true) {
      long timer = nextTimer(scene);
      long tooOld = InFlight.firstLost(scene.wire());
      long next = Math.min(Math.min(timer, tooOld), scene.nextArrival());
      if (next > target) {
        scene.moveClock(target);
        return;
      }
      scene.moveClock(Math.max(scene.now(), next));
      if (timer == next) {
        fire(scene, timer);
      } else if (tooOld == next) {
        scene.loseOld();
      }
      scene.carry();
    }
  }

  /** Lets one timer expire; if two expire at the same instant, the client's. */
  private static void fire(Scene scene, long time) {
    for (Side side : Side.values()) {
      for (TimerKind kind : TimerKind.values()) {
        if (scene.tcp(side).timers().due(kind) <= time) {
          scene.adopt(side, scene.ask(side, List.of(new Event.Expires(kind)), Acking.WITH_DATA), 0);
          return;
        }
      }
    }
  }
}
