package tcpstates.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.bench.Words;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

/**
 * A world that tests control with lines that look like commands: {@code client connect}, {@code
 * server send syn,ack}, {@code deliver fin from client}, {@code wait 1000}. Numbers are absolute.
 */
final class Stage {

  private World world = World.initial();
  private Outcome.Accepted last;

  World world() {
    return world;
  }

  Outcome.Accepted last() {
    return last;
  }

  /** Each line is a move that must be accepted. */
  Stage does(String... lines) {
    for (String line : lines) {
      Outcome outcome = Simulator.apply(world, input(line));
      if (outcome instanceof Outcome.Rejected rejected) {
        fail("`" + line + "` is rejected: " + rejected.reason());
      }
      last = (Outcome.Accepted) outcome;
      world = last.world();
    }
    return this;
  }

  /** The move must be rejected for this reason. */
  Stage rejects(String line, IllegalMove.Code code) {
    Outcome outcome = Simulator.apply(world, input(line));
    if (!(outcome instanceof Outcome.Rejected rejected)) {
      return fail("`" + line + "` is accepted, not rejected as " + code);
    }
    assertEquals(code, rejected.reason().code(), "`" + line + "`: " + rejected.reason());
    return this;
  }

  /** The move must be rejected for exactly this reason. */
  Stage rejects(String line, IllegalMove reason) {
    Outcome outcome = Simulator.apply(world, input(line));
    assertEquals(new Outcome.Rejected(reason), outcome, "`" + line + "`");
    return this;
  }

  Stage states(String client, String server) {
    assertEquals(
        client + " " + server,
        world.tcp(Side.CLIENT).state() + " " + world.tcp(Side.SERVER).state());
    return this;
  }

  /** What each side owes, as flags. */
  Stage owes(String client, String server) {
    assertEquals(client + " " + server, world.owed(Side.CLIENT) + " " + world.owed(Side.SERVER));
    return this;
  }

  /** All that is in flight, such as {@code #3 client FIN,ACK 101 301}. */
  Stage wire(String... segments) {
    assertEquals(List.of(segments), world.wire().stream().map(Stage::spell).toList());
    return this;
  }

  /** The steps of the last move, such as {@code server LISTEN>CLOSED by close.listening}. */
  Stage steps(String... steps) {
    assertEquals(
        List.of(steps),
        last.steps().stream()
            .map(
                step ->
                    "%s %s>%s by %s"
                        .formatted(step.side().word(), step.from(), step.to(), step.cause().id()))
            .toList());
    return this;
  }

  /**
   * A connection that the client has opened, between two sides played in this way; nothing is in
   * flight.
   */
  static Stage established(Play play) {
    Stage stage = new Stage().does("client auto", "server auto", "wire auto");
    stage.does("server listen", "client connect", "wire manual");
    if (play == Play.MANUAL) {
      stage.does("client manual", "server manual");
    }
    return stage.states("ESTABLISHED", "ESTABLISHED").wire();
  }

  /** Nothing at all has changed since that world. */
  void unchangedSince(World before) {
    assertSame(before, world);
  }

  private static String spell(InFlight segment) {
    Segment tcp = segment.segment();
    String ack = tcp.hasAck() ? " " + tcp.ack() : "";
    String data = tcp.data().isEmpty() ? "" : " len=" + tcp.data().length();
    String copy = segment.copyOf() == 0 ? "" : " copy of #" + segment.copyOf();
    return "#%d %s %s %s%s%s%s%s%s"
        .formatted(
            segment.id(),
            segment.from().word(),
            tcp.flags().without(Flag.PSH),
            tcp.seq(),
            ack,
            data,
            copy,
            segment.corrupt() ? " corrupt" : "",
            segment.forged() ? " forged" : "");
  }

  // ---- lines

