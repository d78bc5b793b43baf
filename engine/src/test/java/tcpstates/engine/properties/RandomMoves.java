package tcpstates.engine.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tcpstates.engine.bench.Words;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;

/** Chooses moves that a person, an attacker or a bad network would make. */
final class RandomMoves {

  private static final String[] FLAGS = {
    "SYN",
    "ACK",
    "SYN,ACK",
    "FIN,ACK",
    "RST",
    "RST,ACK",
    "none",
    "FIN",
    "SYN,FIN,ACK",
    "SYN,RST",
    "ACK,URG",
    "ACK,PSH",
    "FIN,SYN,RST,ACK,PSH,URG"
  };
  private static final String[] PATTERNS = {"SYN", "ACK", "SYN,ACK", "FIN", "RST", "RST,ACK"};

  private final Random random;

  /** Whether nobody forges, no host crashes, and each side opens only once. */
  private final boolean honest;

  private final int[] written = new int[2];
  private final boolean[] opened = new boolean[2];

  RandomMoves(long seed, boolean honest) {
    random = new Random(seed);
    this.honest = honest;
  }

  /** A byte of a side's stream. No part of a stream looks like another part. */
  static byte stream(Side side, int index) {
    int mixed = (index + 7_919 * side.ordinal()) * 0x9E37_79B1;
    return (byte) (mixed >>> 23);
  }

  /**
   * How a session starts: sometimes with nothing, sometimes with a connection between two automatic
   * sides.
   */
  List<Input> opening() {
    List<Input> moves = new ArrayList<>();
    for (Side side : Side.values()) {
      moves.add(new Input.Configure(side, settings()));
    }
    int kind = random.nextInt(10);
    if (kind < 2) {
      return moves;
    }
    for (Side side : Side.values()) {
      moves.add(new Input.SetPlay(side, Play.AUTO));
    }
    Side first = random.nextBoolean() ? Side.CLIENT : Side.SERVER;
    moves.add(open(first, kind < 4));
    moves.add(open(first.peer(), true));
    for (int i = random.nextInt(5); i > 0; i--) {
      moves.add(new Input.Deliver(Selector.FIRST));
    }
    if (random.nextInt(3) == 0) {
      moves.add(new Input.SetPlay(first, Play.MANUAL));
    }
    return moves;
  }

  /** Whether nothing is left to do: both have opened once, and both are closed. */
  boolean over(World world) {
    return honest
        && opened[0]
        && opened[1]
        && world.client().tcp().state() == State.CLOSED
        && world.server().tcp().state() == State.CLOSED
        && world.wire().isEmpty();
  }

  Input next(World world) {
    Side side = random.nextBoolean() ? Side.CLIENT : Side.SERVER;
    int dice = random.nextInt(100);
    if (dice < 32) {
      return new Input.Deliver(selector(world));
    }
    if (dice < 50) {
      return call(world, side);
    }
    if (dice < 64) {
      return reply(world, side);
    }
    if (dice < 76) {
      return fault(world);
    }
    if (dice < 86) {
      return time();
    }
    return dice < 92 ? setting(side) : evil(world, side);
  }

  // ---- calls

  private Input call(World world, Side side) {
    boolean mayOpen = mayOpen(side);
    return switch (random.nextInt(12)) {
      case 0, 1 -> mayOpen ? open(side, false) : new Input.Disarm();
      case 2, 3 -> mayOpen ? open(side, true) : new Input.Disarm();
      case 4, 5, 6, 7 -> send(world, side);
      case 8, 9 -> new Input.Call(side, new Event.Receive(random.nextInt(900)));
      case 10 -> new Input.Call(side, new Event.Close());
      default ->
          random.nextInt(12) == 0
              ? new Input.Call(side, new Event.Abort())
              : new Input.Call(side, new Event.Acknowledge());
    };
  }

  private static Input open(Side side, boolean active) {
    return new Input.Call(side, new Event.Open(active));
  }

  private Input send(World world, Side side) {
    int length = random.nextInt(8) == 0 ? random.nextInt(3_000) : random.nextInt(60);
    int from = written[side.ordinal()];
    return new Input.Call(
        side, new Event.Send(stretch(side, from, length), random.nextInt(9) == 0));
  }

