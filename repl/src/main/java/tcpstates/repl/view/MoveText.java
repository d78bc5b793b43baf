package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.PlainRules;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The answer to a move: what changed, what was sent, what is in flight, whose move it is. */
final class MoveText {

  /** If a long wait has more steps than this, only their number is shown. */
  private static final int MOST_STEPS = 6;

  private final Moment moment;
  private final List<Judgement> judged;
  private final Notation notation;
  private final Page page;
  private final Map<Integer, InFlight> seen = new TreeMap<>();
  private boolean begun;

  private MoveText(Answer.Moved moved, Display display, Look look) {
    this.moment = moved.moment();
    this.judged = moved.judged();
    this.notation = new Notation(display, moment.after(), look);
    this.page = new Page(look);
    moment.before().wire().forEach(segment -> seen.put(segment.id(), segment));
    moment.wireEvents().forEach(event -> seen.put(event.segment().id(), event.segment()));
  }

  /**
   * The answer to a move.
   *
   * @param hints whether to say what one could do next
   */
  static List<StyledLine> lines(Answer.Moved moved, Display display, Look look, boolean hints) {
    return new MoveText(moved, display, look).tell(hints);
  }

  private List<StyledLine> tell(boolean hints) {
    WireText.befell(moment, notation).forEach(this::headline);
    steps();
    if (!begun) {
      headline(settled());
    }
    for (Side side : Side.values()) {
      arrivals(side);
      told(side);
    }
    clock();
    judged();
    if (hints && !quiet()) {
      next();
    }
    return page.lines();
  }

  /** For a move about which there is nothing else to say. */
  private StyledLine settled() {
    if (moment.startsOver()) {
      return StyledLine.of("Everything is as it was at the start. ")
          .plus("undo", Style.COMMAND)
          .plus(" brings it back.");
    }
    if (moment.move().chosen().isPresent()) {
      return StyledLine.of(Notation.capital(untouched(moment)) + ".");
    }
    return moment.after().now() > moment.before().now()
        ? StyledLine.of("Time goes by; no timer expires.")
        : StyledLine.of("Done: ").plus(moment.text(), Style.COMMAND);
  }

  /** Why a move that was about segments touched none. */
  static String untouched(Moment moment) {
    boolean arriving = moment.move().kind() == Command.Kind.MOVE;
    if (!arriving || moment.before().wire().isEmpty()) {
      return "nothing was in flight";
    }
    return owing(moment.before())
        .map(side -> format("the %s owes an answer first: what is in flight to it waits", side))
        .orElse("nothing that is in flight can arrive now");
  }

  /** The side whose answer has to come before what is in flight to it. */
  private static Optional<String> owing(World world) {
    return world.wire().stream()
        .filter(segment -> world.due(segment) && world.seat(segment.to()).owes())
        .map(segment -> segment.to().word())
        .findFirst();
  }

  /** The first such line says that the move was accepted. */
  private void headline(StyledLine line) {
    StyledLine mark = begun ? StyledLine.of("  ") : StyledLine.of("✓ ", Style.GOOD);
    page.add(mark.plus(line));
    begun = true;
  }

  // ---- steps

  private void steps() {
    List<WorldStep> steps = moment.steps();
    int left = steps.size() - MOST_STEPS;
    for (int i = 0; i < steps.size(); i++) {
      if (left > 0 && i == MOST_STEPS - 2) {
        page.row(
            "...",
            StyledLine.of(Phrases.count(left, "more step") + ":  ")
                .plus("show ladder", Style.COMMAND));
        i += left;
      }
      step(steps.get(i));
    }
  }

  private void step(WorldStep step) {
    headline(step.cause() == Cause.HELD ? held(step) : change(step));
    for (InFlight sent : step.sent()) {
      boolean again = step.event() == EventKind.RETRANSMISSION_TIMEOUT;
      page.row(
          "sent",
          StyledLine.of(notation.label(sent), Style.STRONG).plus(again ? "  once more" : ""));
    }
    page.row("why", because(PlainRules.why(notation.display(), step), step.cause().section()));
  }

  static StyledLine because(String why, String section) {
    String cited = Notation.section(section);
    String gap = why.isEmpty() || cited.isEmpty() ? "" : "  ";
    return StyledLine.withCommands(why, Style.PLAIN).plus(gap + cited, Style.FAINT);
  }

  private StyledLine held(WorldStep step) {
    return StyledLine.of(arrived(step))
        .plus(" has arrived at the ")
        .plus(step.side().word(), Notation.style(step.side()))
        .plus(" and waits for your answer");
  }

  private StyledLine change(WorldStep step) {
    StyledLine side = StyledLine.of(step.side().word() + "  ", Notation.style(step.side()));
    if (step.from() == step.to()) {
      side = side.plus("stays in ").plus(notation.state(step.to()), Style.STRONG);
    } else {
      side =
          side.plus(notation.state(step.from()))
              .plus(" ▸ ", Style.STRONG)
              .plus(notation.state(step.to()), Style.STRONG);
    }
    return side.plus("  " + occasion(step), Style.FAINT);
  }

