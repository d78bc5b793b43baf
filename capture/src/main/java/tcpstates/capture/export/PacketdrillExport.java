package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Session;

/**
 * A session as a packetdrill script for the side in focus. The script injects the segments that
 * arrived at that side, and expects its kernel to send what the side has sent. As with a capture,
 * the calls of the application are inferred from what was sent. Numbers count from the first SYN of
 * each side, as packetdrill expects. A script has one connection and ends before a second one. Each
 * script keeps to packetdrill's grammar; what that can't say stands in a comment.
 */
final class PacketdrillExport implements SessionExport {

  @Override
  public byte[] of(Session session) {
    Script script = new Script(session.focus());
    for (StoryLine line : SessionStory.of(session.moments()).lines()) {
      if (!script.takes(line)) {
        break;
      }
    }
    return SessionExport.utf8(script.text());
  }

  /** The script so far. */
  private static final class Script {
    private static final String LISTENER = "3";

    /** With 40 bytes of headers, an IP datagram has no room for more data. */
    private static final int LARGEST = 65_495;

    private static final long NUMBERS = 1L << 32;

    private final Side side;
    private final StringBuilder text = new StringBuilder();
    private Optional<SeqNum> own = Optional.empty();
    private Optional<SeqNum> peer = Optional.empty();
    private Optional<SeqNum> next = Optional.empty();
    private String socket = "";
    private boolean passive;
    private boolean closed;
    private boolean anything;
    private long time;
    private State state = State.CLOSED;

    Script(Side side) {
      this.side = side;
      text.append("// A session of tcpstates, seen from the ").append(side.word()).append(".\n");
      text.append("// What this kernel sends stands behind >, what it is sent behind <.\n\n");
    }

    /** The script. Packetdrill takes none without an event. */
    String text() {
      if (!anything) {
        text.append("// Nothing is sent and nothing arrives here; a script needs one event.\n");
        open();
      }
      return text.toString();
    }

    /** Adds the next line. Returns false if the script ends before it. */
    boolean takes(StoryLine line) {
      if (line.side() != side) {
        return true;
      }
      boolean another = line.kind() == StoryLine.Kind.SENT && opensAnother(line);
      if (another) {
        text.append("// Another connection begins here: that would be another script.\n");
        return false;
      }
      if (beginsWithin(line)) {
        text.append("// The session begins within a connection: no kernel can be put there.\n");
        return false;
      }
      switch (line.kind()) {
        case SENT -> line.segment().ifPresent(sent -> sent(line, sent.segment(), sent.forged()));
        case ARRIVED -> line.segment().ifPresent(one -> arrived(line, one.segment()));
        case LOCAL -> local(line);
      }
      line.entered().ifPresent(this::enter);
      return true;
    }

    private boolean opensAnother(StoryLine line) {
      Segment segment = line.segment().orElseThrow().segment();
      return segment.syn() && own.isPresent() && !own.get().equals(segment.seq());
    }

    /** Whether the side was put into a state without the segments that lead there. */
    private boolean beginsWithin(StoryLine line) {
      boolean opened = own.isPresent() || line.kind() != StoryLine.Kind.LOCAL;
      return !opened
          && line.entered()
              .filter(entered -> entered != State.CLOSED && entered != State.LISTEN)
              .isPresent();
    }

    private void enter(State entered) {
      text.append("// ").append(side.word()).append(": ").append(entered).append('\n');
      boolean opens = state == State.SYN_RECEIVED && entered == State.ESTABLISHED;
      state = entered;
      if (opens && passive) {
        socket = "4";
        call("accept(" + LISTENER + ", ..., ...) = " + socket);
      }
    }

    private void local(StoryLine line) {
      if (line.entered().filter(entered -> entered == State.LISTEN).isPresent() && !passive) {
        passive = true;
        open();
        call("bind(" + LISTENER + ", ..., ...) = 0");
        call("listen(" + LISTENER + ", 1) = 0");
      }
    }

    private void open() {
      anything = true;
      text.append("0 socket(..., SOCK_STREAM, IPPROTO_TCP) = ").append(LISTENER).append('\n');
      call("setsockopt(" + LISTENER + ", SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0");
    }

    private void call(String call) {
      text.append("+0 ").append(call).append('\n');
    }

    // ---- segments

