package tcpstates.engine.search;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * What matters to TCP in a world, hashed into 128 bits.
 *
 * <p>Left out are the numbers of segments and the clock's absolute time (a timer counts by how long
 * it still runs), the order of segments in flight (each can arrive next), and where a copy or a
 * forged segment comes from. Sequence numbers count from the ISS of their side's next connection:
 * each connection begins with higher numbers, and without this a side that opens and gives up would
 * never come back to a known world. Two different worlds have the same key with a chance of about
 * n²/2^129 among n worlds: about 10^-25 for ten million.
 *
 * @param high the first 64 bits
 * @param low the other 64 bits
 */
public record SearchKey(long high, long low) {

  /** The key of a world. */
  public static SearchKey of(World world) {
    return near(world, new Recall()).of(world);
  }

  /** Makes keys of worlds that are about one move away from this one, and so share much with it. */
  static Nearby near(World world, Recall recall) {
    return new Nearby(world, recall);
  }

  /** Remembers the keys of the parts of a world, since most moves change only one part. */
  static final class Nearby {

    private final World world;
    private final Recall recall;
    private final Mixer mixer = new Mixer();
    private final SearchKey client;
    private final SearchKey server;

    // Of each segment in flight both halves of its key, one after the other.
    private final long[] wire;

    private Nearby(World world, Recall recall) {
      this.world = world;
      this.recall = recall;
      client = key(world, Side.CLIENT);
      server = key(world, Side.SERVER);
      wire = new long[2 * world.wire().size()];
      for (int i = 0; i < wire.length; i += 2) {
        mix(world.wire().get(i / 2), world);
        wire[i] = mixer.high();
        wire[i + 1] = mixer.low();
      }
    }

    /** The key of a world. */
    SearchKey of(World next) {
      boolean same =
          next.now() == world.now()
              && sameIss(next.client(), world.client())
              && sameIss(next.server(), world.server());
      boolean sameClient = same && next.client() == world.client();
      boolean sameServer = same && next.server() == world.server();
      SearchKey nextClient = sameClient ? client : key(next, Side.CLIENT);
      SearchKey nextServer = sameServer ? server : key(next, Side.SERVER);
      // A sum, so that the order of segments in flight does not count.
      long high = 0;
      long low = 0;
      int old = 0;
      for (int i = 0; i < next.wire().size(); i++) {
        InFlight segment = next.wire().get(i);
        // Those that stay keep their order.
        while (same && old < wire.length && world.wire().get(old / 2).id() < segment.id()) {
          old += 2;
        }
        if (same && old < wire.length && world.wire().get(old / 2) == segment) {
          high += wire[old];
          low += wire[old + 1];
        } else {
          mix(segment, next);
          high += mixer.high();
          low += mixer.low();
        }
      }
      mixer.start();
      mixer.add(nextClient);
      mixer.add(nextServer);
      mixer.add(next.wireMode().ordinal());
      mixer.add(high);
      mixer.add(low);
      for (ArmedFault fault : next.armed()) {
        mixer.add(fault.hashCode());
      }
      return mixer.key();
    }

    private SearchKey key(World some, Side side) {
      Seat seat = some.seat(side);
      SearchKey free = recall.key(side, seat, iss(some, side.peer()), some.now());
      if (!seat.owes()) {
        return free;
      }
      mix(seat.held().get(), some);
      long high = mixer.high();
      long low = mixer.low();
      mixer.start();
      mixer.add(free);
      mixer.add(high);
      mixer.add(low);
      return mixer.key();
    }

    private void mix(InFlight segment, World some) {
      mixer.start();
      add(mixer, segment, iss(some, segment.from()), iss(some, segment.to()), some.now());
    }

    private static boolean sameIss(Seat one, Seat other) {
      return one == other || one.settings().iss().equals(other.settings().iss());
    }
  }

  /** The ISS of a side's next connection, from which the side's numbers count. */
  private static SeqNum iss(World world, Side side) {
    return world.seat(side).settings().iss();
  }

  /** This key, the key of that world, for when the absolute sequence numbers matter, too. */
  SearchKey withNumbersOf(World world) {
    return with(iss(world, Side.CLIENT).toLong() << 32 | iss(world, Side.SERVER).toLong());
  }

  /** The key of this world together with something else that matters to a search. */
  SearchKey with(long besides) {
    Mixer mixer = new Mixer();
    mixer.add(this);
    mixer.add(besides);
    return mixer.key();
  }

  /**
   * The key of a side alone, without what it may owe.
   *
   * @param peer the ISS of the peer's next connection
   */
  static SearchKey of(Seat seat, SeqNum peer, long now) {
    Mixer mixer = new Mixer();
    add(mixer, seat.tcp(), seat.settings().iss(), peer, now);
    add(mixer, seat.settings());
    mixer.add(seat.play().ordinal());
    return mixer.key();
  }

