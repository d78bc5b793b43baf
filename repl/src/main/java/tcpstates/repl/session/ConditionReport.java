package tcpstates.repl.session;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Field;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.terms.Variable;
import tcpstates.repl.text.Phrases;

/** What conditions find: whether they hold, and if not, what is there instead. */
public final class ConditionReport implements Condition.Cases<ConditionResult> {

  /** More segments than this are counted, not listed. */
  private static final int MOST_LISTED = 8;

  /** With this a finding says how far a check has looked back. */
  public static final String SINCE_MARK = "since the mark";

  private final World world;
  private final Evidence evidence;
  private final Logbook.LastSent latest;

  /** Whether {@code it} would not be clear about the side. */
  private final boolean several;

  private ConditionReport(Evidence evidence, Logbook.LastSent latest, boolean several) {
    this.world = evidence.world();
    this.evidence = evidence;
    this.latest = latest;
    this.several = several;
  }

  /** What a condition finds in a session. */
  public static ConditionResult find(Session session, Condition check) {
    return check.match(new ConditionReport(session.evidence(), session.log().sent(), false));
  }

  // ---- a side

  /** What has just been named, as short as possible. */
  private String it(Side side, String of) {
    return several ? "the " + side.word() + of : "it";
  }

  @Override
  public ConditionResult inState(Condition.InState c) {
    State actual = world.tcp(c.side()).state();
    Optional<InFlight> held = world.seat(c.side()).held();
    String pending =
        held.map(segment -> format("; it still owes an answer to #%d", segment.id())).orElse("");
    return new ConditionResult(
        holds(c),
        format("the %s in %s", c.side().word(), c.state()),
        format("%s is in %s%s", it(c.side(), ""), actual, pending));
  }

  @Override
  public ConditionResult variableIs(Condition.VariableIs c) {
    String name = Variables.name(c.variable());
    State state = world.tcp(c.side()).state();
    OptionalLong wanted = Variables.of(world, c.side(), c.value());
    boolean circle = c.variable().inSequenceSpace();
    String expected =
        format(
            "the %s's %s %s %s",
            c.side().word(), name, c.comparison().sign(), text(c.value(), wanted, circle));
    OptionalLong actual = Variables.of(world, c.side(), c.variable());
    if (actual.isEmpty()) {
      return new ConditionResult(false, expected, format("%s is not set in %s", name, state));
    }
    if (wanted.isEmpty()) {
      String missing =
          Variables.missing(world, c.side(), c.value()).map(Variables::name).orElse("a variable");
      return new ConditionResult(false, expected, format("%s is not set in %s", missing, state));
    }
    return new ConditionResult(
        holds(c), expected, format("%s is %d", it(c.side(), "'s " + name), actual.getAsLong()));
  }

  private boolean holds(Condition check) {
    return ConditionEvaluation.holds(evidence, check);
  }

  /** With the RFC's names of variables, which are also those on the screen. */
  private static String named(Expression value) {
    String text = value.text();
    for (Variable variable : Variable.values()) {
      text = text.replace(variable.word(), Variables.name(variable));
    }
    return text;
  }

  private static String text(Expression value, OptionalLong number, boolean circle) {
    String typed = named(value);
    if (number.isEmpty()) {
      return typed;
    }
    long plain = number.getAsLong();
    String result = Long.toString(circle ? SeqNum.of(plain).toLong() : plain);
    return typed.equals(result) ? typed : format("%s (%s)", typed, result);
  }

  @Override
  public ConditionResult owes(Condition.Owes c) {
    return new ConditionResult(
        holds(c), owed(c), format("%s owes %s", it(c.side(), ""), isOwed(c)));
  }

  /** Which flags an answer needs is told only to who has named some. */
  private String isOwed(Condition.Owes c) {
    return world
        .seat(c.side())
        .held()
        .filter(segment -> c.flags().equals(Flags.NONE) && !holds(c))
        .map(segment -> format("an answer to #%d", segment.id()))
        .orElseGet(() -> nothing(world.owed(c.side())));
  }

  private static String owed(Condition.Owes c) {
    return c.flags().equals(Flags.NONE)
        ? format("no answer owed by the %s", c.side().word())
        : format("%s owed by the %s", SegmentText.flags(c.flags()), c.side().word());
  }

  private static String nothing(Flags flags) {
    return flags.equals(Flags.NONE) ? "nothing" : SegmentText.flags(flags);
  }

  @Override
  public ConditionResult received(Condition.Received c) {
    Seat seat = world.seat(c.side());
    return new ConditionResult(
        holds(c),
        format("%s received by the %s", quoted(c.data()), c.side().word()),
        format(
            "%s has received %s%s",
            it(c.side(), ""), quoted(seat.tcp().rcv().received()), pending(seat)));
  }

  private static String quoted(Bytes data) {
    return data.isEmpty() ? "nothing" : SegmentText.quoted(data);
  }

  private static String pending(Seat seat) {
    return seat.held()
        .filter(segment -> !segment.segment().data().isEmpty())
        .map(segment -> format("; #%d counts when it is answered", segment.id()))
        .orElse("");
  }

  @Override
  public ConditionResult unread(Condition.Unread c) {
    int actual = world.tcp(c.side()).rcv().unread();
    return new ConditionResult(
        holds(c),
        format("unread bytes of the %s %s %d", c.side().word(), c.comparison().sign(), c.bytes()),
        several ? format("the %s has %d", c.side().word(), actual) : "there are " + actual);
  }

