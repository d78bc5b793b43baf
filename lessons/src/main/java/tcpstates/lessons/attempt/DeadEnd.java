package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Findings;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Check;
import tcpstates.repl.text.Prose;

/**
 * Where no way leads to the goal any more. What has been received only grows, so other data than
 * the goal asks for is a dead end that is seen at once; all others are for a search to find.
 */
final class DeadEnd {

  /**
   * A dead end.
   *
   * @param back how many moves have to be undone; 0 where the step has to be begun again
   */
  record End(int back, Prose said) {}

  private DeadEnd() {}

  /** Whether the student stands in one; empty where that is not known. */
  static Optional<End> back(Attempt attempt, Session session, Scout scout) {
    return wrongData(attempt, session)
        .or(
            () -> {
              OptionalInt back = scout.deadEnd(attempt, session);
              return back.isPresent()
                  ? Optional.of(new End(back.getAsInt(), StepText.deadEnd(back.getAsInt())))
                  : Optional.empty();
            });
  }

  /** What a side has received can't become what the goal asks for. */
  static Optional<End> wrongData(Attempt attempt, Session session) {
    if (attempt.done() || !(attempt.step().task() instanceof Task.Reach reach)) {
      return Optional.empty();
    }
    return StepText.parts(reach.check()).stream()
        .filter(Check.Received.class::isInstance)
        .map(Check.Received.class::cast)
        .filter(wanted -> !fits(received(session.world(), wanted.side()), wanted.data()))
        .findFirst()
        .map(wanted -> end(attempt, session, wanted));
  }

  private static End end(Attempt attempt, Session session, Check.Received wanted) {
    int back = attempt.holds(session) ? back(attempt, session.moments(), wanted) : 0;
    return new End(back, StepText.wrongData(Findings.find(session, wanted), back));
  }

  private static int back(Attempt attempt, List<Moment> moments, Check.Received wanted) {
    for (int i = moments.size() - 1; i >= attempt.floor(); i--) {
      World before = moments.get(i).before();
      if (fits(received(before, wanted.side()), wanted.data()) && agrees(before, wanted)) {
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

  /** Whether what the peer has been given to send goes on as the goal asks. */
  private static boolean agrees(World world, Check.Received wanted) {
    Bytes stream = received(world, wanted.side()).plus(coming(world, wanted.side()));
    int length = Math.min(stream.length(), wanted.data().length());
    return stream.slice(0, length).equals(wanted.data().slice(0, length));
  }

  private static Bytes coming(World world, Side side) {
    Endpoint peer = world.tcp(side.peer());
    Endpoint own = world.tcp(side);
    Bytes coming = Bytes.EMPTY;
    for (Segment segment : peer.snd().unacked()) {
      int known =
          own.rcv().received().isEmpty()
              ? 0
              : Math.max(0, own.rcv().nxt().minus(segment.textStart()));
      coming = coming.plus(segment.data().from(Math.min(known, segment.data().length())));
    }
    return coming.plus(peer.snd().queue());
  }
}
