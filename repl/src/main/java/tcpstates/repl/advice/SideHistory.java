package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.PlainRules;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** {@code why SIDE}: why a side is in its state, from what it has done and received. */
public final class SideHistory {

  /** If there are more segments than this, they are counted and only the newest listed. */
  private static final int MOST_LISTED = 6;

  private final World world;
  private final Display display;
  private final Side side;
  private final List<Moment> moments;

  /** Whether moves are counted from the start: in a step of a lesson they are not. */
  private final boolean counted;

  /** How many moves lie before the last reset, which is not part of this story. */
  private final int forgotten;

  private SideHistory(Session session, Side side) {
    world = session.world();
    display = session.display();
    counted = session.branch().mark() == 0;
    this.side = side;
    List<Moment> all = session.moments();
    int start = all.size();
    while (start > 0 && !all.get(start - 1).startsOver()) {
      start--;
    }
    forgotten = start;
    moments = all.subList(start, all.size());
  }

  public static List<StyledLine> sentences(Session session, Side side) {
    SideHistory why = new SideHistory(session, side);
    List<String> sentences = new ArrayList<>();
    if (why.opened() > 0) {
      sentences.add(why.sent());
      why.acknowledged().ifPresent(sentences::add);
      why.queued().ifPresent(sentences::add);
      sentences.add(why.received());
    }
    why.owed().ifPresent(sentences::add);
    String waits = session.display().knows(why.waits()) ? why.waits() : why.waitsPlainly();
    List<StyledLine> lines = new ArrayList<>(List.of(why.state()));
    sentences.stream().map(StyledLine::of).forEach(lines::add);
    lines.add(StyledLine.withCommands(waits, Style.PLAIN));
    why.timers().map(StyledLine::of).ifPresent(lines::add);
    return List.copyOf(lines);
  }

  private Endpoint tcp() {
    return world.tcp(side);
  }

  // ---- where it stands

  /** The move, counted from 1, that led the side to its state, or 0. */
  private int lastChange() {
    for (int n = moments.size(); n > 0; n--) {
      if (changes(moments.get(n - 1)).findAny().isPresent()) {
        return n;
      }
    }
    return 0;
  }

  /** The move, counted from 1, with which the present or last connection was opened, or 0. */
  private int opened() {
    for (int n = moments.size(); n > 0; n--) {
      if (changes(moments.get(n - 1)).anyMatch(step -> step.from() == State.CLOSED)) {
        return n;
      }
    }
    return 0;
  }

  private Stream<WorldStep> changes(Moment moment) {
    return moment.steps().stream().filter(step -> step.side() == side && step.from() != step.to());
  }

  private StyledLine state() {
    int n = lastChange();
    if (n == 0) {
      return StyledLine.of(format("The %s is in CLOSED: it has never been opened.", side.word()));
    }
    Moment moment = moments.get(n - 1);
    WorldStep step = changes(moment).reduce((first, second) -> second).orElseThrow();
    return StyledLine.of(format("The %s has been in %s since ", side.word(), step.to()))
        .plus(counted ? format("move %d, ", forgotten + n) : "the command ")
        .plus(moment.text(), Style.COMMAND)
        .plus(
            format(
                ", which led there from %s (RFC 9293, %s). %s",
                step.from(), step.cause().section(), PlainRules.why(display, step)));
  }

  // ---- what it has sent

  private Stream<Moment> sinceOpen() {
    return moments.subList(opened() - 1, moments.size()).stream();
  }

  private String sent() {
    List<String> sent =
        sinceOpen()
            .flatMap(moment -> moment.sent().stream())
            .filter(segment -> segment.from() == side)
            .map(this::named)
            .toList();
    return sent.isEmpty() ? "It has sent nothing." : format("It has sent %s.", listed(sent));
  }

  /** A segment; without its numbers where the variables are hidden. */
  private String named(InFlight segment) {
    return display.variables()
        ? SegmentText.segment(segment)
        : format("#%d %s", segment.id(), segment.segment().flags());
  }

  private static String listed(List<String> segments) {
    int more = segments.size() - MOST_LISTED;
    return more > 0
        ? format(
            "%d segments, the last of them %s",
            segments.size(), Phrases.and(segments.subList(more, segments.size())))
        : Phrases.and(segments);
  }

  private Optional<String> acknowledged() {
    if (!tcp().state().hasSendVariables()) {
      return Optional.empty();
    }
    List<Segment> waiting = tcp().snd().unacked();
    if (!display.variables()) {
      return Optional.of(
          waiting.isEmpty()
              ? "All of it that asks for an ACK is acknowledged."
              : "Not all of it is acknowledged yet.");
    }
    String numbers = format("SND.UNA is %s, SND.NXT is %s", tcp().snd().una(), tcp().snd().nxt());
    return Optional.of(
        waiting.isEmpty()
            ? format("Everything that takes a sequence number is acknowledged: %s.", numbers)
            : format(
                "Not acknowledged yet: %s. %s.",
                listed(waiting.stream().map(SegmentText::segment).toList()), numbers));
  }

  private Optional<String> queued() {
    List<String> what = new ArrayList<>();
    int bytes = tcp().snd().queue().length();
    if (bytes > 0) {
      what.add(Phrases.count(bytes, "byte") + " of data");
    }
    if (finWaits()) {
      what.add(display.knows("FIN") ? "the FIN" : "its goodbye");
    }
    if (what.isEmpty()) {
      return Optional.empty();
    }
    String until =
        tcp().state().synchronizedState()
            ? format("the peer's window of %d has too little room", tcp().snd().wnd())
            : "the connection is not open";
    return Optional.of(format("Not sent yet: %s, because %s.", Phrases.and(what), until));
  }

