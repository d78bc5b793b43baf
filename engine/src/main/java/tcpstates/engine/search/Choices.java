package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.rules.Event;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Reactor;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/** Every move that bounds still allow in a world, each with the bounds that are left after it. */
final class Choices {

  /**
   * A move.
   *
   * @param left what may happen after it, as {@link Bounds#amounts()}
   */
  record Choice(Input move, long left) {}

  private static final Bytes BYTE = Bytes.alphabet(1);
  private static final int FORGED_WINDOW = 4096;

  private final World world;
  private final Bounds bounds;
  private final Reactor reactor;
  private final List<Choice> choices = new ArrayList<>();

  private Choices(World world, Bounds bounds, Reactor reactor) {
    this.world = world;
    this.bounds = bounds;
    this.reactor = reactor;
  }

  /** The choices, always in the same order. */
  static List<Choice> of(World world, Bounds bounds, Reactor reactor) {
    Choices choices = new Choices(world, bounds, reactor);
    choices.network();
    for (Side side : Side.values()) {
      choices.endpoint(side);
    }
    choices.time();
    return choices.choices;
  }

  private void free(Input move) {
    choices.add(new Choice(move, bounds.amounts()));
  }

  private void costing(Kind kind, Input move) {
    if (bounds.left(kind) > 0) {
      choices.add(new Choice(move, bounds.amountsAfter(kind)));
    }
  }

  private void network() {
    boolean[] older = new boolean[Side.values().length];
    for (InFlight segment : world.wire()) {
      Selector one = Selector.id(segment.id());
      if (!world.seat(segment.to()).owes()) {
        Input deliver = new Input.Deliver(one);
        if (older[segment.from().ordinal()]) {
          costing(Kind.REORDERINGS, deliver);
        } else {
          free(deliver);
        }
      }
      older[segment.from().ordinal()] = true;
      costing(Kind.LOSSES, new Input.Drop(one));
      costing(Kind.DUPLICATES, new Input.Duplicate(one));
      if (!segment.corrupt()) {
        costing(Kind.CORRUPTIONS, new Input.Corrupt(one));
      }
    }
  }

  private void endpoint(Side side) {
    Flags owed = world.owed(side, reactor);
    if (!owed.equals(Flags.NONE)) {
      free(new Input.SendSegment(side, owed, Input.Claims.NONE));
    }
    State state = world.tcp(side).state();
    if (state == State.CLOSED) {
      costing(Kind.OPENS, new Input.Call(side, new Event.Open(false)));
    }
    if (state == State.CLOSED || state == State.LISTEN) {
      costing(Kind.OPENS, new Input.Call(side, new Event.Open(true)));
    }
    if (Sensible.close(world.tcp(side))) {
      free(new Input.Call(side, new Event.Close()));
      costing(Kind.SENDS, new Input.Call(side, new Event.Send(BYTE, false)));
    }
    if (state != State.CLOSED) {
      costing(Kind.ABORTS, new Input.Call(side, new Event.Abort()));
      costing(Kind.CRASHES, new Input.Crash(side));
    }
    if (world.tcp(side).rcv().unread() > 0) {
      free(new Input.Call(side, new Event.Receive(Integer.MAX_VALUE)));
    }
    forged(side);
  }

  /** Forged segments that hit: at RCV.NXT, and one beyond it. */
  private void forged(Side side) {
    boolean any =
        bounds.left(Kind.FORGED_RST) + bounds.left(Kind.FORGED_SYN) + bounds.left(Kind.FORGED_ACK)
            > 0;
    if (!any) {
      return;
    }
    Endpoint tcp = world.tcp(side);
    SeqNum seq = tcp.rcv().nxt();
    SeqNum ack = tcp.snd().nxt();
    for (int off = 0; off <= 1; off++) {
      costing(Kind.FORGED_RST, forge(side, Flags.RST, seq.plus(off), SeqNum.ZERO));
      costing(Kind.FORGED_SYN, forge(side, Flags.SYN, seq.plus(off), SeqNum.ZERO));
      costing(Kind.FORGED_ACK, forge(side, Flags.ACK, seq, ack.plus(off)));
    }
  }

  private static Input forge(Side to, Flags flags, SeqNum seq, SeqNum ack) {
    return new Input.Inject(to, new Segment(flags, seq, ack, FORGED_WINDOW, 0, Bytes.EMPTY));
  }

  /**
   * Waiting for 2 MSL is free: nothing else can end TIME-WAIT. So is waiting for a delayed segment.
   */
  private void time() {
    long next = world.nextTimer();
    if (world.nextDue() < next) {
      free(new Input.Wait(world.nextDue() - world.now()));
    }
    if (next == Timers.OFF) {
      return;
    }
    boolean onlyTimeWait = true;
    for (Side side : Side.values()) {
      Timers timers = world.tcp(side).timers();
      onlyTimeWait &= timers.next() != next || timers.timeWait() == next;
    }
    if (onlyTimeWait) {
      free(new Input.WaitForTimer());
    } else {
      costing(Kind.TIMEOUTS, new Input.WaitForTimer());
    }
  }
}