  static Input input(String line) {
    String[] words = line.split(" +");
    return switch (words[0]) {
      case "client", "server" -> side(side(words[0]), words);
      case "deliver" -> new Input.Deliver(selector(words, 1));
      case "drop" -> new Input.Drop(selector(words, 1));
      case "dup" -> new Input.Duplicate(selector(words, 1));
      case "corrupt" -> new Input.Corrupt(selector(words, 1));
      case "delay" -> new Input.Delay(selector(words, 2), Long.parseLong(words[1]));
      case "arm" -> new Input.Arm(armed(words));
      case "disarm" -> new Input.Disarm();
      case "inject" -> new Input.Inject(side(words[1]), forged(words));
      case "wait" ->
          switch (words[1]) {
            case "rto" -> new Input.WaitForRetransmission();
            case "timer" -> new Input.WaitForTimer();
            default -> new Input.Wait(Long.parseLong(words[1]));
          };
      case "wire" -> new Input.SetWire(WireMode.valueOf(words[1].toUpperCase(Locale.ROOT)));
      case "reset" -> new Input.Reset();
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static Input side(Side side, String[] words) {
    return switch (words[1]) {
      case "listen" -> new Input.Call(side, new Event.Open(false));
      case "connect" -> new Input.Call(side, new Event.Open(true));
      case "close" -> new Input.Call(side, new Event.Close());
      case "abort" -> new Input.Call(side, new Event.Abort());
      case "crash" -> new Input.Crash(side);
      case "read" -> new Input.Call(side, new Event.Receive(Integer.parseInt(words[2])));
      case "auto" -> new Input.SetPlay(side, Play.AUTO);
      case "manual" -> new Input.SetPlay(side, Play.MANUAL);
      case "set" -> new Input.Configure(side, settings(side, words));
      case "send" ->
          Character.isDigit(words[2].charAt(0))
              ? new Input.Call(
                  side, new Event.Send(Bytes.alphabet(Integer.parseInt(words[2])), false))
              : new Input.SendSegment(side, flags(words[2]), claims(words));
      default -> throw new IllegalArgumentException(String.join(" ", words));
    };
  }

  /** The defaults, with the named settings changed. */
  private static TcpSettings settings(Side side, String[] words) {
    TcpSettings base = TcpSettings.defaults(SeqNum.of(side == Side.CLIENT ? 100 : 300));
    return new TcpSettings(
        SeqNum.of(field(words, "iss").orElse(base.iss().toLong())),
        field(words, "buffer").orElse((long) base.buffer()).intValue(),
        field(words, "mss").orElse((long) base.mss()).intValue(),
        field(words, "reads").orElse(1L) == 1,
        field(words, "msl").orElse(base.msl()),
        field(words, "rto").orElse(base.rto()),
        field(words, "user-timeout").orElse(base.userTimeout()),
        base.synTimeout(),
        field(words, "keepalive").orElse(0L));
  }

  private static Side side(String word) {
    return word.equals("client") ? Side.CLIENT : Side.SERVER;
  }

  /** {@code fin} means FIN,ACK, as in the command language. */
  private static Flags flags(String word) {
    Flags flags = Words.flags(word);
    return flags.equals(Flags.of(Flag.FIN)) ? Flags.FIN_ACK : flags;
  }

  private static Input.Claims claims(String[] words) {
    return new Input.Claims(
        field(words, "seq").map(SeqNum::of),
        field(words, "ack").map(SeqNum::of),
        field(words, "win").map(Long::intValue));
  }

  private static Optional<Long> field(String[] words, String name) {
    for (String word : words) {
      if (word.startsWith(name + "=")) {
        return Optional.of(Long.parseLong(word.substring(name.length() + 1)));
      }
    }
    return Optional.empty();
  }

  private static Selector selector(String[] words, int at) {
    Optional<Side> from = Optional.empty();
    for (int i = at; i < words.length - 1; i++) {
      if (words[i].equals("from")) {
        from = Optional.of(side(words[i + 1]));
      }
    }
    String word = words.length > at ? words[at] : "first";
    Selector.Which which =
        switch (word) {
          case "first", "from" -> new Selector.First();
          case "last" -> new Selector.Last();
          case "all" -> new Selector.All();
          default ->
              word.startsWith("#")
                  ? new Selector.ById(Integer.parseInt(word.substring(1)))
                  : new Selector.Matching(pattern(word));
        };
    return new Selector(which, from);
  }

  private static SegmentPattern pattern(String word) {
    return word.equals("data") ? SegmentPattern.DATA : SegmentPattern.of(Words.flags(word));
  }

  /** {@code arm drop fin [from client]}, {@code arm delay fin 500}. */
  private static ArmedFault armed(String[] words) {
    Fault fault =
        switch (words[1]) {
          case "drop" -> Fault.DROP;
          case "dup" -> Fault.DUPLICATE;
          case "corrupt" -> Fault.CORRUPT;
          case "delay" -> Fault.DELAY;
          default -> throw new IllegalArgumentException(words[1]);
        };
    String end = words[words.length - 1];
    long delay = fault == Fault.DELAY ? Long.parseLong(end) : 0;
    Optional<Side> from =
        words.length > 3 && words[3].equals("from")
            ? Optional.of(side(words[4]))
            : Optional.empty();
    return new ArmedFault(fault, pattern(words[2]), from, delay);
  }

  private static Segment forged(String[] words) {
    return new Segment(
        Words.flags(words[2]),
        SeqNum.of(field(words, "seq").orElse(0L)),
        SeqNum.of(field(words, "ack").orElse(0L)),
        field(words, "win").orElse(4096L).intValue(),
        0,
        Bytes.alphabet(field(words, "len").orElse(0L).intValue()));
  }
}