  private boolean finWaits() {
    return tcp().snd().closeCalled() && !tcp().snd().finSent();
  }

  // ---- what it has received

  private String received() {
    List<String> arrived = sinceOpen().flatMap(this::processed).map(this::named).toList();
    String data =
        tcp().rcv().received().isEmpty()
            ? ""
            : format(
                " The data so far is %s%s.",
                SegmentText.quoted(tcp().rcv().received()),
                tcp().rcv().unread() == 0
                    ? ""
                    : format(", %d of them not read yet", tcp().rcv().unread()));
    return (arrived.isEmpty()
            ? "It has received nothing."
            : format("It has received %s.", listed(arrived)))
        + data;
  }

  /** What arrived and was dealt with; what was held counts when it is answered. */
  private Stream<InFlight> processed(Moment moment) {
    Stream<InFlight> delivered =
        moment.wireEvents().stream()
            .filter(event -> event.kind() == WireEvent.Kind.DELIVERED)
            .map(WireEvent::segment)
            .filter(segment -> segment.to() == side);
    boolean answered =
        moment.before().seat(side).owes()
            && moment.steps().stream()
                .anyMatch(
                    step ->
                        step.side() == side
                            && step.arrived()
                                == moment.before().seat(side).held().orElseThrow().id()
                            && !step.cause().equals(Cause.HELD));
    return answered
        ? Stream.concat(moment.before().seat(side).held().stream(), delivered)
        : delivered;
  }

  // ---- what it waits for

  private Optional<String> owed() {
    return world
        .seat(side)
        .held()
        .map(
            held ->
                format(
                        "%s has arrived and waits for its answer: until that is sent, state and numbers",
                        named(held))
                    + " do not change.");
  }

  private String waits() {
    boolean finAcked = tcp().snd().finAcked();
    return switch (tcp().state()) {
      case CLOSED -> "It waits for nothing: `listen` or `connect` opens it.";
      case LISTEN -> "It waits for a SYN from any peer.";
      case SYN_SENT -> "It waits for the peer's SYN, and for the acknowledgment of its own.";
      case SYN_RECEIVED -> "It waits for the acknowledgment of its SYN.";
      case ESTABLISHED -> "It waits for data, for its own program, or for the peer to close.";
      case FIN_WAIT_1 ->
          format(
              "It waits %s, and for the peer's FIN.",
              finWaits() ? "to send its FIN" : "for the acknowledgment of its FIN");
      case FIN_WAIT_2 -> "Its FIN has been acknowledged; it waits for the peer's FIN.";
      case CLOSE_WAIT ->
          finWaits()
              ? "Both programs have closed; it waits to send its FIN."
              : "The peer has closed; this side waits for its own program to close.";
      case CLOSING ->
          finWaits()
              ? "The peer's FIN has arrived; this side waits to send its own."
              : "Both FINs are sent, and the peer's has arrived; this side waits for the"
                  + " acknowledgment of its own.";
      case LAST_ACK ->
          "The peer has closed already; this side waits for the acknowledgment of its own FIN.";
      case TIME_WAIT ->
          finAcked
              ? "Both sides have closed; it waits until no old segment can be in flight any more (2"
                  + " MSL), and answers the peer's FIN if it comes again."
              : "It waits until 2 MSL have passed.";
    };
  }

  /** The same for somebody who does not know yet what a FIN or an MSL is. */
  private String waitsPlainly() {
    return switch (tcp().state()) {
      case FIN_WAIT_1 ->
          finWaits()
              ? "It waits to say goodbye, and for the peer's goodbye."
              : "It has said goodbye. It waits for word that this has arrived, and for the peer's"
                  + " goodbye.";
      case FIN_WAIT_2 -> "Its goodbye has arrived; it waits for the peer's.";
      case CLOSE_WAIT ->
          finWaits() ? "Both programs have closed; it waits to say goodbye." : waits();
      case CLOSING ->
          "Both sides have said goodbye; this side waits for word that its own has arrived.";
      case LAST_ACK ->
          "The peer has closed already; this side waits for word that its own goodbye has arrived.";
      case TIME_WAIT -> "It waits until nothing of this connection can be on its way any more.";
      case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED -> waits();
    };
  }

  private Optional<String> timers() {
    List<String> running = new ArrayList<>();
    boolean known = display.knows("RTO, MSL");
    for (TimerKind kind : TimerKind.values()) {
      long due = tcp().timers().due(kind);
      if (due != Timers.OFF) {
        String does = known ? kind.word() : plainly(kind);
        running.add(format("%s in %s", does, Phrases.seconds(due - world.now())));
      }
    }
    if (!known) {
      // What it does first comes first: giving up is the first of the kinds and the last to happen.
      Collections.reverse(running);
    }
    String said = known ? "Its timers: %s." : "If nothing comes, it %s.";
    return running.isEmpty() ? Optional.empty() : Optional.of(format(said, Phrases.and(running)));
  }

  /** What a timer does, for somebody who does not know the RFC's words for timers yet. */
  private static String plainly(TimerKind kind) {
    return switch (kind) {
      case USER -> "gives up";
      case RETRANSMISSION -> "sends the same segment again";
      case PERSIST -> "asks whether there is room";
      case TIME_WAIT -> "forgets the connection";
      case KEEP_ALIVE -> "asks whether the peer is there";
    };
  }
}
