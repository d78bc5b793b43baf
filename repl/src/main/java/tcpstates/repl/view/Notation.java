package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.Locale;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.session.Display;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;

/**
 * How views name things: states, numbers, segments, times.
 *
 * @param display how the person wants them
 * @param world the world that relative numbers count in
 * @param look what there is to draw on
 */
public record Notation(Display display, World world, Look look) {

  /** How much of a segment's text is shown on a line. */
  private static final int PREVIEW = 16;

  public String state(State state) {
    return display.linuxNames() ? state.linuxName() : state.rfcName();
  }

  /** What has happened to a side: a call, or a timer that went off. */
  String event(EventKind event) {
    String exact = event.timer().map(MoveText::timer).orElse(event.title());
    return display.knows(exact) ? exact : plain(event);
  }

  /** The same for somebody who does not know the RFC's word for it yet. */
  private static String plain(EventKind event) {
    return event.timer().isPresent() ? "a timer" : event.title().toLowerCase(Locale.ROOT);
  }

  /** An event as the RFC writes it, for those who know it so. */
  String title(EventKind event) {
    return event(event).equals(plain(event)) ? plain(event) : event.title();
  }

  /** A number in the sequence space of a side. */
  public String number(Side whose, SeqNum number) {
    return display.relativeNumbers()
        ? Integer.toString(number.minus(base(whose)))
        : number.toString();
  }

  private SeqNum base(Side whose) {
    Endpoint own = world.tcp(whose);
    if (own.state().hasSendVariables()) {
      return own.snd().iss();
    }
    Endpoint peer = world.tcp(whose.peer());
    return peer.state().hasReceiveVariables()
        ? peer.rcv().irs()
        : world.seat(whose).settings().iss();
  }

  /** {@code #1 SYN}. */
  public static String name(InFlight segment) {
    return "#" + segment.id() + " " + segment.segment().flags();
  }

  /**
   * {@code #2 SYN,ACK seq 300 ack 101}, with its text if it has any; without numbers where the
   * variables are hidden, too.
   */
  public String label(InFlight sent) {
    return label(sent, "seq ");
  }

  /** {@code #2 SYN,ACK 300 ack 101}. */
  public String shortLabel(InFlight sent) {
    return label(sent, "");
  }

  /** As {@link #shortLabel}, with the number of bytes instead of the text. */
  public String briefLabel(InFlight sent) {
    Segment segment = sent.segment();
    Segment bare =
        new Segment(
            segment.flags(),
            segment.seq(),
            segment.ack(),
            segment.wnd(),
            segment.up(),
            Bytes.EMPTY);
    int length = segment.data().length();
    String label =
        shortLabel(
            new InFlight(
                sent.id(), sent.from(), bare, sent.copyOf(), sent.corrupt(), sent.forged(), 0));
    return length == 0 ? label : label + " " + length + " B";
  }

  private String label(InFlight sent, String seq) {
    Segment segment = sent.segment();
    StringBuilder label = new StringBuilder(name(sent));
    if (!display.variables()) {
      return segment.data().isEmpty()
          ? label.toString()
          : label.append(' ').append(preview(segment.data())).toString();
    }
    label.append(' ').append(seq).append(number(sent.from(), segment.seq()));
    if (segment.hasAck()) {
      label.append(" ack ").append(number(sent.to(), segment.ack()));
    }
    if (segment.wnd() == 0 && !segment.rst()) {
      label.append(" win 0");
    }
    if (!segment.data().isEmpty()) {
      label.append(' ').append(preview(segment.data()));
    }
    return label.toString();
  }

  /** The text of a segment, cut short, and how long it is. */
  public String preview(Bytes data) {
    return preview(data, PREVIEW);
  }

  public String preview(Bytes data, int most) {
    if (data.isUnseen()) {
      return data.length() + " B";
    }
    boolean whole = data.length() <= most;
    String text = Quoted.write(data, whole ? most : Math.max(1, most - 3), look.asciiAlone());
    return whole ? text : text + " " + data.length() + " B";
  }

  /** {@code 1.500}, in a column of eight; for days, the milliseconds are left out. */
  public static String shortClock(long millis) {
    return millis < 10_000_000
        ? format("%d.%03d", millis / 1_000, millis % 1_000)
        : Long.toString(millis / 1_000);
  }

  /** {@code 1 s}, {@code 4 min}, {@code 500 ms}: a length of time. */
  public static String duration(long millis) {
    if (millis != 0 && millis % 3_600_000 == 0) {
      return millis / 3_600_000 + " h";
    }
    if (millis != 0 && millis % 60_000 == 0) {
      return millis / 60_000 + " min";
    }
    if (millis % 1_000 == 0) {
      return millis / 1_000 + " s";
    }
    return millis < 1_000 ? millis + " ms" : Phrases.seconds(millis);
  }

  public static Style style(Side side) {
    return side == Side.CLIENT ? Style.CLIENT : Style.SERVER;
  }

  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * What an application is told, in the words of RFC 9293 where they are true. It has "aborted due
   * to user timeout" for one of the time-outs; a call and keep-alive time out too.
   */
  public static String told(Signal signal) {
    return switch (signal) {
      case NONE -> "nothing";
      case RESET -> "connection reset";
      case REFUSED -> "connection refused";
      case CLOSING -> "connection closing: the peer will send no more";
      case TIMEOUT -> "connection timed out";
      case ABORTED -> "connection aborted, as it asked";
    };
  }

  public static String timer(TimerKind kind) {
    return switch (kind) {
      case USER -> "ends it";
      case RETRANSMISSION -> "repeats";
      case PERSIST -> "probes the window";
      case TIME_WAIT -> "2 MSL end";
      case KEEP_ALIVE -> "probes the peer";
    };
  }

  /** {@code RFC 9293 3.10.1}; a section of another document names it itself. */
  public static String section(String section) {
    if (section.isEmpty()) {
      return "";
    }
    return Character.isDigit(section.charAt(0)) ? "RFC 9293 " + section : section;
  }
}
