package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.PlainRules;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** Answers in few words, for when there is no room for many. */
public final class BriefText {

  private static final int MOST = 3;

  /** How much is said about a segment. */
  private enum Length {
    FULL,
    NAMED,
    SHORT,
    /** The state that a side has left is not named. */
    LEAST,
    /** Of a segment only its name. */
    BARE
  }

  private BriefText() {}

  /**
   * An answer in one line, as detailed as fits.
   *
   * @param room the number of columns; with few, less is said about each segment
   * @param notation of the session as the answer left it
   * @param lines the full answer; its first line is taken if nothing is shorter
   */
  public static StyledLine line(
      Answer answer, Notation notation, List<StyledLine> lines, int room) {
    if (answer instanceof Answer.Moved moved) {
      return whole(moved, notation, room).orElseGet(() -> moved(moved.moment(), notation, room));
    }
    if (answer instanceof Answer.Rejected rejected) {
      String message = rejected.reason().message();
      StyledLine brief = StyledLine.of("✗ ", Style.BAD).plus("rejected");
      String sentence = message.substring(0, RejectionText.endOfSentence(message));
      StyledLine why = brief.plus(": ").plus(StyledLine.withCommands(sentence, Style.PLAIN));
      StyledLine kept = brief.plus(", nothing has changed");
      return fits(why, notation, room) ? why : fits(kept, notation, room) ? kept : brief;
    }
    if (answer instanceof Answer.NotUnderstood wrong) {
      StyledLine why = problem(wrong.error());
      return fits(why, notation, room)
          ? why
          : StyledLine.of("✗ ", Style.BAD).plus("not understood");
    }
    return lines.isEmpty()
        ? StyledLine.EMPTY
        : Wrap.sentences(lines.get(0), room, notation.look().columns());
  }

  /** An answer in few words that leaves out no thing that happened, for a line without end. */
  public static StyledLine words(Answer answer, Notation notation) {
    return answer instanceof Answer.Moved moved
        ? moved(moved.moment(), notation, Length.LEAST, MOST)
        : line(answer, notation, List.of(), Integer.MAX_VALUE);
  }

  private static boolean fits(StyledLine line, Notation notation, int room) {
    return line.width(notation.look().columns()) <= room;
  }

  /** A move in one line that names all states and what became of segments, if there is room. */
  public static Optional<StyledLine> whole(Answer.Moved moved, Notation notation, int room) {
    return Stream.of(Length.FULL, Length.NAMED, Length.SHORT)
        .map(length -> moved(moved.moment(), notation, length, MOST))
        .filter(line -> fits(line, notation, room))
        .findFirst();
  }

  /** A move in fewer words until it fits; then only the first things that it did. */
  private static StyledLine moved(Moment moment, Notation notation, int room) {
    StyledLine line = StyledLine.EMPTY;
    for (int most = MOST; most > 0; most--) {
      for (Length length : List.of(Length.LEAST, Length.BARE)) {
        line = moved(moment, notation, length, most);
        if (fits(line, notation, room)) {
          return line;
        }
      }
    }
    return line;
  }

  private static StyledLine problem(SyntaxError problem) {
    return StyledLine.of("✗ ", Style.BAD)
        .plus(StyledLine.withCommands(problem.message(), Style.PLAIN));
  }

  /** A move: what changed, what happened on the wire, what was sent. */
  private static StyledLine moved(Moment moment, Notation notation, Length length, int most) {
    List<StyledLine> parts = new ArrayList<>();
    Optional<WorldStep> last = Optional.empty();
    for (WorldStep step : moment.steps()) {
      if (step.from() != step.to()) {
        boolean goesOn =
            last.filter(l -> l.side() == step.side() && l.to() == step.from()).isPresent();
        String from = few(length) ? "" : notation.state(step.from()) + " ";
        StyledLine start =
            goesOn
                ? parts.remove(parts.size() - 1).plus(" ")
                : StyledLine.of(step.side().word() + " ", Notation.style(step.side())).plus(from);
        parts.add(start.plus("▸ ").plus(notation.state(step.to()), Style.STRONG));
        last = Optional.of(step);
      }
    }
    moment.wireEvents().forEach(event -> event(event, moment, notation, length, parts));
    if (parts.isEmpty()) {
      parts.add(settled(moment));
    }
    for (Side side : Side.values()) {
      int fresh =
          moment.after().tcp(side).rcv().received().length()
              - moment.before().tcp(side).rcv().received().length();
      if (fresh > 0) {
        String who = few(length) ? "" : "the " + side.word() + " has ";
        parts.add(StyledLine.of(who + Phrases.count(fresh, "byte") + " more"));
      }
    }
    StyledLine line = StyledLine.of("✓ ", Style.GOOD);
    for (int i = 0; i < Math.min(parts.size(), most); i++) {
      line = line.plus(i == 0 ? "" : "; ").plus(parts.get(i));
    }
    return parts.size() <= most ? line : line.plus("; and more");
  }

  private static boolean few(Length length) {
    return length.compareTo(Length.LEAST) >= 0;
  }

