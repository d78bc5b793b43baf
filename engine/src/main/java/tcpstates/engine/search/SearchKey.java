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
    return near(world).of(world);
  }

  /** Makes keys of worlds that a move or so leads to from this one, and so share much with it. */
  static Nearby near(World world) {
    return new Nearby(world);
  }

  /** Remembers what a world's sides come to, since most moves leave one of them as it was. */
  static final class Nearby {

    private final long now;
    private final Seat client;
    private final Seat server;
    private final SearchKey clientKey;
    private final SearchKey serverKey;

    private Nearby(World world) {
      now = world.now();
      client = world.client();
      server = world.server();
      clientKey = key(client, now);
      serverKey = key(server, now);
    }

    /** The key of a world. */
    SearchKey of(World world) {
      Mixer mixer = new Mixer();
      boolean sameTime = world.now() == now;
      add(
          mixer,
          sameTime && world.client() == client ? clientKey : key(world.client(), world.now()));
      add(
          mixer,
          sameTime && world.server() == server ? serverKey : key(world.server(), world.now()));
      mixer.add(world.wireMode().ordinal());
      addWire(mixer, world);
      for (ArmedFault fault : world.armed()) {
        mixer.add(fault.hashCode());
      }
      return new SearchKey(mixer.high(), mixer.low());
    }
  }

  /** The key of this world together with something else that matters to a search. */
  SearchKey with(long besides) {
    Mixer mixer = new Mixer();
    add(mixer, this);
    mixer.add(besides);
    return new SearchKey(mixer.high(), mixer.low());
  }

  private static void add(Mixer mixer, SearchKey part) {
    mixer.add(part.high);
    mixer.add(part.low);
  }

  private static SearchKey key(Seat seat, long now) {
    Mixer mixer = new Mixer();
    add(mixer, seat, now);
    return new SearchKey(mixer.high(), mixer.low());
  }

  /** A sum, so that the order of segments in flight does not count. */
  private static void addWire(Mixer mixer, World world) {
    long high = 0;
    long low = 0;
    for (InFlight segment : world.wire()) {
      Mixer one = new Mixer();
      add(one, segment, world.now());
      high += one.high();
      low += one.low();
    }
    mixer.add(high);
    mixer.add(low);
  }

  private static void add(Mixer mixer, Seat seat, long now) {
    add(mixer, seat.tcp(), now);
    add(mixer, seat.settings());
    mixer.add(seat.play().ordinal());
    mixer.add(seat.held().isPresent());
    if (seat.held().isPresent()) {
      add(mixer, seat.held().get(), now);
    }
  }

  private static void add(Mixer mixer, TcpSettings set) {
    mixer.add(set.iss().toLong() << 32 | set.buffer() << 1 | (set.readsAtOnce() ? 1 : 0));
    mixer.add(set.mss());
    mixer.add(set.msl());
    mixer.add(set.rto());
    mixer.add(set.userTimeout());
    mixer.add(set.synTimeout());
    mixer.add(set.keepAlive());
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
