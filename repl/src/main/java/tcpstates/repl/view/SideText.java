package tcpstates.repl.view;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.SignalText;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.WeighedRows;

/**
 * What to say about one side, row by row: where it is and how it got there, what it owes, what it
 * has sent and received, its numbers, its data, its timers. If room is short, what matters least is
 * left out.
 */
public final class SideText {

  /** As much as the end of trying, which stands below it and so goes before it. */
  static final int USUAL = -7;

  /** The columns of the quotes around a text. */
  private static final int QUOTES = 2;

  private final Side side;
  private final List<Moment> moments;
  private final Notation notation;
  private final int width;
  private final Seat seat;
  private final Endpoint tcp;
  private final WeighedRows rows;

  private SideText(Side side, List<Moment> moments, Notation notation, int width) {
    this.side = side;
    this.moments = moments;
    this.notation = notation;
    this.width = width;
    this.seat = notation.world().seat(side);
    this.tcp = seat.tcp();
    this.rows = new WeighedRows(notation.look().withWidth(width));
  }

  /**
   * The rows, none wider than the width.
   *
   * @param moments the moves that led to the world of the notation
   * @param predicted the state that a person has predicted, if any
   * @param height the most rows
   */
  public static List<StyledLine> rows(
      Side side,
      List<Moment> moments,
      Notation notation,
      Optional<State> predicted,
      int width,
      int height) {
    SideText text = new SideText(side, moments, notation, width);
    text.place(predicted);
    text.rows.gap(2);
    text.owed();
    text.talk();
    text.rows.gap(0);
    SideNumbers.add(side, notation, width, text.rows);
    text.data();
    text.rows.gap(1);
    text.timers();
    return text.rows.fitting(height);
  }

  /**
   * The row that says where the side is; marked as fresh if the last move has brought it there. In
   * a capture a question mark says that it may be elsewhere.
   */
  public static StyledLine state(Side side, List<Moment> moments, Notation notation) {
    State now = notation.world().tcp(side).state();
    Style style = changed(side, moments) ? Style.FRESH : Style.STRONG;
    boolean certain = moments.isEmpty() || moments.get(moments.size() - 1).move().isCertain(side);
    StyledLine line =
        StyledLine.of(notation.state(now), style).plus(certain ? "" : "?", Style.WAITING);
    return notation.world().seat(side).owes() ? line.plus(" ▸ ?", Style.WAITING) : line;
  }

  /** Whether the last move has brought a side into another state. */
  public static boolean changed(Side side, List<Moment> moments) {
    return !moments.isEmpty()
        && moments.get(moments.size() - 1).steps().stream()
            .anyMatch(step -> step.side() == side && step.from() != step.to());
  }

  private void place(Optional<State> predicted) {
    if (notation.look().plain()) {
      rows.add(
          10,
          StyledLine.of("The " + side.word() + " is in " + notation.state(tcp.state()) + player()));
      StateHistory past = StateHistory.of(side, moments);
      if (past.states().size() > 1) {
        rows.add(6, StyledLine.of("Its way: ").plus(past.line(notation)));
      }
      return;
    }
    StyledLine state = state(side, moments, notation);
    if (predicted.isPresent()) {
      StyledLine said =
          StyledLine.of("  you say ", Style.FAINT).plus(notation.state(predicted.get()));
      boolean fits = state.plus(said).width(notation.look().columns()) <= width;
      rows.add(10, fits ? state.plus(said) : state);
      if (!fits) {
        rows.add(7, said);
      }
    } else {
      rows.add(10, state);
    }
    StateHistory way = StateHistory.of(side, moments);
    if (way.states().size() > 1) {
      rows.add(6, way.within(notation, width, seat.owes()));
    }
  }

  /** Whether this is a capture, which tells nothing of most timers. */
  private boolean seen() {
    return !moments.isEmpty() && moments.get(moments.size() - 1).move().isSeen();
  }

  /** In a capture nobody plays a side, and its state may be uncertain; empty elsewhere. */
  public static Optional<String> seen(Side side, Branch branch) {
    return branch.isSeen()
        ? Optional.of(branch.isCertain(side) ? "captured" : "not certain")
        : Optional.empty();
  }

  private String player() {
    if (seen()) {
      boolean certain = moments.get(moments.size() - 1).move().isCertain(side);
      return certain ? "." : "; that is not certain.";
    }
    return seat.play() == Play.MANUAL ? "; you play it." : "; it plays itself.";
  }

  private void owed() {
    if (seat.held().isPresent() && notation.look().plain()) {
      String name = SegmentText.named(seat.held().get());
      rows.add(10, StyledLine.of(name + " has arrived and waits for your answer."));
    } else if (seat.held().isPresent()) {
      String name = SegmentText.named(seat.held().get());
      String id = "#" + seat.held().get().id();
      rows.add(
          10,
          StyledLine.of(
              fitting(
                  width,
                  "!  " + name + " waits for your answer",
                  "!  ANSWER " + name,
                  "! ANSWER " + name,
                  "! ANSWER " + id),
              Style.WAITING));
    }
    if (tcp.signal() != Signal.NONE) {
      String told =
          fitting(
              rows.besideLabel(), Notation.told(tcp.signal()), SignalText.briefly(tcp.signal()));
      rows.labelled(
          7, "told", StyledLine.of(notation.look().plain() ? Notation.told(tcp.signal()) : told));
    }
  }

  /** The first of these texts that fits, or the last. */
  private String fitting(int room, String... texts) {
    for (String text : texts) {
      if (notation.look().columns().of(text) <= room) {
        return text;
      }
    }
    return texts[texts.length - 1];
  }