  private static StyledLine settled(Moment moment) {
    if (!moment.steps().isEmpty()) {
      WorldStep step = moment.steps().get(0);
      int read =
          moment.before().tcp(step.side()).rcv().unread()
              - moment.after().tcp(step.side()).rcv().unread();
      if (read > 0) {
        return StyledLine.of("the program of the ")
            .plus(step.side().word(), Notation.style(step.side()))
            .plus(" has read " + Phrases.count(read, "byte"));
      }
      int waiting = moment.after().tcp(step.side()).snd().queue().length();
      if (waiting > moment.before().tcp(step.side()).snd().queue().length()) {
        return StyledLine.of(Phrases.count(waiting, "byte"))
            .plus((waiting == 1 ? " waits" : " wait") + " at the ")
            .plus(step.side().word(), Notation.style(step.side()))
            .plus(" to be sent");
      }
      return StyledLine.of(step.side().word(), Notation.style(step.side())).plus(" stays as it is");
    }
    List<ArmedFault> armed = moment.after().armedInSight();
    int before = moment.before().armedInSight().size();
    if (armed.size() > before) {
      return StyledLine.of("armed: " + WireText.armed(armed.get(before)));
    }
    if (moment.after().now() > moment.before().now()) {
      return StyledLine.of("time goes by; no timer expires");
    }
    if (moment.startsOver()) {
      return StyledLine.of("everything is as it was at the start");
    }
    boolean meant = moment.move().chosen().isPresent();
    return StyledLine.of(meant ? MoveText.untouched(moment) : "done");
  }

  private static void event(
      WireEvent event, Moment moment, Notation notation, Length length, List<StyledLine> parts) {
    InFlight segment = event.segment();
    String name = SegmentText.named(segment);
    String to = segment.to().word();
    switch (event.kind()) {
      case SENT -> {
        boolean flies = moment.after().wire().stream().anyMatch(s -> s.id() == segment.id());
        if (flies) {
          parts.add(
              switch (length) {
                case FULL -> StyledLine.of(notation.briefLabel(segment) + " is in flight");
                case NAMED -> StyledLine.of(name + " is in flight");
                case SHORT, LEAST -> StyledLine.of(name + " sent");
                case BARE -> StyledLine.of(name);
              });
        }
      }
      case FORGED -> parts.add(StyledLine.of(name + " is forged and in flight"));
      case DELIVERED -> {
        if (moment.steps().stream().noneMatch(step -> step.from() != step.to())) {
          boolean roomy = length.compareTo(Length.SHORT) < 0;
          parts.add(StyledLine.of(name + (roomy ? " has arrived at the " + to : " arrived")));
        }
      }
      case HELD -> {
        boolean bare = length == Length.BARE;
        StyledLine line = StyledLine.of(name + (bare ? " arrived" : " reached the " + to));
        boolean moves = moment.focus() != moment.focusBefore();
        String more = moves ? "; you act there now" : ", which owes an answer";
        parts.add(length.compareTo(Length.SHORT) < 0 ? line.plus(more) : line);
      }
      case DISCARDED -> parts.add(StyledLine.of(name + " arrived damaged and is discarded"));
      case LOST ->
          parts.add(
              StyledLine.of(name + " is ").plus("lost ✗", Style.BAD).plus("; nobody is told"));
      case COPIED -> parts.add(StyledLine.of(name + " is a copy of #" + segment.copyOf()));
      case CORRUPTED -> parts.add(StyledLine.of(name + " is corrupt"));
      case DELAYED ->
          parts.add(
              StyledLine.of(name + " is delayed until " + Phrases.seconds(segment.notBefore())));
      case STORM -> parts.add(StyledLine.of(name + " stays in flight: endless answers"));
    }
  }

  /** The section of RFC 9293 that is the reason for an answer, or an empty text. */
  public static String section(Answer answer) {
    if (answer instanceof Answer.Moved moved && !moved.moment().steps().isEmpty()) {
      return Notation.section(telling(moved.moment().steps()).cause().section());
    }
    if (answer instanceof Answer.Rejected rejected) {
      return Notation.section(rejected.reason().section());
    }
    return "";
  }

  /** Why a move led where it did, in a sentence; empty if there is nothing to say. */
  public static String why(Moment moment, Display display) {
    List<WorldStep> steps = moment.steps();
    return steps.isEmpty() ? "" : PlainRules.why(display, telling(steps));
  }

  /** The step that tells most of a move: the last that changed the state of the side it led on. */
  private static WorldStep telling(List<WorldStep> steps) {
    List<WorldStep> changes = steps.stream().filter(s -> s.from() != s.to()).toList();
    return changes.stream()
        .filter(s -> s.side() == changes.get(0).side())
        .reduce((earlier, later) -> later)
        .orElse(steps.get(0));
  }

  /** Predictions that a move has settled, a line each. */
  public static List<StyledLine> judged(Answer.Moved moved, Notation notation) {
    return moved.judged().stream().map(one -> MoveText.judgement(one, notation)).toList();
  }

  /**
   * A rejection in three rows: what was wrong, why, and what is legal now.
   *
   * @param rows how many rows there are, at least 1; the last of several is for what is legal
   * @param more how to see what is left out
   */
  public static List<StyledLine> refusal(
      Session session, Answer.Rejected rejected, Look look, int rows, StyledLine more) {
    return RejectionText.inRows(session, rejected, look, rows, more);
  }

  /** What is wrong with a line that could not be read, without the line itself. */
  public static List<StyledLine> misread(Answer.NotUnderstood wrong, Look look) {
    return RejectionText.misread(wrong.error(), look);
  }

  /**
   * What a person could do next; empty if an answer is owed, because the person has to find it.
   *
   * @param room the columns there are
   */
  public static StyledLine next(World world, Notation notation, int room) {
    if (world.client().owes() || world.server().owes()) {
      return StyledLine.EMPTY;
    }
    if (world.wire().isEmpty()) {
      return NextMoveText.quiet(world);
    }
    StyledLine all = NextMoveText.inFlight(world, notation);
    if (fits(all, notation, room)) {
      return all;
    }
    StyledLine count = StyledLine.of(Phrases.count(world.wire().size(), "segment") + " in flight");
    StyledLine both = count.plus(NextMoveText.delivery(world, notation));
    return fits(both, notation, room) ? both : count;
  }
}
