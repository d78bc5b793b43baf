package tcpstates.lessons.scene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.PlainText;

/**
 * Reads a file of scenes. Each line begins with a word:
 *
 * <pre>
 * scene STREAM CLIENT SERVER
 * frame NUMBER CLIENT-CERTAIN SERVER-CERTAIN TIME | TEXT | DETAILS
 * note WORDS
 * sent SIDE FLAGS SEQ ACK WND UP LENGTH COPY-OF TIME
 * step SIDE FROM TO EVENT ARRIVED SENDS CAUSE RULES
 * because SECTION | WHY                  where the cause is not a rule
 * event KIND SEGMENT
 * end SIDE STATE PASSIVE TIME-WAIT, then the numbers of SND and RCV, and what waits beyond a gap
 * wire NOW NEXT-ID SEGMENTS
 * </pre>
 *
 * <p>A {@code wire} ends its frame. Sequence numbers count from each side's SYN. {@code TIME} of a
 * frame counts from the begin of the capture, all other times from the connection's first frame.
 */
final class SceneReader {

  private static final Map<String, Rule> RULES = rules();

  private final String file;
  private final List<CapturedScene> scenes = new ArrayList<>();

  // The scene that is being read.

  private int stream;
  private String client = "";
  private String server = "";
  private List<SceneFrame> frames = new ArrayList<>();
  private Map<Integer, InFlight> segments = new HashMap<>();
  private World world = World.initial();

  /** When its first frame was captured, in milliseconds since the capture began. */
  private long begin;

  // Its frame.

  private FrameLine frame = new FrameLine(0, false, false, "", "", "");
  private List<String> notes = new ArrayList<>();
  private List<WorldStep> steps = new ArrayList<>();
  private List<WireEvent> events = new ArrayList<>();
  private Seat clientSeat = World.initial().client();
  private Seat serverSeat = World.initial().server();

  /** A line that begins a frame. */
  private record FrameLine(
      int number,
      boolean clientCertain,
      boolean serverCertain,
      String time,
      String text,
      String details) {
    /** As the line says it, so that the clock agrees. */
    long millis() {
      return new BigDecimal(time).movePointRight(3).longValueExact();
    }
  }

  private SceneReader(String file) {
    this.file = file;
  }

  /** The connections of a capture. */
  static List<CapturedScene> read(String file, String text) {
    SceneReader reader = new SceneReader(file);
    PlainText.lines(text).stream().filter(line -> !line.startsWith("#")).forEach(reader::take);
    reader.close();
    return List.copyOf(reader.scenes);
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    Follower.rules().forEach(rule -> rules.put(rule.id(), rule));
    Catalogue.entries().forEach(entry -> rules.put(entry.rule().id(), entry.rule()));
    return rules;
  }

  /** The words of a line, and behind a bar its texts. */
  private static final class Words {
    private final String[] words;
    private final String[] texts;
    private int next;

    Words(String line) {
      String[] parts = line.split(" \\| ", -1);
      words = parts[0].split(" ");
      texts = parts;
    }

    String word() {
      return words[next++];
    }

    boolean hasMore() {
      return next < words.length;
    }

    boolean truth() {
      return Boolean.parseBoolean(word());
    }

    int number() {
      return Integer.parseInt(word());
    }

    long time() {
      return Long.parseLong(word());
    }

    SeqNum sequence() {
      return SeqNum.of(Long.parseLong(word()));
    }

    Side side() {
      return word().equals(Side.CLIENT.word()) ? Side.CLIENT : Side.SERVER;
    }

    /** A text behind a bar, from 1. */
    String text(int which) {
      return texts[which];
    }
  }

  private void take(String line) {
    Words words = new Words(line);
    switch (words.word()) {
      case "scene" -> scene(words);
      case "frame" -> {
        frame = frame(words);
        begin = frames.isEmpty() ? frame.millis() : begin;
      }
      case "note" -> notes.add(line.substring("note ".length()));
      case "sent" -> sent(words);
      case "step" -> steps.add(step(words));
      case "because" -> because(words);
      case "event" -> event(words);
      case "end" -> end(words);
      case "wire" -> wire(words);
      default -> throw new IllegalStateException(file + ": " + line);
    }
  }

  // ---- scenes and frames

  private void scene(Words words) {
    close();
    stream = words.number();
    client = words.word();
    server = words.word();
  }

  private void close() {
    if (!frames.isEmpty()) {
      scenes.add(new CapturedScene(file, stream, client, server, frames));
      frames = new ArrayList<>();
      segments = new HashMap<>();
      world = World.initial();
    }
  }

  private static FrameLine frame(Words words) {
    return new FrameLine(
        words.number(), words.truth(), words.truth(), words.word(), words.text(1), words.text(2));
  }

