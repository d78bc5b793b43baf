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
  private long peerBytesAtFin;
  private long resetFrame;
  private long resetTime;
  private int resetAnswers;
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
  void sent(Segment segment, List<Step> steps, State before, Light light, long frame, long now) {
    boolean resets = false;
    for (Step step : steps) {
      for (Rule rule : step.fired()) {
        Optional<Sign> sign = Sign.of(rule);
        if (sign.isPresent()) {
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
   * What more is known of a segment than the rules say.
   *
   * @param late whether it fills a gap that was left before
   * @param asked whether it may answer something, though the rules know of nothing
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
   * It sends a FIN.
   *
   * @param peerBytes how many bytes of text the peer has sent until then
   */
  void closes(long peerBytes) {
    if (finFrame == 0) {
      peerBytesAtFin = peerBytes;
    }
  }

  /** It sends an RST; the frame of the connection before it. */
  void resets(int previousFrame) {
    if (resetFrame == 0) {
      resetAnswers = previousFrame;
    }
  }

  /** What it sent has met this where it arrived: an RST that is challenged ends nothing. */
  void meets(Sign sign, long frame, long now) {
    mark(sign, frame, now);
    if (sign == Sign.CHALLENGED && resetFrame == frame) {
      resetFrame = 0;
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

  /** Whether it sent anything but RSTs. */
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

  /** The number of the connection's frame just before that, as far as 32 bits go. */
  int resetAnswers() {
    return resetAnswers;
  }

  /** How many bytes of text the peer had sent when it sent its first FIN. */
  long peerBytesAtFin() {
    return peerBytesAtFin;
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
