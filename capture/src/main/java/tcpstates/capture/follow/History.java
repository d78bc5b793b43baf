package tcpstates.capture.follow;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/**
 * The things that a party has done and that a report needs at the end. Frames count from 1; 0 means
 * none.
 */
final class History {

  private static final SignCounts NOTHING = new SignCounts();

  private SignCounts tally = NOTHING;

  // Its SYNs: the numbers of the first and the last, their times and their frames.

  private int syns;
  private int firstSyn;
  private int lastSyn;
  private long firstSynTime;
  private long lastSynTime;
  private long lastSynFrame;

  /** Its initial number, once it has sent anything. */
  private int base;

  private boolean hasBase;
  private long finFrame;
  private long finTime;
  private long peerBytesAtFin;
  private long resetFrame;
  private long resetTime;
  private int resetAnswers;
  private State resetFrom = State.CLOSED;

  // Its closed windows: since when, how long, and how many.

  private long windowClosedSince;
  private long windowClosedFor;
  private long windowClosedFrame;
  private int closedWindows;

  /**
   * Notes that it sent a segment.
   *
   * @param steps what explains the segment
   * @param before its state before the segment
   */
  void sent(Segment segment, List<Step> steps, State before, Light light, long frame, long now) {
    boolean resets = false;
    boolean alive = false;
    for (int i = 0; i < steps.size(); i++) {
      List<Rule> fired = steps.get(i).fired();
      for (int j = 0; j < fired.size(); j++) {
        Optional<Sign> sign = Sign.of(fired.get(j));
        // After the end it may be a late copy, whose numbers are not new.
        if (sign.isPresent() && !(alive && sign.get() == Sign.AFTER_FIN)) {
          alive |= sign.get() == Sign.STILL_ALIVE;
          Optional<Sign> told = named(sign.get(), segment, light);
          if (told.isPresent()) {
            mark(told.get(), frame, now);
          }
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
      resetTime = now;
      resetFrom = before;
    }
    if (segment.hasAck() && !segment.rst()) {
      offers(segment.wnd(), frame, now);
    }
  }

  /**
   * Notes facts about a segment that the rules don't give.
   *
   * @param late whether it fills an earlier gap
   * @param asked whether it may answer something that the rules don't know of
   */
  record Light(boolean late, boolean asked) {}

  private static Optional<Sign> named(Sign sign, Segment segment, Light light) {
    if (sign == Sign.UNASKED && light.asked()) {
      return Optional.empty();
    }
    boolean again = sign == Sign.AGAIN || sign == Sign.AGAIN_NEEDLESSLY;
    boolean fin = segment.fin() && segment.data().length() == 0;
    return Optional.of(!again ? sign : fin ? Sign.FIN_AGAIN : light.late() ? Sign.LATE : sign);
  }

  /**
   * Notes that it sends a FIN.
   *
   * @param peerBytes how many bytes of the peer's data it has
   */
  void closes(long peerBytes) {
    if (finFrame == 0) {
      peerBytesAtFin = peerBytes;
    }
  }

  /** Notes that it sends an RST, with the connection's frame before it. */
  void resets(int previousFrame) {
    if (resetFrame == 0) {
      resetAnswers = previousFrame;
    }
  }

  /** Notes what its segment met where it arrived. An RST that is challenged ends nothing. */
  void meets(Sign sign, long frame, long now) {
    mark(sign, frame, now);
    if (sign == Sign.CHALLENGED) {
      spares(frame);
    }
  }

  private void spares(long frame) {
    if (resetFrame == frame) {
      resetFrame = 0;
    }
  }

  /** An RST in its name ended the peer's connection, as the peer's host has seen. */
  void ended(long frame, long now) {
    if (resetFrame == 0) {
      resetFrame = frame;
      resetTime = now;
    }
  }

  /** What was sent in its name drew a challenge ACK, if the rules have not said so already. */
  void challenged(long frame, long now) {
    if (of(Sign.CHALLENGED).lastFrame() != frame) {
      meets(Sign.CHALLENGED, frame, now);
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

  /** Notes that it sends a SYN. */
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

  // ---- what is reported

  SignCounts.Count of(Sign sign) {
    return tally == NOTHING ? SignCounts.Count.NONE : tally.of(sign);
  }

  boolean has(Sign sign) {
    return of(sign).isAny();
  }

  /**
   * A number of this party, counted from its first number; a SYN has 0. If nothing of the party was
   * captured, the number of its first byte.
   */
  long relative(int number) {
    return hasBase ? Integer.toUnsignedLong(number - base) : 1;
  }

  /** Whether it sent anything besides RSTs. */
  boolean hasSpoken() {
    return hasBase;
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

  /** When that was captured. */
  long resetTime() {
    return resetTime;
  }

  /** The number of the connection's frame before it, modulo 2^32. */
  int resetAnswers() {
    return resetAnswers;
  }

  /** How many bytes of the peer's data this party had when it sent its first FIN. */
  long peerBytesAtFin() {
    return peerBytesAtFin;
  }

  /** Its state when it sent that FIN. */
  State resetFrom() {
    return resetFrom;
  }

  /** How often its window was closed. */
  int closedWindows() {
    return closedWindows;
  }

  /** The frame that first closed its window, or the last frame that did. */
  long windowClosedFrame() {
    return windowClosedFrame;
  }

  /** Whether its window is closed now. */
  boolean isWindowClosed() {
    return windowClosedSince != 0;
  }

  /** How long its window was closed in total, in nanoseconds, until now. */
  long windowClosedFor(long now) {
    return windowClosedFor + (windowClosedSince == 0 ? 0 : now - windowClosedSince);
  }
}
