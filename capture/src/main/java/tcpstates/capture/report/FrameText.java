package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.Note;
import tcpstates.capture.follow.Notes;
import tcpstates.capture.follow.Party;
import tcpstates.capture.follow.Passage;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/**
 * A frame as a line: its number, its time, its sender, the segment, the state of both ends after
 * it, and what it did. A question mark means that a state is not certain.
 */
public final class FrameText {

  private static final int FRAME = 5;
  private static final int TIME = 10;
  private static final int SEGMENT = 18;
  private static final int STATE = 14;

  /** The column where the note begins. */
  private static final int NOTE = FRAME + TIME + 3 + SEGMENT + 2 * STATE + 2;

  private final Look look;
  private final boolean wrap;
  private final long start;

  /**
   * @param wrap whether text wider than the line continues below; otherwise a frame is one line
   * @param start the time from which times are counted: nanoseconds since 1970
   */
  public FrameText(Look look, boolean wrap, long start) {
    this.look = look;
    this.wrap = wrap;
    this.start = start;
  }

  /** The heading above the columns. */
  public StyledLine heading() {
    return StyledLine.of(
        "    #       time   segment           client        server        what it does",
        Style.FAINT);
  }

  /** The frame, as one or more lines. */
  public List<StyledLine> of(TcpPacket packet, Connection connection, Passage passage) {
    boolean fromClient = passage.fromClient();
    StyledLine line =
        StyledLine.of(right(Long.toString(packet.frame()), FRAME), Style.FAINT)
            .plus(" ")
            .plus(right(Timestamps.seconds(packet.time() - start), TIME))
            .plus(fromClient ? " > " : " < ", fromClient ? Style.CLIENT : Style.SERVER)
            .plus(
                segment(packet, connection, passage) + " ",
                fromClient ? Style.CLIENT : Style.SERVER)
            .padded(FRAME + 1 + TIME + 3 + SEGMENT, look.columns());
    line = state(line, connection.clientState(), certain(connection.client(), packet));
    line = state(line, connection.serverState(), certain(connection.server(), packet));
    StyledLine notes = StyledLine.of(notes(packet, passage));
    int room = look.width() - line.width(look.columns());
    if (!wrap || notes.width(look.columns()) <= room) {
      return List.of(line.plus(notes));
    }
    int indent = Math.min(NOTE, look.width() / 4);
    List<StyledLine> lines = new ArrayList<>();
    lines.add(line);
    lines.addAll(Wrap.line(StyledLine.of(" ".repeat(indent)).plus(notes), indent, look));
    return lines;
  }

  private static boolean certain(Party party, TcpPacket packet) {
    return party.isCertain(packet.time());
  }

  private StyledLine state(StyledLine line, State state, boolean certain) {
    int width = line.width(look.columns()) + STATE;
    return line.plus(state.rfcName() + (certain ? " " : "? "), certain ? Style.PLAIN : Style.FAINT)
        .padded(width, look.columns());
  }

  private static String notes(TcpPacket packet, Passage passage) {
    return Notes.of(packet, passage).stream().map(Note::message).collect(Collectors.joining(", "));
  }

  /** Such as {@code SYN 0}, {@code ACK 1 ack 1} or {@code 1:19 ack 1}. */
  public static String segment(TcpPacket packet, Connection connection, Passage passage) {
    Party from = passage.fromClient() ? connection.client() : connection.server();
    Party to = passage.fromClient() ? connection.server() : connection.client();
    StringBuilder text = new StringBuilder(flags(packet));
    long seq = from.relative(packet.seq());
    text.append(text.isEmpty() ? "" : " ").append(seq);
    if (packet.length() > 0) {
      text.append(':').append(seq + packet.length());
    }
    if (packet.has(TcpPacket.ACK)) {
      text.append(" ack ").append(to.relative(packet.ack()));
    }
    return text.toString();
  }

  /** The flags that matter. PSH doesn't, and data always has an ACK. */
  private static String flags(TcpPacket packet) {
    List<String> flags = new ArrayList<>();
    add(flags, packet, TcpPacket.SYN, "SYN");
    add(flags, packet, TcpPacket.FIN, "FIN");
    add(flags, packet, TcpPacket.RST, "RST");
    if (packet.length() == 0 || !flags.isEmpty()) {
      add(flags, packet, TcpPacket.ACK, "ACK");
    }
    add(flags, packet, TcpPacket.URG, "URG");
    return String.join(",", flags);
  }

  private static void add(List<String> flags, TcpPacket packet, int bit, String name) {
    if (packet.has(bit)) {
      flags.add(name);
    }
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** The line with a connection's number and its two ends. */
  public static StyledLine title(Connection connection) {
    return StyledLine.of("stream " + connection.stream() + "  ", Style.STRONG)
        .plus("client " + where(connection.client()), Style.CLIENT)
        .plus("  ")
        .plus("server " + where(connection.server()), Style.SERVER);
  }

  /** One of the two ends, with a remark if the capture was taken there. */
  public static String where(Party party) {
    return party.name() + (party.isNear() ? " (captured here)" : "");
  }

  /** The number of frames, in words. */
  static String frames(long count) {
    return Phrases.grouped(count) + (count == 1 ? " frame" : " frames");
  }
}
