package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * Notices an ACK that TCP lets a side send although nothing has arrived that asks for one: most who
 * type it mean to answer something that has still to arrive.
 */
final class UnaskedAck {

  private UnaskedAck() {}

  /** Who has to act instead; empty if the move sent no such ACK, or if the author sends one too. */
  static Optional<Prose> noticed(Attempt attempt, Moment moment) {
    return attempt.exam() || authorSends(attempt)
        ? Optional.empty()
        : moment
            .move()
            .side()
            .filter(side -> isIn(moment) && !asks(moment.before(), side))
            .map(side -> said(attempt, moment, side));
  }

  /** Whether lines send such an ACK from here, and the author's own solution sends none. */
  static boolean isOn(Attempt attempt, Session from, List<String> lines) {
    return AuthorWay.moments(from, lines).anyMatch(UnaskedAck::isIn) && !authorSends(attempt);
  }

  private static boolean authorSends(Attempt attempt) {
    return AuthorWay.moments(attempt).anyMatch(UnaskedAck::isIn);
  }

  private static boolean isIn(Moment moment) {
    return moment.steps().stream().anyMatch(step -> step.event() == EventKind.ACKNOWLEDGE);
  }

  /**
   * Whether it asks a host that has forgotten the connection: its RST may be just what is wanted.
   */
  private static boolean asks(World before, Side side) {
    return before.tcp(side.peer()).state() == State.CLOSED
        && before.tcp(side).state() != State.TIME_WAIT
        && before.wire().isEmpty();
  }

  private static Prose said(Attempt attempt, Moment moment, Side side) {
    World before = moment.before();
    String there =
        OtherSide.onlyPeerOwes(before, side)
            ? format("To act there, put `%s` in front. ", side.peer().word())
            : "";
    // The ACK itself is on the wire now.
    boolean waits = !before.wire().isEmpty() || before.seat(side.peer()).owes();
    String instead = waits ? " " + WhoActs.now(attempt, before) : "";
    return TutorText.text(format("Nobody asked the %s for that ACK.%s", side.word(), instead))
        .plus(TutorText.faint(there + "`undo` takes the ACK back, and costs nothing."));
  }
}