  static Bytes stretch(Side side, int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = stream(side, from + i);
    }
    return Bytes.of(bytes);
  }

  /** A move was accepted, so its data belongs to the stream. */
  void accepted(Input input) {
    if (input instanceof Input.Call call && call.call() instanceof Event.Send send) {
      written[call.side().ordinal()] += send.data().length();
    } else if (input instanceof Input.Call call && call.call() instanceof Event.Open) {
      opened[call.side().ordinal()] = true;
    } else if (input instanceof Input.SendSegment send && send.flags().equals(Flags.SYN)) {
      opened[send.side().ordinal()] = true;
    }
  }

  private boolean mayOpen(Side side) {
    return !honest || !opened[side.ordinal()];
  }

  int written(Side side) {
    return written[side.ordinal()];
  }

  // ---- by hand

  private Input reply(World world, Side side) {
    Flags owed = world.owed(side);
    Flags flags = owed.equals(Flags.NONE) || random.nextInt(6) == 0 ? anyFlags() : owed;
    Input.Claims claims =
        random.nextInt(8) == 0
            ? new Input.Claims(Optional.of(number(world, side)), Optional.empty(), Optional.empty())
            : Input.Claims.NONE;
    if (flags.equals(Flags.SYN) && !mayOpen(side)) {
      return new Input.Disarm();
    }
    return new Input.SendSegment(side, flags, claims);
  }

  private Flags anyFlags() {
    return Words.flags(FLAGS[random.nextInt(FLAGS.length)]);
  }

  // ---- the network

  private Selector selector(World world) {
    Optional<Side> from =
        random.nextInt(4) == 0
            ? Optional.of(random.nextBoolean() ? Side.CLIENT : Side.SERVER)
            : Optional.empty();
    Selector.Which which =
        switch (random.nextInt(10)) {
          case 0 -> new Selector.Last();
          case 1 -> new Selector.All();
          case 2 -> new Selector.Matching(pattern());
          case 3, 4 ->
              world.wire().isEmpty()
                  ? new Selector.ById(random.nextInt(50))
                  : new Selector.ById(any(world).id());
          default -> new Selector.First();
        };
    return new Selector(which, from);
  }

  private InFlight any(World world) {
    return world.wire().get(random.nextInt(world.wire().size()));
  }

  private SegmentPattern pattern() {
    int index = random.nextInt(PATTERNS.length + 1);
    return index == PATTERNS.length
        ? SegmentPattern.DATA
        : SegmentPattern.of(Words.flags(PATTERNS[index]));
  }

  private Input fault(World world) {
    Selector one = selector(world);
    boolean crowded = world.wire().size() > 40;
    return switch (random.nextInt(crowded ? 2 : 9)) {
      case 0, 1 -> new Input.Drop(crowded ? Selector.ALL : one);
      case 2, 3 -> new Input.Duplicate(one);
      case 4 -> new Input.Corrupt(one);
      case 5, 6 -> new Input.Delay(one, random.nextInt(5_000));
      case 7 ->
          new Input.Arm(
              new ArmedFault(
                  Fault.values()[random.nextInt(4)], pattern(), one.from(), random.nextInt(3_000)));
      default -> new Input.Disarm();
    };
  }

  // ---- time and settings

  private Input time() {
    return switch (random.nextInt(24)) {
      case 0 -> new Input.Wait(random.nextInt(400_000));
      case 1, 4, 5, 6, 7, 8, 9, 10 -> new Input.Wait(random.nextInt(2_000));
      case 2, 3 -> new Input.WaitForRetransmission();
      default -> new Input.WaitForTimer();
    };
  }

  private Input setting(Side side) {
    return switch (random.nextInt(8)) {
      case 0 -> new Input.SetWire(random.nextInt(3) == 0 ? WireMode.AUTO : WireMode.MANUAL);
      case 1, 2, 3 -> new Input.SetPlay(side, random.nextInt(4) == 0 ? Play.MANUAL : Play.AUTO);
      case 4 ->
          honest || random.nextInt(20) > 0
              ? new Input.SetPlay(side, Play.MANUAL)
              : new Input.Reset();
      default -> new Input.Configure(side, settings());
    };
  }

  TcpSettings settings() {
    long iss =
        switch (random.nextInt(3)) {
          case 0 -> random.nextInt(1_000);
          case 1 -> SeqNum.MAX - random.nextInt(2_000);
          default -> Integer.MAX_VALUE - 500L + random.nextInt(1_000);
        };
    // If the receiver's buffer has no room, nothing ever ends, not even with a FIN.
    int least = honest ? 1 : 0;
    return new TcpSettings(
        SeqNum.of(iss),
        random.nextInt(4) == 0 ? least + random.nextInt(20) : 1 + random.nextInt(8_000),
        1 + random.nextInt(random.nextBoolean() ? 1_500 : 10),
        random.nextInt(3) > 0,
        1 + random.nextInt(120_000),
        1 + random.nextInt(3_000),
        random.nextInt(5) == 0 ? 1 + random.nextInt(5_000) : 300_000,
        random.nextInt(5) == 0 ? 1 + random.nextInt(5_000) : 180_000,
        random.nextInt(4) == 0 ? 1 + random.nextInt(200_000) : 0);
  }

  // ---- attackers and power cuts

  private Input evil(World world, Side side) {
    if (honest) {
      return new Input.Deliver(Selector.FIRST);
    }
    if (random.nextInt(15) == 0) {
      return new Input.Crash(side);
    }
    Flags flags = anyFlags();
    int length = random.nextInt(3) == 0 ? random.nextInt(700) : 0;
    SeqNum ack = flags.has(tcpstates.engine.tcp.Flag.ACK) ? number(world, side) : SeqNum.ZERO;
    int urgent = flags.has(tcpstates.engine.tcp.Flag.URG) ? random.nextInt(65_536) : 0;
    return new Input.Inject(
        side,
        new Segment(
            flags,
            number(world, side),
            ack,
            random.nextInt(65_536),
            urgent,
            Bytes.alphabet(length)));
  }

  /** A number close to an important one, or any number. */
  private SeqNum number(World world, Side side) {
    Endpoint tcp = world.tcp(side);
    int near = random.nextInt(5) - 2;
    return switch (random.nextInt(7)) {
      case 0 -> tcp.rcv().nxt().plus(near);
      case 1 -> tcp.rcv().nxt().plus(tcp.rcv().wnd()).plus(near);
      case 2 -> tcp.snd().una().plus(near);
      case 3 -> tcp.snd().nxt().plus(near);
      case 4 -> SeqNum.of(near);
      case 5 -> tcp.rcv().nxt().plus(random.nextInt(5_000));
      default -> SeqNum.of(random.nextLong());
    };
  }
}
