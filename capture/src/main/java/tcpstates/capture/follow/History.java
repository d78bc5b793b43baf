package tcpstates.capture.follow;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** What a party has done that is told of it in the end. Frames count from 1; 0 is none. */
final class History {

  private static final SignCounts NOTHING = new SignCounts();

  private SignCounts tally = NOTHING;

  // Its SYNs: the number of the first and the last, and when and where they were.

  private int syns;
  private int firstSyn;
  private int lastSyn;
  private long firstSynTime;
  private long lastSynTime;
  private long lastSynFrame;

  /** The number from which its numbers are counted, once it has sent any. */
  private int base;

  private boolean hasBase;
  private long finFrame;
  private long finTime;
  private long resetFrame;
  private State resetFrom = State.CLOSED;

  // Its closed windows: since when, how long, how many.

  private long windowClosedSince;
  private long windowClosedFor;
  private long windowClosedFrame;
  private int closedWindows;

  /**
   * It sent a segment.
   *
   * @param steps what explains it
   * @param before the state that it was in
   */
  void sent(Segment segment, List<Step> steps, State before, long frame, long now) {
    boolean resets = false;
    for (Step step : steps) {
      for (Rule rule : step.fired()) {
        Optional<Sign> sign = Sign.of(rule);
        if (sign.isPresent()) {
          mark(sign.get(), frame, now);
          resets |= sign.get().resets();
        }
      }
    }
    if (!hasBase && !segment.rst()) {
      base = segment.seq().bits() - (segment.syn() ? 0 : 1);
      hasBase = true;
    }
    if (segment.fin() && finFrame == 0) {
      finFrame = frame;
      finTime = now;
    }
    if (resets && resetFrame == 0) {
      resetFrame = frame;
      resetFrom = before;
    }
    if (segment.hasAck() && !segment.rst()) {
      offers(segment.wnd(), frame, now);
    }
  }

  void mark(Sign sign, long frame, long now) {
    if (tally == NOTHING) {
      tally = new SignCounts();
    }
    tally.add(sign, frame, now);
  }

  private void offers(int window, long frame, long now) {
    if (window == 0 && windowClosedSince == 0) {
      windowClosedSince = now;
      windowClosedFrame = frame;
      closedWindows++;
    } else if (window != 0 && windowClosedSince != 0) {
      windowClosedFor += now - windowClosedSince;
      windowClosedSince = 0;
    }
  }

  /** It sends a SYN. */
  void opens(Segment syn, long frame, long now) {
    lastSyn = syn.seq().bits();
    lastSynTime = now;
    lastSynFrame = frame;
    if (syns == 0) {
      firstSyn = lastSyn;
      firstSynTime = now;
    }
    syns++;
  }

  // ---- what is told

  SignCounts.Count of(Sign sign) {
    return tally.of(sign);
  }

  boolean has(Sign sign) {
    return of(sign).isAny();
  }

  /**
   * A number of this party counted from its first: of a SYN that is 0. Where nothing of it was
   * captured, the number is the first byte's.
   */
  long relative(int number) {
    return hasBase ? Integer.toUnsignedLong(number - base) : 1;
  }

  /** How many SYNs it sent. */
  int syns() {
    return syns;
  }

  int firstSyn() {
    return firstSyn;
  }

  int lastSyn() {
    return lastSyn;
  }

  /** Nanoseconds from its first SYN to its last. */
  long trying() {
    return lastSynTime - firstSynTime;
  }

  long lastSynFrame() {
    return lastSynFrame;
  }

  /** The frame of its first FIN. */
  long finFrame() {
    return finFrame;
  }

  /** When that was captured. */
  long finTime() {
    return finTime;
  }

  /** The frame of its first RST that ended the connection on its side. */
  long resetFrame() {
    return resetFrame;
  }

  /** The state in which it sent that. */
  State resetFrom() {
    return resetFrom;
  }

  /** How often its window was closed. */
  int closedWindows() {
    return closedWindows;
  }

  /** The frame that closed it first, or the last one that did. */
  long windowClosedFrame() {
    return windowClosedFrame;
  }

  /** Whether its window is closed now. */
  boolean isWindowClosed() {
    return windowClosedSince != 0;
  }

  /** How long it was closed in all, in nanoseconds, until now. */
  long windowClosedFor(long now) {
    return windowClosedFor + (windowClosedSince == 0 ? 0 : now - windowClosedSince);
  }
}