  private void wire(Words words) {
    words.time(); // since the connection began; a student reads the time since the capture began
    long now = frame.millis();
    int nextId = words.number();
    List<InFlight> wire = new ArrayList<>();
    while (words.hasMore()) {
      wire.add(segments.get(words.number()));
    }
    World after = new World(clientSeat, serverSeat, wire, List.of(), WireMode.MANUAL, now, nextId);
    Outcome.Accepted outcome = new Outcome.Accepted(after, steps, events);
    SceneMove move =
        new SceneMove(frame.text(), outcome, frame.clientCertain(), frame.serverCertain());
    Moment moment = new Moment(move, world, outcome, Side.CLIENT, Side.CLIENT);
    frames.add(new SceneFrame(frame.number(), frame.time(), frame.details(), notes, moment));
    world = after;
    notes = new ArrayList<>();
    steps = new ArrayList<>();
    events = new ArrayList<>();
  }

  // ---- what happened

  private void sent(Words words) {
    Side from = words.side();
    Flags flags = new Flags(words.number());
    SeqNum seq = words.sequence();
    SeqNum ack = words.sequence();
    Segment segment =
        new Segment(flags, seq, ack, words.number(), words.number(), Bytes.unseen(words.number()));
    int id = frame.number();
    int copyOf = words.number();
    segments.put(id, new InFlight(id, from, segment, copyOf, false, false, frame.millis()));
  }

  private WorldStep step(Words words) {
    Side side = words.side();
    State from = State.valueOf(words.word());
    State to = State.valueOf(words.word());
    EventKind event = EventKind.valueOf(words.word());
    int arrived = words.number();
    boolean sends = words.truth();
    String cause = words.word();
    List<Rule> fired = new ArrayList<>();
    while (words.hasMore()) {
      fired.add(rule(words.word()));
    }
    List<InFlight> sent = sends ? List.of(segments.get(frame.number())) : List.of();
    return new WorldStep(side, from, to, event, cause(cause), fired, sent, arrived, List.of());
  }

  private Rule rule(String id) {
    return Optional.ofNullable(RULES.get(id))
        .orElseThrow(() -> new IllegalStateException(file + ": there is no rule " + id));
  }

  private static Cause cause(String id) {
    Rule rule = RULES.get(id);
    return rule == null ? new Cause(id, "", "") : new Cause(id, rule.section(), rule.why());
  }

  private void because(Words words) {
    WorldStep step = steps.remove(steps.size() - 1);
    Cause cause = new Cause(step.cause().id(), words.word(), words.text(1));
    steps.add(
        new WorldStep(
            step.side(),
            step.from(),
            step.to(),
            step.event(),
            cause,
            step.fired(),
            step.sent(),
            step.arrived(),
            List.of()));
  }

  private void event(Words words) {
    WireEvent.Kind kind = WireEvent.Kind.valueOf(words.word());
    events.add(new WireEvent(kind, segments.get(words.number())));
  }

  // ---- an endpoint

  private void end(Words words) {
    Side side = words.side();
    State state = State.valueOf(words.word());
    boolean passive = words.truth();
    long wait = words.time();
    long timeWait = wait == Timers.OFF ? Timers.OFF : begin + wait;
    Timers timers = new Timers(0, Timers.OFF, Timers.OFF, timeWait, Timers.OFF, 0, Timers.OFF);
    SendState snd = sending(words);
    Endpoint tcp = new Endpoint(state, passive, snd, receiving(words), timers, Signal.NONE);
    Seat seat = new Seat(tcp, TcpSettings.defaults(snd.iss()), Play.MANUAL, Optional.empty());
    if (side == Side.CLIENT) {
      clientSeat = seat;
    } else {
      serverSeat = seat;
    }
  }

  private static SendState sending(Words words) {
    return new SendState(
        words.sequence(),
        words.sequence(),
        words.sequence(),
        words.number(),
        words.sequence(),
        words.sequence(),
        words.number(),
        words.sequence(),
        words.number(),
        Bytes.EMPTY,
        words.truth(),
        words.truth(),
        List.of());
  }

  private static ReceiveState receiving(Words words) {
    return new ReceiveState(
        words.sequence(),
        words.sequence(),
        words.number(),
        words.sequence(),
        words.sequence(),
        words.number(),
        Bytes.unseen(words.number()),
        words.number(),
        words.truth(),
        later(words));
  }

  /** What has arrived beyond a gap; a FIN has length 0. */
  private static Reassembly later(Words words) {
    Reassembly later = Reassembly.EMPTY;
    while (words.hasMore()) {
      SeqNum seq = words.sequence();
      int length = words.number();
      later = length == 0 ? later.withFin(seq) : later.withText(seq, Bytes.unseen(length));
    }
    return later;
  }
}
