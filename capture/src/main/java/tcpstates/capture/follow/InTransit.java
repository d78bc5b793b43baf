package tcpstates.capture.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/**
 * Segments that have passed the capture on their way to a party, in order, and of which the party
 * has not shown yet whether they arrived. The newest run of data is kept in its {@link Lane}.
 *
 * <p>There are never many, because consecutive data becomes one run. If nothing is ever heard from
 * the party and there are many, the oldest count as arrived.
 */
final class InTransit {

  private static final int MOST = 16;

  /** A segment, or a run of several that carry only data and an ACK. */
  static final class Item {
    private final Segment segment;
    private final boolean plain;
    private final int firstAck;
    private final int asked;

    /** Whether it was sent again later. Nothing had answered it, so this one was lost. */
    private boolean repeated;

    Item(Segment segment) {
      this.segment = segment;
      plain = false;
      firstAck = segment.ack().bits();
      asked = 1;
    }

    /**
     * Makes a run.
     *
     * @param firstAck what its first segment acknowledges
     * @param asked how many identical bare ACKs it stands for
     */
    Item(int seq, int end, int firstAck, int ack, int window, int asked) {
      this(plain(seq, end - seq, ack, window), firstAck, asked);
    }

    private Item(Segment segment, int firstAck, int asked) {
      this.segment = segment;
      this.firstAck = firstAck;
      this.asked = asked;
      plain = true;
    }

    Segment segment() {
      return segment;
    }

    boolean isPlain() {
      return plain;
    }

    /** Whether another segment is the same, or a part of it. */
    boolean holds(Segment other) {
      if (segment.rst() != other.rst() || segment.syn() != other.syn()) {
        return false;
      }
      boolean within = segment.end().minus(other.end()) >= 0;
      if (other.length() > 0) {
        return within && other.end().minus(segment.seq()) > 0;
      }
      int ack = other.ack().bits();
      boolean answers = ack - firstAck >= 0 && segment.ack().bits() - ack >= 0;
      return within && other.seq().minus(segment.seq()) >= 0 && answers;
    }

    /** Whether it was sent again later, so that this one was lost. */
    boolean isRepeated() {
      return repeated;
    }

    boolean isReset() {
      return segment.rst();
    }

    /**
     * Whether the receiver must answer it if it arrives: it is not a bare ACK, an RST, plain data,
     * or a segment that arrived before.
     */
    boolean asksForAnswer(int expected) {
      return !plain && !segment.rst() && segment.length() > 0 && !endsBefore(expected);
    }

    /** Whether it is only an ACK, at or after a number. */
    boolean isBareAck(int expected) {
      return plain && segment.length() == 0 && segment.seq().bits() - expected >= 0;
    }

    private boolean isBefore(int number) {
      return segment.seq().bits() - number < 0;
    }

    private boolean endsBefore(int number) {
      return segment.end().bits() - number <= 0;
    }

    /** The part before a number, and the part from there on. */
    private Item head(int number) {
      int seq = segment.seq().bits();
      return new Item(plain(seq, number - seq, firstAck, segment.wnd()), firstAck, 1);
    }

    private Item tail(int number) {
      int end = segment.end().bits();
      return new Item(
          plain(number, end - number, segment.ack().bits(), segment.wnd()), firstAck, 1);
    }

    private boolean isRepeatedBy(Item later) {
      return segment.length() > 0
          && plain == later.plain
          && (plain || segment.flags().equals(later.segment.flags()))
          && segment.seq().equals(later.segment.seq())
          && segment.end().equals(later.segment.end());
    }

    private static Segment plain(int seq, int length, int ack, int window) {
      return new Segment(
          Flags.ACK, new SeqNum(seq), new SeqNum(ack), window, 0, Bytes.unseen(length));
    }
  }

  private final int[] n;
  private final int at;

  /** Made when there is something to put into it. */
  private Deque<Item> older = NONE;

  private static final Deque<Item> NONE = new ArrayDeque<>(0);

  /** What has arrived since the last question, if anybody asks. */
  private Optional<List<Heard>> heard = Optional.empty();

  InTransit(int[] n, int at) {
    this.n = n;
    this.at = at;
  }

  /** Adds the run to the others, so that all are in one list. */
  private Deque<Item> all() {
    if (Lane.hasRun(n, at)) {
      append(Lane.takeRun(n, at));
    }
    return older;
  }

