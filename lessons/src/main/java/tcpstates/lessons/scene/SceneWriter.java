package tcpstates.lessons.scene;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpOptions;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.capture.play.PlayedFile;
import tcpstates.capture.play.PlayedFrame;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Moment;

/**
 * Writes a file of scenes: the follower's result for a capture, in the form that {@link
 * SceneReader} reads.
 */
final class SceneWriter {

  private final byte[] capture;
  private final PlayedFile file;
  private final Map<Long, Header> headers = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** The number from which a side's numbers count: the number of its SYN. */
  private final Map<Side, SeqNum> syns = new HashMap<>();

  /** The sides that have sent something. */
  private final Set<Side> spoken = EnumSet.noneOf(Side.class);

  /** The facts that only the packet contains. */
  private record Header(
      String time, String source, String destination, int window, TcpOptions options) {}

  /**
   * Begins without a scene.
   *
   * @param file the same capture, followed
   * @throws IOException if it is damaged
   */
  SceneWriter(byte[] capture, PlayedFile file) throws IOException {
    this.capture = capture;
    this.file = file;
    readPackets();
  }

  private void readPackets() throws IOException {
    try (PacketReader packets = PacketReader.open(new ByteArrayInputStream(capture))) {
      long first = Long.MIN_VALUE;
      while (packets.advance()) {
        TcpPacket packet = packets.packet();
        first = first == Long.MIN_VALUE ? packet.time() : first;
        String time = seconds(packet.time() - first);
        headers.put(
            packet.frame(),
            new Header(
                time,
                packet.source() + ":" + packet.sourcePort(),
                packet.destination() + ":" + packet.destinationPort(),
                packet.window(),
                packet.options()));
      }
    }
  }

  /** Nanoseconds as seconds, with three decimals. */
  private static String seconds(long nanos) {
    long millis = Math.round(nanos / 1e6);
    String digits = Long.toString(1_000 + Math.abs(millis % 1_000)).substring(1);
    return (millis < 0 ? "-" : "") + Math.abs(millis / 1_000) + "." + digits;
  }

  /** The connections with these numbers. */
  String write(List<Integer> streams) throws IOException {
    for (int stream : streams) {
      scene(stream, file.frames(stream));
    }
    return text.toString();
  }

  private void line(Object... words) {
    List<String> all = new ArrayList<>();
    for (Object word : words) {
      all.add(word.toString());
    }
    text.append(String.join(" ", all)).append('\n');
  }

  private void scene(int stream, List<PlayedFrame> frames) {
    Header first = headers.get(frames.get(0).number());
    line("scene", stream, first.source(), first.destination());
    Arrays.stream(Side.values()).forEach(side -> syns.put(side, SeqNum.ZERO));
    spoken.clear();
    frames.forEach(this::frame);
  }

  private static Optional<InFlight> sent(Moment moment) {
    return moment.wireEvents().stream()
        .filter(
            event -> event.kind() == WireEvent.Kind.SENT || event.kind() == WireEvent.Kind.COPIED)
        .map(WireEvent::segment)
        .findFirst();
  }

  private long relative(Side side, SeqNum number) {
    return Integer.toUnsignedLong(number.minus(syns.get(side)));
  }

  private void frame(PlayedFrame frame) {
    Moment moment = frame.moment();
    Header header = headers.get(frame.number());
    InFlight sent = sent(moment).orElseThrow();
    if (spoken.add(sent.from())) {
      syns.put(sent.from(), sent.segment().seq());
    }
    line(
        "frame",
        frame.number(),
        moment.move().isCertain(Side.CLIENT),
        moment.move().isCertain(Side.SERVER),
        header.time(),
        "|",
        moment.text(),
        "|",
        "win " + header.window() + details(sent.from(), header.options()));
    frame.notes().forEach(note -> line("note", note));
    sent(sent);
    moment.steps().forEach(this::step);
    moment.wireEvents().forEach(event -> line("event", event.kind(), event.segment().id()));
    for (Side side : Side.values()) {
      end(side, moment.after().tcp(side));
    }
    List<Object> wire =
        new ArrayList<>(List.of("wire", moment.after().now(), moment.after().nextId()));
    moment.after().wire().forEach(flight -> wire.add(flight.id()));
    line(wire.toArray());
  }

  private String details(Side from, TcpOptions has) {
    StringBuilder more = new StringBuilder();
    has.mss().ifPresent(mss -> more.append(", mss ").append(mss));
    has.windowScale().ifPresent(scale -> more.append(", wscale ").append(scale));
    more.append(has.sackPermitted() ? ", sackOK" : "").append(has.fastOpen() ? ", tfo" : "");
    for (TcpOptions.SackBlock block : has.sack()) {
      more.append(", sack ")
          .append(relative(from.peer(), new SeqNum(block.left())))
          .append(':')
          .append(relative(from.peer(), new SeqNum(block.right())));
    }
    return more.toString();
  }

  private void sent(InFlight flight) {
    Segment segment = flight.segment();
    line(
        "sent",
        flight.from().word(),
        segment.flags().bits(),
        relative(flight.from(), segment.seq()),
        segment.hasAck() ? relative(flight.to(), segment.ack()) : 0,
        segment.wnd(),
        segment.up(),
        segment.data().length(),
        flight.copyOf(),
        flight.notBefore());
  }

  private void step(WorldStep step) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "step",
                step.side().word(),
                step.from().name(),
                step.to().name(),
                step.event().name(),
                step.arrived(),
                !step.sent().isEmpty(),
                step.cause().id()));
    step.fired().stream().map(Rule::id).forEach(words::add);
    line(words.toArray());
    if (step.cause().id().equals("capture")) {
      line("because", step.cause().section(), "|", step.cause().why());
    }
  }

  private void end(Side side, Endpoint tcp) {
    SendState snd = tcp.snd();
    if (!spoken.contains(side)) {
      // Nobody knows its initial number yet, so the follower uses one of its own.
      syns.put(side, snd.iss());
    }
    ReceiveState rcv = tcp.rcv();
    boolean sends = tcp.state().hasSendVariables();
    boolean receives = tcp.state().hasReceiveVariables();
    List<Object> words =
        new ArrayList<>(
            List.of(
                "end",
                side.word(),
                tcp.state().name(),
                tcp.passive(),
                tcp.timers().timeWait(),
                own(sends, side, snd.iss()),
                own(sends, side, snd.una()),
                own(sends, side, snd.nxt()),
                snd.wnd(),
                own(receives, side.peer(), snd.wl1()),
                own(receives, side, snd.wl2()),
                snd.maxWnd(),
                own(sends, side, snd.up()),
                snd.mss(),
                snd.closeCalled(),
                snd.finSent(),
                own(receives, side.peer(), rcv.irs()),
                own(receives, side.peer(), rcv.nxt()),
                rcv.wnd(),
                own(receives, side.peer(), rcv.offered()),
                own(receives, side.peer(), rcv.up()),
                rcv.buffer(),
                rcv.received().length(),
                rcv.unread(),
                rcv.finReceived()));
    later(side, rcv.later(), words);
    line(words.toArray());
  }

  private long own(boolean known, Side side, SeqNum number) {
    return known ? relative(side, number) : 0;
  }

  private void later(Side side, Reassembly later, List<Object> words) {
    for (Reassembly.Block block : later.blocks()) {
      words.add(relative(side.peer(), block.seq()));
      words.add(block.data().length());
    }
    for (SeqNum fin : later.fins()) {
      words.add(relative(side.peer(), fin));
      words.add(0);
    }
  }
}
