package tcpstates.repl.session;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;

/** The event at a side that a prediction is about. */
public sealed interface Occasion {

  /** Whether this step of the side belongs to such an event. */
  boolean is(Moment moment, WorldStep step);

  /** Whether such an event has begun: a broken segment does not count, one that is held does. */
  default boolean begins(Moment moment, WorldStep step) {
    return is(moment, step) && !step.cause().equals(Cause.CHECKSUM);
  }

  /** Whether this step settles a prediction: a segment that is held does not yet. */
  default boolean settles(Moment moment, WorldStep step) {
    return is(moment, step) && !step.cause().equals(Cause.HELD);
  }

  /** Whether an ACK has arrived that tells the side nothing new, and brings no data. */
  static boolean tellsNothing(Moment moment, WorldStep step) {
    return step.fired().stream().anyMatch(rule -> rule.id().equals("ack.duplicate"))
        && step.fired().stream().noneMatch(rule -> rule.id().equals("ack.window"))
        && moment
            .arrived(step)
            .filter(segment -> Arrival.ACK.matches(segment.segment()))
            .isPresent();
  }

  /** When a prediction for a side is judged, in words that follow "it is judged". */
  String words(Side side);

  /** What follows "has arrived" where a segment need not ask for an answer. */
  String IF_IT_MUST = ", and is answered if it must be";

  /**
   * A segment arrives.
   *
   * @param kind which kind of segment, if not any
   * @param id which segment, if not any
   * @param from whose segment; a forged one counts as its target's peer's
   * @param news whether an ACK that tells nothing new does not count: anybody may send one unasked
   */
  record Arrival(Optional<SegmentPattern> kind, OptionalInt id, Optional<Side> from, boolean news)
      implements Occasion {

    /** Any segment that arrives. */
    public static final Occasion ANY =
        new Arrival(Optional.empty(), OptionalInt.empty(), Optional.empty(), false);

    /** Any segment that arrives and is not an ACK that tells nothing new. */
    public static final Occasion NEWS =
        new Arrival(Optional.empty(), OptionalInt.empty(), Optional.empty(), true);

    private static final SegmentPattern ACK = SegmentPattern.of(Flags.ACK);

    /** Kinds that ask for no answer as a rule. */
    private static final Set<SegmentPattern> UNANSWERED = Set.of(ACK, SegmentPattern.of(Flags.RST));

    /** It answers a SYN, and then it asks for an answer; or it is the peer's SYN once more. */
    private static final Set<SegmentPattern> ANSWERED_OR_NOT =
        Set.of(SegmentPattern.of(Flags.SYN_ACK));

    /** The same, whoever has sent it. */
    public Arrival fromAnybody() {
      return new Arrival(kind, id, Optional.empty(), news);
    }

    @Override
    public boolean is(Moment moment, WorldStep step) {
      return step.event() == EventKind.SEGMENT_ARRIVES
          && (any() || moment.arrived(step).filter(this::matches).isPresent())
          && !(news && tellsNothing(moment, step));
    }

    private boolean any() {
      return kind.isEmpty() && id.isEmpty() && from.isEmpty();
    }

    /** Whether this is such a segment. */
    public boolean matches(InFlight segment) {
      return kind.filter(pattern -> !pattern.matches(segment.segment())).isEmpty()
          && (id.isEmpty() || id.getAsInt() == segment.id())
          && from.filter(side -> side != segment.from()).isEmpty();
    }

    @Override
    public String words(Side side) {
      if (any()) {
        return "when the next segment has arrived at it" + IF_IT_MUST;
      }
      return format(
          "when %s has arrived at the %s%s",
          named(side), side.word(), kind.map(Arrival::answered).orElse(IF_IT_MUST));
    }

    private static String answered(SegmentPattern kind) {
      return UNANSWERED.contains(kind)
          ? ""
          : ANSWERED_OR_NOT.contains(kind) ? IF_IT_MUST : " and is answered";
    }

    private String named(Side side) {
      String which =
          id.isPresent() ? "#" + id.getAsInt() : kind.map(Arrival::named).orElse("segment");
      return id.isPresent()
          ? which
          : (from.isPresent() ? "the " + side.peer().word() + "'s " : "the next ") + which;
    }

    private static String named(SegmentPattern kind) {
      return kind.data() ? "data" : kind.flags().toString();
    }
  }

  /**
   * The same event, of which a person is not told which segment it is: that would give away what
   * they are asked.
   */
  record Untold(Occasion event) implements Occasion {

    @Override
    public boolean is(Moment moment, WorldStep step) {
      return event.is(moment, step);
    }

    @Override
    public String words(Side side) {
      return format(
          "when the segment that the question is about has arrived at the %s%s",
          side.word(), IF_IT_MUST);
    }
  }

  /**
   * A timer of the side goes off.
   *
   * @param retransmission whether only the retransmission timer counts
   */
  record TimerExpires(boolean retransmission) implements Occasion {

    @Override
    public boolean is(Moment moment, WorldStep step) {
      return retransmission
          ? step.event() == EventKind.RETRANSMISSION_TIMEOUT
          : step.event().timer().isPresent();
    }

    @Override
    public String words(Side side) {
      return format(
          "when %s of the %s goes off",
          retransmission ? "the retransmission timer" : "a timer", side.word());
    }
  }
}