  boolean isEmpty() {
    return older.isEmpty() && !Lane.hasRun(n, at);
  }

  /** Whether there is only data and ACKs. */
  boolean isPlain() {
    for (Item item : older) {
      if (!item.isPlain()) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are so many that the first counts as arrived. */
  boolean isFull() {
    return older.size() > MOST;
  }

  Item first() {
    return all().getFirst();
  }

  Item removeFirst() {
    Item first = all().removeFirst();
    noteOlder();
    return first;
  }

  /** An empty list is given back: most connections have nothing in it most of the time. */
  private void noteOlder() {
    older = older.isEmpty() ? NONE : older;
    Lane.setOlder(n, at, older != NONE);
  }

  /** All of them, in order; changes nothing. */
  List<Item> items() {
    List<Item> items = new ArrayList<>(older);
    if (Lane.hasRun(n, at)) {
      items.add(Lane.run(n, at));
    }
    return items;
  }

  /**
   * Whether nothing has answered what needed an answer, although it was sent more than once. Then
   * the party doesn't seem to exist.
   *
   * @param expected the number that it expects next; what comes before it needs an answer
   */
  boolean isUnanswered(int expected) {
    for (Item item : items()) {
      boolean probe = item.plain && item.isBefore(expected);
      if (item.repeated || probe && item.asked > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many of them have arrived if the party answers with this RST. An RST without an ACK has the
   * number that the answered segment acknowledges; that is the first segment that does so. But a
   * bare ACK needs no answer, so the answered segment may be the data or the keep-alive after it.
   */
  int answeredBy(Segment reset) {
    int answered = 0;
    int count = 0;
    boolean bare = false;
    for (Item item : items()) {
      Segment asked = item.segment();
      boolean fits = asked.hasAck() && !asked.rst() && asked.ack().equals(reset.seq());
      boolean behind = bare && item.isPlain() && !reset.hasAck();
      count++;
      if (fits && (answered == 0 || behind)) {
        answered = count;
        bare = item.isPlain() && asked.length() == 0;
      }
    }
    return answered;
  }

  // ---- segments are added

  /** Adds a segment that carries only data and an ACK. */
  void add(int seq, int ack, int window, int length, boolean mayJoin) {
    if (!Lane.passes(n, at, seq, ack, window, length, mayJoin)) {
      all();
      Lane.passes(n, at, seq, ack, window, length, false);
    }
  }

  /** Adds any other segment. */
  void add(Segment segment) {
    all();
    append(new Item(segment));
  }

  private void append(Item item) {
    for (Item old : older) {
      old.repeated |= old.isRepeatedBy(item);
    }
    older = with(older, item);
    Lane.setOlder(n, at, true);
  }

  // ---- and turn out to have arrived

  /** A segment has arrived, and the rules have produced these steps. */
  void tell(Segment segment, List<Step> steps) {
    if (heard.isPresent()) {
      heard.get().add(new Heard(segment, steps));
    }
  }

  /** What has arrived since the last call; nothing at the first call. */
  List<Heard> heard() {
    List<Heard> news = heard.orElse(List.of());
    heard = Optional.of(new ArrayList<>());
    return news;
  }

  /**
   * The party acknowledges everything before a number. So what comes before it has arrived, and so
   * have the ACKs that were sent before that. An RST among them has had no effect.
   *
   * @param party gets each segment that has arrived, in order
   */
  void acknowledged(int ack, Party party, long now) {
    Item newest = null;
    for (Item item : all()) {
      newest = item.segment.length() > 0 && item.isBefore(ack) ? item : newest;
    }
    if (newest == null) {
      return;
    }
    Deque<Item> kept = NONE;
    Item item;
    do {
      item = older.removeFirst();
      if (item.endsBefore(ack)) {
        if (!item.isReset() && !item.repeated) {
          party.arrives(item, now);
        }
      } else if (item.isBefore(ack) && item.plain) {
        party.arrives(item.head(ack), now);
        kept = with(kept, item.tail(ack));
      } else if (!item.isReset()) {
        kept = with(kept, item);
      }
    } while (item != newest);
    if (kept != NONE) {
      for (Item later : older) {
        kept.addLast(later);
      }
      older = kept;
    }
    noteOlder();
  }

  private static Deque<Item> with(Deque<Item> items, Item last) {
    Deque<Item> longer = items == NONE ? new ArrayDeque<>(4) : items;
    longer.addLast(last);
    return longer;
  }
}