    private void sent(StoryLine line, Segment segment, boolean forged) {
      if (forged) {
        text.append("// Forged in the name of this side, so no kernel sends it: ");
        text.append(packet(segment, own, peer)).append('\n');
        return;
      }
      boolean first = own.isEmpty() && segment.syn();
      if (first) {
        own = Optional.of(segment.seq());
      }
      if (first && !segment.hasAck()) {
        open();
        socket = LISTENER;
        call("fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0");
        call("connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)");
      }
      boolean fresh = next.map(number -> number.before(segment.end())).orElse(true);
      if ((fresh || segment.rst()) && !segment.syn()) {
        calls(segment);
      }
      next = fresh ? Optional.of(segment.end()) : next;
      packet(line, '>', segment, own, peer);
    }

    /** The calls of the application, as the segment shows them. */
    private void calls(Segment segment) {
      boolean speaks = segment.fin() || !segment.data().isEmpty();
      if (speaks && socket.isEmpty()) {
        text.append("// No application can do this: it has not accepted the connection yet.\n");
        return;
      }
      int length = segment.data().length();
      if (length > 0) {
        call(format("write(%s, ..., %d) = %d", socket, length, length));
      }
      if (segment.fin() && !closed) {
        closed = true;
        call("shutdown(" + socket + ", SHUT_WR) = 0");
      }
      boolean aborts = segment.rst() && !socket.isEmpty() && state.synchronizedState();
      if (aborts && !closed) {
        closed = true;
        call("setsockopt(" + socket + ", SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0");
        call("close(" + socket + ") = 0");
      }
    }

    private void arrived(StoryLine line, Segment segment) {
      if (peer.isEmpty()) {
        peer = Optional.of(segment.syn() ? segment.seq() : segment.seq().plus(-1));
      }
      packet(line, '<', segment, peer, own);
    }

    private void packet(
        StoryLine line, char way, Segment segment, Optional<SeqNum> from, Optional<SeqNum> to) {
      if (!isWritable(segment, from)) {
        text.append("// Packetdrill can't write a segment with these numbers: ");
        text.append(packet(segment, from, to)).append('\n');
        return;
      }
      anything = true;
      long passed = line.time() - time;
      time = line.time();
      // A kernel repeats a segment when its own timers say so.
      String when = way == '>' && passed > 0 ? "+0~+" + seconds(4 * passed) : "+" + seconds(passed);
      text.append(when).append(' ').append(way).append(' ').append(packet(segment, from, to));
      if (way == '<') {
        text.append(" win ").append(Math.min(65_535, segment.wnd()));
      }
      if (segment.flags().has(Flag.URG)) {
        text.append(" urg ").append(segment.up());
      }
      text.append(segment.syn() ? way == '<' ? " <mss 1460>" : " <...>" : "").append('\n');
    }

    /** Whether its numbers do not pass the end of the sequence space, and a datagram has room. */
    private static boolean isWritable(Segment segment, Optional<SeqNum> from) {
      int length = segment.data().length();
      return length <= LARGEST && relative(segment.seq(), from) + length < NUMBERS;
    }

    private static String seconds(long milliseconds) {
      return milliseconds % 1_000 == 0
          ? Long.toString(milliseconds / 1_000)
          : format("%d.%03d", milliseconds / 1_000, milliseconds % 1_000);
    }

    private static String packet(Segment segment, Optional<SeqNum> from, Optional<SeqNum> to) {
      long seq = relative(segment.seq(), from);
      int length = segment.data().length();
      String ack = segment.hasAck() ? " ack " + relative(segment.ack(), to) : "";
      return flags(segment) + " " + seq + ":" + (seq + length) + "(" + length + ")" + ack;
    }

    private static long relative(SeqNum number, Optional<SeqNum> first) {
      return Integer.toUnsignedLong(number.bits() - first.map(SeqNum::bits).orElse(0));
    }

    /**
     * The flags as tcpdump writes them. Packetdrill leaves PSH to the kernel unless it is named.
     */
    private static String flags(Segment segment) {
      StringBuilder flags = new StringBuilder();
      flags.append(segment.fin() ? "F" : "").append(segment.syn() ? "S" : "");
      flags.append(segment.rst() ? "R" : "");
      flags.append(segment.flags().has(Flag.PSH) ? "P" : "");
      flags.append(segment.flags().has(Flag.URG) ? "U" : "").append(segment.hasAck() ? "." : "");
      return flags.length() == 0 ? "-" : flags.toString();
    }
  }
}
