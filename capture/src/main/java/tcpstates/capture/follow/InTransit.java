package tcpstates.capture.follow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import tcpstates.engine.rules.Track;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/**
 * Segments that have passed the capture on their way to a party, in their order, and of which it has
 * not shown yet whether they have arrived.
 *
 * <p>Text that follows on text becomes one stretch, so there are never many. Where there still are,
 * because nothing is ever heard of the party, the oldest are taken to have arrived.
 */
final class InTransit {

  private static final int MOST = 16;

  /** A segment, or a stretch of several that only carry text and an ACK. */
  static final class Item {
    private Segment special;
    private int seq;
    private int end;

    /** What the first of the stretch acknowledges, and what the last does. */
    private int firstAck;

    private int ack;
    private int window;

    /** How many bare ACKs it stands for that were the same. */
    private int asked;

    /** Whether it was sent again later: nothing had answered it, so this one was lost. */
    private boolean repeated;

    boolean isPlain() {
      return special == null;
    }

    private boolean sameFlags(Item other) {
      return special == null
          ? other.special == null
          : other.special != null && special.flags().equals(other.special.flags());
    }

    /** Whether it is an ACK and nothing else, at or behind a number. */
    boolean isBareAck(int expected) {
      return special == null && seq == end && seq - expected >= 0;
    }

    boolean isEmpty() {
      return seq == end;
    }

    boolean isReset() {
      return special != null && special.rst();
    }

    boolean hasAck() {
      return special == null || special.hasAck();
    }

    /** Whether it has to be answered if it arrives: not a bare ACK, nor an RST. */
    boolean asksForAnswer() {
      return special != null && !special.rst() && special.length() > 0;
    }

    int end() {
      return end;
    }

    int ack() {
      return ack;
    }

    Segment segment() {
      return special != null ? special : plain(seq, end - seq, ack, window);
    }
  }

  private final Deque<Item> items = new ArrayDeque<>(2);
  private Item spare;

  boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * Whether nothing has answered what had to be answered, though it was said more than once: the
   * party seems not to be there.
   *
   * @param expected the number that it expects next; what stands before it has to be answered
   */
  boolean isUnanswered(int expected) {
    for (Item item : items) {
      boolean probe = item.isPlain() && item.seq - expected < 0;
      if (item.repeated || probe && item.asked > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no more than text and ACKs. */
  boolean isPlain() {
    for (Item item : items) {
      if (!item.isPlain()) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are so many that the first is to be taken to have arrived. */
  boolean isFull() {
    return items.size() > MOST;
  }

  Item first() {
    return items.peekFirst();
  }

  Item removeFirst() {
    return items.removeFirst();
  }

  Iterable<Item> items() {
    return items;
  }

  private static Segment plain(int seq, int length, int ack, int window) {
    return new Segment(
        Flags.ACK, new SeqNum(seq), new SeqNum(ack), window, 0, Bytes.unseen(length));
  }

  // ---- segments come

  /**
   * Adds a segment that carries no more than text and an ACK.
   *
   * @param mayJoin whether it may become one with what stands before it
   */
  void add(int seq, int ack, int window, int length, boolean mayJoin) {
    Item last = items.peekLast();
    if (mayJoin && last != null && last.special == null && last.end == seq) {
      boolean empty = last.seq == last.end;
      if (length > 0 || empty || ack == last.ack) {
        last.asked = length == 0 && empty && ack == last.ack ? last.asked + 1 : 1;
        last.firstAck = empty ? ack : last.firstAck;
        last.end += length;
        last.ack = ack;
        last.window = window;
        return;
      }
    }
    Item item = spare == null ? new Item() : spare;
    spare = null;
    item.seq = seq;
    item.end = seq + length;
    item.firstAck = ack;
    item.ack = ack;
    item.window = window;
    item.repeated = false;
    item.asked = 1;
    append(item);
  }

  /** Adds any other segment. */
  void add(Segment segment) {
    Item item = new Item();
    item.special = segment;
    item.seq = segment.seq().bits();
    item.end = segment.end().bits();
    item.ack = segment.ack().bits();
    item.firstAck = item.ack;
    append(item);
  }

  private void append(Item item) {
    for (Item old : items) {
      if (item.sameFlags(old) && item.end != item.seq && old.seq == item.seq && old.end == item.end) {
        old.repeated = true;
      }
    }
    items.addLast(item);
  }

  // ---- and are shown to have arrived

  /**
   * The party acknowledges all before a number: what stands before it has arrived, and so have the
   * ACKs that were sent before that. An RST among them has not done anything.
   *
   * @param arrived is given each segment that has arrived, in order
   */
  void acknowledged(int ack, Consumer<Segment> arrived) {
    Item newest = null;
    for (Item item : items) {
      if (item.seq != item.end && item.seq - ack < 0) {
        newest = item;
      }
    }
    if (newest == null) {
      return;
    }
    Iterator<Item> all = items.iterator();
    boolean done = false;
    while (!done && all.hasNext()) {
      Item item = all.next();
      done = item == newest;
      if (item.isReset()) {
        all.remove();
      } else if (item.end - ack <= 0) {
        all.remove();
        if (!item.repeated) {
          arrived.accept(item.segment());
        }
      } else if (item.seq - ack < 0 && item.isPlain()) {
        arrived.accept(plain(item.seq, ack - item.seq, item.firstAck, item.window));
        item.seq = ack;
      }
    }
  }

  /**
   * As {@link #acknowledged}, for the most usual case: there is one stretch of text, and a part of
   * it is acknowledged.
   *
   * @return whether that was so; else nothing is done
   */
  boolean quickAcknowledged(int ack, Track track) {
    Item item = items.peekFirst();
    if (item == null || item.special != null || items.size() != 1) {
      return false;
    }
    int covered = ack - item.seq;
    int length = item.end - item.seq;
    if (covered <= 0 || covered > length) {
      return false;
    }
    int told = covered == length ? item.ack : item.firstAck;
    if (!track.arrivesAsExpected(item.seq, told, item.window, covered)) {
      return false;
    }
    item.seq = ack;
    if (covered == length) {
      spare = items.removeFirst();
    }
    return true;
  }

  /** The party sends more than it could without having had the bare ACK that is on its way. */
  boolean quickArrived(Track track) {
    Item item = items.peekFirst();
    if (item == null
        || item.special != null
        || item.seq != item.end
        || items.size() != 1
        || !track.arrivesAsExpected(item.seq, item.ack, item.window, 0)) {
      return false;
    }
    spare = items.removeFirst();
    return true;
  }
}
