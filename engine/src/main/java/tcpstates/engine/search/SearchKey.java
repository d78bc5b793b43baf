package tcpstates.engine.search;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.World;

/**
 * What of a world matters to TCP, mixed into 128 bits.
 *
 * <p>Left out are the numbers of segments and the clock's absolute time (a timer counts by how long
 * it still runs), the order of segments in flight (each can arrive next), and where a copy or a
 * forged segment comes from. Two worlds that matter differently have the same key with a chance of
 * about n²/2^129 among n worlds: some 10^-25 for ten million.
 *
 * @param high the first 64 bits
 * @param low the other 64 bits
 */
public record SearchKey(long high, long low) {

  /** The key of a world. */
  public static SearchKey of(World world) {
    return near(world, new Recall()).of(world);
  }

  /** Makes keys of worlds that a move or so leads to from this one, and so share much with it. */
  static Nearby near(World world, Recall recall) {
    return new Nearby(world, recall);
  }

  /** Remembers what the parts of a world come to, since most moves leave all but one as it was. */
  static final class Nearby {

    private final World world;
    private final Recall recall;
    private final SearchKey client;
    private final SearchKey server;
    private final SearchKey[] wire;

    private Nearby(World world, Recall recall) {
      this.world = world;
      this.recall = recall;
      client = key(world.client(), world.now());
      server = key(world.server(), world.now());
      wire = new SearchKey[world.wire().size()];
      for (int i = 0; i < wire.length; i++) {
        wire[i] = SearchKey.key(world.wire().get(i), world.now());
      }
    }

    /** The key of a world. */
    SearchKey of(World next) {
      boolean sameTime = next.now() == world.now();
      Mixer mixer = new Mixer();
      add(
          mixer,
          sameTime && next.client() == world.client() ? client : key(next.client(), next.now()));
      add(
          mixer,
          sameTime && next.server() == world.server() ? server : key(next.server(), next.now()));
      mixer.add(next.wireMode().ordinal());
      addWire(mixer, next, sameTime);
      for (ArmedFault fault : next.armed()) {
        mixer.add(fault.hashCode());
      }
      return mixer.key();
    }

    private SearchKey key(Seat seat, long now) {
      Mixer mixer = new Mixer();
      add(mixer, recall.key(seat.tcp(), now));
      add(mixer, recall.key(seat.settings()));
      mixer.add(seat.play().ordinal() << 1 | (seat.owes() ? 1 : 0));
      if (seat.owes()) {
        add(mixer, SearchKey.key(seat.held().get(), now));
      }
      return mixer.key();
    }

    /** A sum, so that the order of segments in flight does not count. */
    private void addWire(Mixer mixer, World next, boolean sameTime) {
      long high = 0;
      long low = 0;
      int old = 0;
      for (int i = 0; i < next.wire().size(); i++) {
        InFlight segment = next.wire().get(i);
        // Those that stay keep their order.
        while (sameTime && old < wire.length && world.wire().get(old).id() < segment.id()) {
          old++;
        }
        boolean same = sameTime && old < wire.length && world.wire().get(old) == segment;
        SearchKey key = same ? wire[old] : SearchKey.key(segment, next.now());
        high += key.high;
        low += key.low;
      }
      mixer.add(high);
      mixer.add(low);
    }
  }

  /** The key of this world together with something else that matters to a search. */
  SearchKey with(long besides) {
    Mixer mixer = new Mixer();
    add(mixer, this);
    mixer.add(besides);
    return mixer.key();
  }

  private static void add(Mixer mixer, SearchKey part) {
    mixer.add(part.high);
    mixer.add(part.low);
  }

  /** The key of an endpoint alone. */
  static SearchKey of(Endpoint tcp, long now) {
    Mixer mixer = new Mixer();
    add(mixer, tcp, now);
    return mixer.key();
  }

  /** The key of settings alone. */
  static SearchKey of(TcpSettings set) {
    Mixer mixer = new Mixer();
    mixer.add(set.iss().toLong() << 32 | set.buffer() << 1 | (set.readsAtOnce() ? 1 : 0));
    mixer.add(set.mss());
    mixer.add(set.msl());
    mixer.add(set.rto());
    mixer.add(set.userTimeout());
    mixer.add(set.synTimeout());
    mixer.add(set.keepAlive());
    return mixer.key();
  }

  private static SearchKey key(InFlight flight, long now) {
    Mixer mixer = new Mixer();
    add(mixer, flight, now);
    return mixer.key();
  }

  private static void add(Mixer mixer, InFlight flight, long now) {
    mixer.add(flight.from().ordinal() << 1 | (flight.corrupt() ? 1 : 0));
    mixer.add(Math.max(0, flight.notBefore() - now));
    add(mixer, flight.segment());
  }

  private static void add(Mixer mixer, Segment segment) {
    mixer.add(segment.seq().toLong() << 32 | segment.ack().toLong());
    mixer.add((long) segment.flags().bits() << 40 | (long) segment.wnd() << 17 | segment.up());
    add(mixer, segment.data());
  }

  private static void add(Mixer mixer, Bytes bytes) {
    mixer.add(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      mixer.add(bytes.at(i));
    }
  }

  private static void add(Mixer mixer, Endpoint tcp, long now) {
    mixer.add(tcp.state().ordinal() << 8 | tcp.signal().ordinal() << 1 | (tcp.passive() ? 1 : 0));
    add(mixer, tcp.snd());
    add(mixer, tcp.rcv());
    add(mixer, tcp.timers(), now);
  }

  private static void add(Mixer mixer, SendState snd) {
    mixer.add(snd.iss().toLong() << 32 | snd.una().toLong());
    mixer.add(snd.nxt().toLong() << 32 | snd.up().toLong());
    mixer.add(snd.wl1().toLong() << 32 | snd.wl2().toLong());
    mixer.add((long) snd.wnd() << 32 | snd.maxWnd());
    mixer.add(snd.mss() << 2 | (snd.closeCalled() ? 2 : 0) | (snd.finSent() ? 1 : 0));
    add(mixer, snd.queue());
    mixer.add(snd.unacked().size());
    for (Segment segment : snd.unacked()) {
      add(mixer, segment);
    }
  }

  private static void add(Mixer mixer, ReceiveState rcv) {
    mixer.add(rcv.irs().toLong() << 32 | rcv.nxt().toLong());
    mixer.add(rcv.offered().toLong() << 32 | rcv.up().toLong());
    mixer.add((long) rcv.wnd() << 32 | rcv.buffer());
    mixer.add(rcv.unread() << 1 | (rcv.finReceived() ? 1 : 0));
    add(mixer, rcv.received());
    mixer.add(rcv.later().fin().isPresent());
    rcv.later().fin().ifPresent(fin -> mixer.add(fin.toLong()));
    for (Reassembly.Block block : rcv.later().blocks()) {
      mixer.add(block.seq().toLong());
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