  private String occasion(WorldStep step) {
    if (step.arrived() != 0) {
      return "on " + arrived(step);
    }
    return "on " + notation.event(step.event());
  }

  static String timer(TimerKind kind) {
    return switch (kind) {
      case USER -> "the user timeout";
      case RETRANSMISSION -> "the retransmission timer";
      case PERSIST -> "the persist timer";
      case TIME_WAIT -> "the end of 2 MSL";
      case KEEP_ALIVE -> "the keep-alive timer";
    };
  }

  private String arrived(WorldStep step) {
    return Optional.ofNullable(seen.get(step.arrived()))
        .or(() -> moment.before().seat(step.side()).held())
        .map(Notation::name)
        .orElse("#" + step.arrived());
  }

  // ---- what the applications notice

  private void arrivals(Side side) {
    Endpoint before = moment.before().tcp(side);
    Endpoint after = moment.after().tcp(side);
    Bytes old = before.rcv().received();
    Bytes all = after.rcv().received();
    if (all.length() > old.length() && all.startsWith(old)) {
      Bytes fresh = all.from(old.length());
      int unread = after.rcv().unread();
      page.row(
          "data",
          StyledLine.of(side.word(), Notation.style(side))
              .plus(" has received ")
              .plus(notation.preview(fresh, 40), Style.STRONG)
              .plus(", in all " + Phrases.count(all.length(), "byte"))
              .plus(unread > 0 ? ", " + unread + " of them unread" : ""));
    } else if (after.rcv().unread() < before.rcv().unread() && all.equals(old)) {
      int from = all.length() - before.rcv().unread();
      page.row(
          "read",
          StyledLine.of("The program takes ")
              .plus(notation.preview(all.slice(from, all.length() - after.rcv().unread()), 40)));
    }
    queued(side, before, after);
  }

  private void queued(Side side, Endpoint before, Endpoint after) {
    int waiting = after.snd().queue().length();
    if (waiting > before.snd().queue().length()) {
      page.row(
          "queued",
          Phrases.count(waiting, "byte")
              + (waiting == 1 ? " waits" : " wait")
              + " at the "
              + side.word()
              + " to be sent");
    }
  }

  private void told(Side side) {
    Endpoint before = moment.before().tcp(side);
    Endpoint after = moment.after().tcp(side);
    if (after.signal() != Signal.NONE && after.signal() != before.signal()) {
      told(side, Notation.told(after.signal()));
    }
    if (before.state().synchronizedState()
        && after.state().synchronizedState()
        && after.rcv().up().after(before.rcv().up())) {
      told(side, "urgent data up to " + notation.number(side.peer(), after.rcv().up()));
    }
  }

  private void told(Side side, String what) {
    page.row(
        "told",
        StyledLine.of("The ")
            .plus(side.word(), Notation.style(side))
            .plus("'s program: ")
            .plus(what, Style.WAITING));
  }

  private void clock() {
    long before = moment.before().now();
    long after = moment.after().now();
    if (after > before) {
      page.row("clock", Phrases.seconds(before) + " ▸ " + Phrases.seconds(after));
    }
  }

  private void judged() {
    for (Judgement judgement : judged) {
      page.add(judgement(judgement, notation), 4);
    }
  }

  /** A prediction that came true, or did not. */
  static StyledLine judgement(Judgement judgement, Notation notation) {
    String followed = followed(judgement, notation);
    if (judgement.right()) {
      return StyledLine.of("  ").plus("✓ As you predicted: ", Style.GOOD).plus(followed);
    }
    return StyledLine.of("  ")
        .plus("✗ You predicted " + notation.state(judgement.predicted()) + ": ", Style.BAD)
        .plus(followed + " ")
        .plus("why", Style.COMMAND)
        .plus(" tells how.");
  }

  private static String followed(Judgement judgement, Notation notation) {
    String side = "the " + judgement.side().word();
    return judgement.passing()
        ? format(
            "%s went through %s to %s.",
            side, notation.state(judgement.actual()), notation.state(judgement.end()))
        : format("%s is in %s.", side, notation.state(judgement.actual()));
  }

  // ---- what next

  /** Whether a setting or an armed fault is all that has changed. */
  private boolean quiet() {
    return moment.steps().isEmpty()
        && moment.wireEvents().isEmpty()
        && moment.before().now() == moment.after().now()
        && !moment.after().equals(World.initial());
  }

  private void next() {
    if (moment.focus() != moment.focusBefore()) {
      page.row(
          "focus",
          StyledLine.of("now on the ").plus(moment.focus().word(), Notation.style(moment.focus())));
    }
    List<StyledLine> owed = NextMoveText.owed(moment.after(), notation);
    owed.forEach(line -> page.row("your move", line));
    if (!moment.after().wire().isEmpty()) {
      page.row("in flight", NextMoveText.inFlight(moment.after(), notation));
    } else if (owed.isEmpty() && notation.display().suggests()) {
      page.row("next", NextMoveText.quiet(moment.after()));
    }
  }
}