  @Override
  public ConditionResult signalled(Condition.Signalled c) {
    Signal actual = world.tcp(c.side()).signal();
    return new ConditionResult(
        holds(c),
        format("the %s's program told %s", c.side().word(), told(c.signal())),
        format("%s was told %s", it(c.side(), "'s program"), told(actual)));
  }

  private static String told(Signal signal) {
    return signal == Signal.NONE ? "nothing" : "\"" + SignalText.briefly(signal) + "\"";
  }

  // ---- the wire

  @Override
  public ConditionResult wireHolds(Condition.WireHolds c) {
    return new ConditionResult(
        holds(c),
        c.segments() == 0
            ? "nothing in flight"
            : Phrases.count(c.segments(), "segment") + " in flight",
        inFlight());
  }

  private String inFlight() {
    return world.wire().isEmpty() ? "nothing is in flight" : "in flight: " + listed(world.wire());
  }

  @Override
  public ConditionResult onWire(Condition.OnWire c) {
    return new ConditionResult(
        holds(c),
        format("%s in flight%s", SegmentText.chosen(c.segments()), claims(c.seq(), c.ack())),
        inFlight());
  }

  private static String claims(Optional<Expression> seq, Optional<Expression> ack) {
    return seq.map(value -> " with seq " + named(value)).orElse("")
        + ack.map(value -> (seq.isPresent() ? " and" : " with") + " ack " + named(value))
            .orElse("");
  }

  // ---- what was sent

  @Override
  public ConditionResult sent(Condition.Sent c) {
    String expected =
        format(
            "%s sent%s%s",
            SegmentText.some(c.pattern()),
            c.from().map(side -> " by the " + side.word()).orElse(""),
            claims(c.seq(), c.ack()));
    return new ConditionResult(holds(c), expected, sentText());
  }

  @Override
  public ConditionResult sentNothing(Condition.SentNothing c) {
    return new ConditionResult(holds(c), "nothing sent", sentText());
  }

  private String sentText() {
    if (latest.command().isEmpty()) {
      return latest.sent().isEmpty() ? "nothing was sent" : "sent: " + listed(latest.sent());
    }
    return latest.sent().isEmpty()
        ? format("nothing was sent %s `%s`", latest.moved() ? "by" : "since", latest.command())
        : format("`%s` sent %s", latest.command(), listed(latest.sent()));
  }

  /** A segment that was sent again and again, such as a probe, is listed once. */
  private static String listed(List<InFlight> segments) {
    Map<Object, List<InFlight>> alike =
        segments.stream()
            .collect(
                Collectors.groupingBy(
                    segment -> List.of(segment.from(), segment.segment()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String told =
        Phrases.and(
            alike.values().stream().limit(MOST_LISTED).map(ConditionReport::listedOnce).toList());
    int more = alike.values().stream().skip(MOST_LISTED).mapToInt(List::size).sum();
    return more > 0 ? told + ", and " + more + " more" : told;
  }

  private static String listedOnce(List<InFlight> alike) {
    InFlight first = alike.get(0);
    String times = alike.size() == 1 ? "" : " (" + alike.size() + " times)";
    return SegmentText.segment(first) + " from the " + first.from().word() + times;
  }

  // ---- looking back

  @Override
  public ConditionResult happened(PastCondition.Happened c) {
    return new ConditionResult(
        holds(c),
        format("rule %s fired%s", c.rule(), on(c.side())),
        holds(c) ? "it has" : "it has not fired " + SINCE_MARK);
  }

  private static String on(Optional<Side> side) {
    return side.map(s -> " on the " + s.word()).orElse("");
  }

  @Override
  public ConditionResult passed(PastCondition.Passed c) {
    return new ConditionResult(
        holds(c),
        format("%s reached by the %s", c.state(), c.side().word()),
        format("%s %s has %s", SINCE_MARK, it(c.side(), ""), cameTo(c.side())));
  }

  private String cameTo(Side side) {
    List<String> states =
        evidence
            .since()
            .steps()
            .filter(step -> step.side() == side && step.to() != step.from())
            .map(step -> step.to().toString())
            .distinct()
            .toList();
    return states.isEmpty() ? "come to no other state" : "come to " + Phrases.and(states);
  }

  @Override
  public ConditionResult did(PastCondition.Did c) {
    List<String> with = c.with().stream().sorted().map(Field::word).toList();
    String numbers = with.isEmpty() ? "" : format(", with %s typed by hand", Phrases.and(with));
    PastCondition.Did without = new PastCondition.Did(c.verb(), c.side(), Set.of());
    return new ConditionResult(
        holds(c),
        format(
            "a `%s`%s%s", c.verb(), c.side().map(s -> " of the " + s.word()).orElse(""), numbers),
        holds(c)
            ? "there was one"
            : holds(without) ? "the numbers were left out" : "there was none " + SINCE_MARK);
  }

  // ---- several

  /** It holds when all hold; otherwise it names those that do not. */
  @Override
  public ConditionResult all(Condition.All c) {
    List<Condition> missing = c.conditions().stream().filter(check -> !holds(check)).toList();
    List<Condition> checks = missing.isEmpty() ? c.conditions() : missing;
    ConditionReport teller = new ConditionReport(evidence, latest, checks.size() > 1);
    List<ConditionResult> told = checks.stream().map(check -> check.match(teller)).toList();
    return new ConditionResult(
        missing.isEmpty(),
        Phrases.and(told.stream().map(ConditionResult::expected).toList()),
        String.join("; ", told.stream().map(ConditionResult::actual).toList()));
  }
}
