package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.LessonStep;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.ListenCommand;
import tcpstates.repl.command.ReadCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.command.WaitCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Phrases;

/**
 * Says who has to act now, to a student who acts too early or waits for nothing. It says nothing of
 * where a move would lead.
 */
final class WhoActs {

  /** Rejections that mean: it is somebody else's turn. */
  private static final Set<String> TOO_EARLY =
      Set.of(
          IllegalMove.Code.NOTHING_TO_ACKNOWLEDGE.word(),
          IllegalMove.Code.ILLEGAL_FLAGS.word(),
          IllegalMove.Code.NO_SUCH_SEGMENT.word(),
          IllegalMove.Code.NO_TIMER.word());

  private static final String ANSWER = "No move is needed here: answer the question. ";

  /** Rejections that say once more that nothing is on the wire, or that no timer runs. */
  private static final Set<String> NOTHING_THERE =
      Set.of(IllegalMove.Code.NO_SUCH_SEGMENT.word(), IllegalMove.Code.NO_TIMER.word());

  /** The sentence of a rejection that says less than who has to act. */
  private static final Pattern NO_TCP = Pattern.compile("^No TCP in [^.]*\\. ");

  private WhoActs() {}

  /** Who has to act now, in a sentence. It names nobody who can't act in the step. */
  static String now(Attempt attempt, World world) {
    List<InFlight> held =
        Arrays.stream(Side.values()).flatMap(side -> world.seat(side).held().stream()).toList();
    if (held.size() > 1) {
      return format(
          "Both sides have to act: %s waits for an answer at the %s, and %s at the %s.",
          SegmentText.named(held.get(0)),
          held.get(0).to().word(),
          SegmentText.named(held.get(1)),
          held.get(1).to().word());
    }
    if (!held.isEmpty()) {
      return format(
          "The %s has to act: %s has arrived there and waits for an answer.",
          held.get(0).to().word(), SegmentText.named(held.get(0)));
    }
    Optional<InFlight> due = world.wire().stream().filter(world::due).findFirst();
    if (due.isPresent()) {
      return format(
          "The network has to act: %s is on its way to the %s.",
          SegmentText.named(due.get()), due.get().to().word());
    }
    if (!world.wire().isEmpty()) {
      InFlight late = world.wire().get(0);
      return format(
          "Time has to pass: %s can't arrive before %s.",
          SegmentText.named(late), Phrases.seconds(late.notBefore()));
    }
    return nothingInFlight(attempt, world);
  }

