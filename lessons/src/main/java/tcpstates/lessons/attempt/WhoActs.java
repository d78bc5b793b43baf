package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.LessonStep;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
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
  static String now(LessonStep step, World world) {
    for (Side side : Side.values()) {
      Optional<InFlight> held = world.seat(side).held();
      if (held.isPresent()) {
        return format(
            "The %s has to act: %s has arrived there and waits for an answer.",
            side.word(), SegmentText.named(held.get()));
      }
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
    return nothingInFlight(step, world);
  }

  private static String nothingInFlight(LessonStep step, World world) {
    boolean timer = world.nextTimer() != Timers.OFF;
    String why =
        timer
            ? format("the next timer is due at %s.", Phrases.seconds(world.nextTimer()))
            : "nothing is on the wire, and no timer runs.";
    List<String> who = new ArrayList<>();
    if (timer && uses(step, Set.of(WaitCommand.VERB))) {
      who.add("time has to pass (`wait`)");
    }
    if (uses(step, CALLS)) {
      who.add("one side has to act");
    }
    if (StepGrants.forges(step)) {
      who.add("a segment has to be forged");
    }
    String sentence = who.isEmpty() ? why : String.join(", or ", who) + ": " + why;
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static boolean uses(LessonStep step, Set<Verb> verbs) {
    return step.allow().isEmpty() || step.allow().stream().anyMatch(verbs::contains);
  }

  /** What an application can do to begin something. */
  private static final Set<Verb> CALLS =
      Set.of(
          ConnectCommand.VERB,
          ListenCommand.VERB,
          SendCommand.VERB,
          CloseCommand.VERB,
          AbortCommand.VERB,
          ReadCommand.VERB);

  /** A rejection of a move that comes too early also says who has to act. */
  static Answer.Rejected first(LessonStep step, Session session, Answer.Rejected rejected) {
    Rejection reason = rejected.reason();
    boolean chooses =
        reason.code().equals(IllegalMove.Code.NO_SUCH_SEGMENT.word())
            && !session.world().wire().isEmpty();
    if (chooses || !TOO_EARLY.contains(reason.code()) || saysWhatToType(reason)) {
      return rejected;
    }
    String message =
        nothingGoesOn(session.world()) && NOTHING_THERE.contains(reason.code())
            ? now(step, session.world())
            : reason(session.world(), reason) + " " + now(step, session.world());
    return new Answer.Rejected(
        new Rejection(reason.code(), message, reason.section()), rejected.legal());
  }

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

  private static boolean nothingGoesOn(World world) {
    return holder(world).isEmpty() && world.wire().isEmpty() && world.nextTimer() == Timers.OFF;
  }

  private static String reason(World world, Rejection reason) {
    if (reason.code().equals(IllegalMove.Code.NOTHING_TO_ACKNOWLEDGE.word())) {
      return holder(world)
          .map(side -> format("The %s has nothing to acknowledge.", side.peer().word()))
          .orElse("Nothing has arrived that asks for an ACK.");
    }
    return NO_TCP.matcher(reason.message()).replaceFirst("");
  }

  /** The side that owes an answer: what is rejected was typed for its peer. */
  private static Optional<Side> holder(World world) {
    return Arrays.stream(Side.values())
        .filter(side -> world.seat(side).held().isPresent())
        .findFirst();
  }

  /** Whether a move was a wait in which nothing happened. */
  static boolean waitedInVain(Moment moment) {
    return moment.move().verb() == WaitCommand.VERB
        && moment.steps().isEmpty()
        && moment.wireEvents().isEmpty()
        && moment.before().wire().equals(moment.after().wire());
  }
}