  private static void add(Mixer mixer, TcpSettings set) {
    mixer.add(set.buffer() << 1 | (set.readsAtOnce() ? 1 : 0));
    mixer.add(set.mss());
    mixer.add(set.msl());
    mixer.add(set.rto());
    mixer.add(set.userTimeout());
    mixer.add(set.synTimeout());
    mixer.add(set.keepAlive());
  }

  private static void add(Mixer mixer, InFlight flight, SeqNum own, SeqNum peer, long now) {
    boolean mortal = flight.notAfter() != Timers.OFF;
    mixer.add(flight.from().ordinal() << 2 | (mortal ? 2 : 0) | (flight.corrupt() ? 1 : 0));
    mixer.add(Math.max(0, flight.notBefore() - now));
    if (mortal) {
      mixer.add(flight.notAfter() - now);
    }
    add(mixer, flight.segment(), own, peer);
  }

  /** Two numbers, each counted from the number beside it. */
  private static void add(Mixer mixer, SeqNum one, SeqNum from, SeqNum other, SeqNum otherFrom) {
    mixer.add((long) one.minus(from) << 32 | other.minus(otherFrom) & SeqNum.MAX);
  }

  private static void add(Mixer mixer, Segment segment, SeqNum own, SeqNum peer) {
    // Without ACK there is no SEG.ACK. The RST that answers such a segment has SEG.SEQ 0, which is
    // not one of the sender's numbers and comes before all of them.
    boolean zero = segment.rst() && segment.seq().equals(SeqNum.ZERO) && own.after(SeqNum.ZERO);
    SeqNum ack = segment.hasAck() ? segment.ack() : peer;
    add(mixer, zero ? own : segment.seq(), own, ack, peer);
    mixer.add((long) segment.flags().bits() << 40 | (long) segment.wnd() << 17 | segment.up());
    mixer.add(zero);
    add(mixer, segment.data());
  }

  private static void add(Mixer mixer, Bytes bytes) {
    mixer.add(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      mixer.add(bytes.at(i));
    }
  }

  private static void add(Mixer mixer, Endpoint tcp, SeqNum own, SeqNum peer, long now) {
    State state = tcp.state();
    mixer.add(state.ordinal() << 8 | tcp.signal().ordinal() << 1 | (tcp.passive() ? 1 : 0));
    if (state.hasSendVariables()) {
      numbers(mixer, tcp.snd(), own);
    }
    if (state.hasReceiveVariables()) {
      numbers(mixer, tcp.snd(), tcp.rcv(), own, peer);
    }
    add(mixer, tcp.snd(), own, peer);
    add(mixer, tcp.rcv(), peer);
    add(mixer, tcp.timers(), now);
  }

  /** What is known from the SYN on. */
  private static void numbers(Mixer mixer, SendState snd, SeqNum own) {
    add(mixer, snd.iss(), own, snd.una(), own);
    add(mixer, snd.nxt(), own, snd.up(), own);
  }

  /** What is known from the peer's SYN on. */
  private static void numbers(
      Mixer mixer, SendState snd, ReceiveState rcv, SeqNum own, SeqNum peer) {
    add(mixer, snd.wl1(), peer, snd.wl2(), own);
    add(mixer, rcv.irs(), peer, rcv.nxt(), peer);
    add(mixer, rcv.offered(), peer, rcv.up(), peer);
  }

  private static void add(Mixer mixer, SendState snd, SeqNum own, SeqNum peer) {
    mixer.add((long) snd.wnd() << 32 | snd.maxWnd());
    mixer.add(snd.mss() << 2 | (snd.closeCalled() ? 2 : 0) | (snd.finSent() ? 1 : 0));
    add(mixer, snd.queue());
    mixer.add(snd.unacked().size());
    for (Segment segment : snd.unacked()) {
      add(mixer, segment, own, peer);
    }
  }

  private static void add(Mixer mixer, ReceiveState rcv, SeqNum peer) {
    mixer.add((long) rcv.wnd() << 32 | rcv.buffer());
    mixer.add(rcv.unread() << 1 | (rcv.finReceived() ? 1 : 0));
    add(mixer, rcv.received());
    mixer.add(rcv.later().fins().size());
    for (SeqNum fin : rcv.later().fins()) {
      mixer.add(fin.minus(peer));
    }
    for (Reassembly.Block block : rcv.later().blocks()) {
      mixer.add(block.seq().minus(peer));
      add(mixer, block.data());
    }
  }

  private static void add(Mixer mixer, Timers timers, long now) {
    mixer.add(timers.interval());
    mixer.add(left(timers.retransmission(), now));
    mixer.add(left(timers.persist(), now));
    mixer.add(left(timers.timeWait(), now));
    mixer.add(left(timers.keepAlive(), now));
    mixer.add(timers.keepAliveProbes());
    mixer.add(left(timers.giveUp(), now));
  }

  private static long left(long due, long now) {
    return due == Timers.OFF ? -1 : due - now;
  }
}
