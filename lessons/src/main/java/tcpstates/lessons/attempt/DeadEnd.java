package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.text.Prose;

/**
 * Recognizes that the goal is out of reach. Received data can't be taken back, and a side that has
 * closed sends no more: such dead ends are noticed at once. A search finds the others.
 */
final class DeadEnd {

  /**
   * A dead end.
   *
   * @param back the number of moves to undo; 0 if only {@code restart} helps
   */
  record End(int back, Prose said) {}

  private DeadEnd() {}

  /**
   * The dead end in which the student is; empty if there is none, or if nobody knows. Where the
   * author's own way goes back, the student is meant to go there.
   */
  static Optional<End> back(Attempt attempt, Session session, StepPaths paths) {
    boolean meant =
        attempt.step().ownSolution().stream()
            .anyMatch(line -> line.text().startsWith(UndoCommand.VERB.name()));
    return meant ? Optional.empty() : found(attempt, session, paths);
  }

  private static Optional<End> found(Attempt attempt, Session session, StepPaths paths) {
    return plain(attempt, session)
        .or(
            () -> {
              OptionalInt back = paths.deadEnd(attempt, session);
              return back.isPresent()
                  ? Optional.of(new End(back.getAsInt(), StepText.deadEnd(back.getAsInt())))
                  : Optional.empty();
            });
  }

  /** A dead end that shows without a search. */
  static Optional<End> plain(Attempt attempt, Session session) {
    return wrongData(attempt, session).or(() -> ClosedTooSoon.found(attempt, session));
  }

  /** The dead end in which a side has received other data than the goal asks for. */
  private static Optional<End> wrongData(Attempt attempt, Session session) {
    if (attempt.done() || !(attempt.step().task() instanceof Task.Reach reach)) {
      return Optional.empty();
    }
    return reach
        .data()
        .filter(wanted -> !fits(received(session.world(), wanted.side()), wanted.data()))
        .findFirst()
        .map(wanted -> end(attempt, session, wanted));
  }

  private static End end(Attempt attempt, Session session, Condition.Received wanted) {
    boolean forged = !agrees(attempt.start().world(), wanted);
    int back = attempt.holds(session) ? back(attempt, session.moments(), wanted, forged) : 0;
    return new End(
        back, StepText.wrongData(attempt, ConditionReport.find(session, wanted), back, forged));
  }

  /**
   * @param forged whether the goal asks for what the peer will never send, so that what the peer
   *     still has to send says nothing
   */
  private static int back(
      Attempt attempt, List<Moment> moments, Condition.Received wanted, boolean forged) {
    for (int i = moments.size() - 1; i >= attempt.floor(); i--) {
      World before = moments.get(i).before();
      if (fits(received(before, wanted.side()), wanted.data())
          && (forged || agrees(before, wanted))) {
        return moments.size() - i;
      }
    }
    return 0;
  }

  private static Bytes received(World world, Side side) {
    return world.tcp(side).rcv().received();
  }

  private static boolean fits(Bytes start, Bytes whole) {
    return start.length() <= whole.length() && start.equals(whole.slice(0, start.length()));
  }

  /**
   * Whether the data that the peer still has to send continues as the goal asks. Data that comes in
   * one piece with more than the goal asks for does not.
   */
  static boolean agrees(World world, Condition.Received wanted) {
    Bytes stream = received(world, wanted.side());
    for (Bytes piece : coming(world, wanted.side())) {
      if (stream.equals(wanted.data())) {
        return true;
      }
      stream = stream.plus(piece);
      if (!fits(stream, wanted.data())) {
        return false;
      }
    }
    return true;
  }

  /** What a side has received, and what its peer still has to send. */
  static Bytes stream(World world, Side side) {
    return coming(world, side).stream().reduce(received(world, side), Bytes::plus);
  }

  /** What is on its way, segment by segment, and then what is queued. */
  private static List<Bytes> coming(World world, Side side) {
    Endpoint peer = world.tcp(side.peer());
    Endpoint own = world.tcp(side);
    List<Bytes> coming = new ArrayList<>();
    for (Segment segment : peer.snd().unacked()) {
      int known =
          own.rcv().received().isEmpty()
              ? 0
              : Math.max(0, own.rcv().nxt().minus(segment.textStart()));
      coming.add(segment.data().from(Math.min(known, segment.data().length())));
    }
    coming.add(peer.snd().queue());
    return coming;
  }
}