  // ---- what it has said and heard

  private void talk() {
    if (tcp.state() == State.CLOSED && !talked()) {
      return;
    }
    rows.labelled(4, "said", spoken(lastSaid()));
    rows.labelled(seat.owes() ? 1 : 3, "heard", spoken(lastHeard()));
  }

  private boolean talked() {
    return lastSaid().isPresent() || lastHeard().isPresent();
  }

  private StyledLine spoken(Optional<InFlight> segment) {
    if (segment.isEmpty()) {
      return StyledLine.of("nothing yet", Style.FAINT);
    }
    String flags = segment.get().segment().flags().toString();
    String number = notation.number(segment.get().from(), segment.get().segment().seq());
    String name = Notation.name(segment.get());
    String whole = notation.shortLabel(segment.get()).substring(name.length() - flags.length());
    String brief = notation.briefLabel(segment.get()).substring(name.length() - flags.length());
    String numbers = flags + " " + number + acknowledged(segment.get());
    int room = rows.besideLabel();
    for (String text : List.of(whole, brief, numbers, flags + " " + number)) {
      if (notation.look().columns().of(text) <= room) {
        return StyledLine.of(text);
      }
    }
    return StyledLine.of(flags);
  }

  private String acknowledged(InFlight segment) {
    return segment.segment().hasAck()
        ? " ack " + notation.number(segment.to(), segment.segment().ack())
        : "";
  }

  private Optional<InFlight> lastSaid() {
    for (int i = moments.size() - 1; i >= 0 && !reset(i); i--) {
      List<InFlight> sent =
          moments.get(i).sent().stream().filter(segment -> segment.from() == side).toList();
      if (!sent.isEmpty()) {
        return Optional.of(sent.get(sent.size() - 1));
      }
    }
    return Optional.empty();
  }

  private Optional<InFlight> lastHeard() {
    int held = seat.held().map(InFlight::id).orElse(0);
    for (int i = moments.size() - 1; i >= 0 && !reset(i); i--) {
      List<WireEvent> events = moments.get(i).wireEvents();
      for (int j = events.size() - 1; j >= 0; j--) {
        WireEvent event = events.get(j);
        boolean taken =
            event.kind() == WireEvent.Kind.DELIVERED
                || event.kind() == WireEvent.Kind.HELD && event.segment().id() != held;
        if (taken && event.segment().to() == side) {
          return Optional.of(event.segment());
        }
      }
    }
    return Optional.empty();
  }

  private boolean reset(int i) {
    return moments.get(i).startsOver();
  }

  // ---- data

  private void data() {
    if (!tcp.rcv().received().isEmpty()) {
      int unread = tcp.rcv().unread();
      String waiting = unread > 0 ? ", " + unread + " unread" : "";
      int all = Math.min(40, rows.besideLabel() - waiting.length() - QUOTES);
      int some = Math.max(8, Math.min(40, rows.besideLabel() - 12));
      String text =
          notation.preview(tcp.rcv().received(), tcp.rcv().received().length() <= all ? all : some);
      String bytes = tcp.rcv().received().length() + " B";
      boolean whole = notation.look().columns().of(text + waiting) <= rows.besideLabel();
      String brief =
          fitting(rows.besideLabel() - waiting.length(), bytes, tcp.rcv().received().length() + "");
      rows.labelled(
          6,
          "data",
          StyledLine.of(whole || notation.look().plain() ? text : brief)
              .plus(waiting, Style.WAITING));
    }
    if (tcp.state().synchronizedState() && tcp.rcv().urgent() > 0) {
      rows.labelled(
          6,
          "urgent",
          StyledLine.of(Phrases.count(tcp.rcv().urgent(), "byte") + " to read", Style.WAITING));
    }
    if (!tcp.rcv().later().isEmpty()) {
      rows.labelled(5, "gap", StyledLine.of(beyondGap()));
    }
    boolean fin = tcp.snd().closeCalled() && !tcp.snd().finSent();
    if (!tcp.snd().queue().isEmpty() || fin) {
      String bytes =
          tcp.snd().queue().isEmpty() ? "" : Phrases.count(tcp.snd().queue().length(), "byte");
      rows.labelled(
          5, "queued", StyledLine.of(bytes + (fin ? bytes.isEmpty() ? "FIN" : ", FIN" : "")));
    }
  }

  /** What has come, and lies beyond what is missing. */
  private String beyondGap() {
    int bytes = tcp.rcv().later().bytes();
    String fin = tcp.rcv().later().fins().isEmpty() ? "" : bytes > 0 ? " and FIN" : "FIN";
    String whole = (bytes > 0 ? Phrases.count(bytes, "byte") : "") + fin + " beyond it";
    String brief = (bytes > 0 ? bytes + " B" : "") + fin + " beyond";
    return notation.look().plain()
        ? whole
        : fitting(rows.besideLabel(), whole, brief + " it", brief);
  }

  // ---- timers

  private void timers() {
    boolean any = false;
    for (TimerKind kind : TimerKind.values()) {
      long due = tcp.timers().due(kind);
      if (due != Timers.OFF) {
        boolean user = kind == TimerKind.USER;
        StyledLine line = TimerRow.of(kind, tcp, due - notation.world().now(), width);
        any |= !user;
        rows.add(user ? USUAL : 8, line);
      }
    }
    if (!any && tcp.timers().giveUp() == Timers.OFF && !seen()) {
      rows.add(2, StyledLine.of("no timer is running", Style.FAINT));
    }
  }
}