  private static String nothingInFlight(Attempt attempt, World world) {
    LessonStep step = attempt.step();
    boolean timer = world.nextTimer() != Timers.OFF;
    boolean time = timer && step.allows(WaitCommand.VERB);
    String due = "the next timer is due at " + Phrases.seconds(world.nextTimer());
    List<String> others = new ArrayList<>();
    if (CALLS.stream().anyMatch(step::allows) && calls(attempt)) {
      others.add("one side has to act");
    }
    if (StepGrants.forges(step)) {
      others.add("a segment has to be forged");
    }
    if (time) {
      return others.isEmpty()
          ? "Time has to pass: " + due + "."
          : "Time has to pass (" + due + "), or " + String.join(", or ", others) + ".";
    }
    String why = timer ? NOTHING + "." : NOTHING + ", and no timer runs.";
    String sentence = others.isEmpty() ? why : String.join(", or ", others) + ": " + why;
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static final String NOTHING = "nothing is on the wire";

  /** Whether a program calls its TCP in the author's solution, as far as anybody knows. */
  private static boolean calls(Attempt attempt) {
    List<Moment> moments = AuthorWay.moments(attempt).toList();
    return moments.isEmpty()
        || moments.stream()
            .flatMap(moment -> moment.steps().stream())
            .anyMatch(step -> CALLED.contains(step.event()));
  }

  private static final Set<EventKind> CALLED =
      Set.of(EventKind.OPEN, EventKind.SEND, EventKind.RECEIVE, EventKind.CLOSE, EventKind.ABORT);

  /** What an application can do to begin something. */
  private static final Set<Verb> CALLS =
      Set.of(
          ConnectCommand.VERB,
          ListenCommand.VERB,
          SendCommand.VERB,
          CloseCommand.VERB,
          AbortCommand.VERB,
          ReadCommand.VERB);

  /** A rejection of a move that comes too early says first who has to act. */
  static Answer.Rejected first(Attempt attempt, Session session, Answer.Rejected rejected) {
    Rejection reason = rejected.reason();
    boolean chooses =
        reason.code().equals(IllegalMove.Code.NO_SUCH_SEGMENT.word())
            && !session.world().wire().isEmpty();
    if (reason.code().equals(IllegalMove.Code.RETRANSMISSION.word())) {
      return repeated(attempt, session, rejected);
    }
    boolean early = TOO_EARLY.contains(reason.code()) || unread(session.world(), reason);
    if (chooses || !early || saysWhatToType(reason)) {
      return rejected;
    }
    String now = now(attempt, session.world());
    String message =
        saysAll(now, session.world(), reason) ? now : now + " " + reason(session.world(), reason);
    return new Answer.Rejected(
        new Rejection(reason.code(), message, reason.section()), rejected.legal());
  }

  /**
   * A segment that is sent a second time waits for no timer where the student can move on, or left
   * its numbers to the program.
   */
  private static Answer.Rejected repeated(
      Attempt attempt, Session session, Answer.Rejected rejected) {
    Rejection reason = rejected.reason();
    int back = HandWritten.back(attempt, session);
    World world = session.world();
    boolean goesOn = holder(world).isPresent() || world.wire().stream().anyMatch(world::due);
    if (back == 0 && !goesOn) {
      return rejected;
    }
    String then =
        back == 0
            ? now(attempt, world)
            : format("To write its numbers yourself, type `%s` first.", StepText.undo(back));
    String message = TIMER_REPEATS.matcher(reason.message()).replaceFirst(then);
    return new Answer.Rejected(
        new Rejection(reason.code(), message, reason.section()), rejected.legal());
  }

  private static final Pattern TIMER_REPEATS = Pattern.compile("Only a timer repeats [^.]*\\.");

  /** In a step that only asks a question, the student has to answer, and nobody else has to act. */
  static Answer.Rejected answering(Session session, Answer.Rejected rejected) {
    Rejection reason = rejected.reason();
    return TOO_EARLY.contains(reason.code()) && !saysWhatToType(reason)
        ? new Answer.Rejected(
            new Rejection(
                reason.code(), ANSWER + reason(session.world(), reason), reason.section()),
            rejected.legal())
        : rejected;
  }

  /** Whose turn it is does not matter where another command is meant. */
  private static boolean saysWhatToType(Rejection reason) {
    return reason.message().contains("`");
  }

  /** Whether who has to act says all that the reason says. */
  private static boolean saysAll(String now, World world, Rejection reason) {
    return nothingGoesOn(world)
        ? NOTHING_THERE.contains(reason.code())
        : reason.code().equals(IllegalMove.Code.NO_SUCH_SEGMENT.word())
            && now.toLowerCase(Locale.ROOT).endsWith(NOTHING + ".");
  }

  private static boolean nothingGoesOn(World world) {
    return holder(world).isEmpty() && world.wire().isEmpty() && world.nextTimer() == Timers.OFF;
  }

  private static String reason(World world, Rejection reason) {
    if (unread(world, reason)) {
      return "Before that there is nothing to read.";
    }
    if (reason.code().equals(IllegalMove.Code.NOTHING_TO_ACKNOWLEDGE.word())) {
      return holder(world)
          .map(side -> format("The %s has nothing to acknowledge.", side.peer().word()))
          .orElse("Nothing has arrived that asks for an ACK.");
    }
    return NO_TCP.matcher(reason.message()).replaceFirst("");
  }

  /** Whether there is nothing to read because what has arrived still waits for its answer. */
  private static boolean unread(World world, Rejection reason) {
    return reason.code().equals(IllegalMove.Code.NOTHING_TO_READ.word())
        && holder(world).isPresent();
  }

  /** The side that owes an answer: what is rejected was typed for its peer. */
  private static Optional<Side> holder(World world) {
    return Arrays.stream(Side.values()).filter(side -> world.seat(side).owes()).findFirst();
  }

  /**
   * Whether a move was a wait in which nothing happened, or a delivery of all that is in flight,
   * where nothing could arrive.
   */
  static boolean inVain(Moment moment) {
    World before = moment.before();
    boolean waits = moment.move().verb() == WaitCommand.VERB;
    boolean delivers = moment.move().verb() == DeliverCommand.VERB;
    return (waits || delivers && before.wire().stream().noneMatch(before::due))
        && moment.steps().isEmpty()
        && moment.wireEvents().isEmpty()
        && moment.before().wire().equals(moment.after().wire());
  }
}
