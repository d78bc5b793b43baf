package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.IllegalMove.Place;

/** Segments that a person sends by hand. */
final class HandMoves {

  private HandMoves() {}

  static Optional<IllegalMove> send(Scene scene, Input.SendSegment send) {
    return scene.seat(send.side()).owes() ? answer(scene, send) : unasked(scene, send);
  }

  // ---- what is owed

  private static Optional<IllegalMove> answer(Scene scene, Input.SendSegment send) {
    Side side = send.side();
    Event held = scene.held(side).orElseThrow();
    Flags owed = scene.owed(side);
    boolean finForAck = owed.equals(Flags.ACK) && send.flags().equals(Flags.FIN_ACK);
    if (!finForAck && !send.flags().equals(owed)) {
      return Optional.of(wrongAnswer(scene, side, owed, send.flags()));
    }
    Reaction reaction =
        finForAck
            ? scene.ask(side, List.of(held, new Event.Close()), Acking.ONLY_WITH_DATA)
            : scene.ask(side, List.of(held), Acking.ALONE);
    if (reaction.error().isPresent()) {
      return Optional.of(CallMoves.refusal(reaction));
    }
    Optional<IllegalMove> wrong = compare(send, reaction);
    if (wrong.isEmpty()) {
      scene.discharge(side, reaction);
    }
    return wrong;
  }

  /** The side must answer before it does anything else. */
  static IllegalMove owes(Scene scene, Side side) {
    InFlight held = scene.seat(side).held().orElseThrow();
    return new IllegalMove.OwesAnswer(side, held, section(scene, side));
  }

  private static IllegalMove wrongAnswer(Scene scene, Side side, Flags owed, Flags sent) {
    InFlight held = scene.seat(side).held().orElseThrow();
    return new IllegalMove.WrongAnswer(
        scene.tcp(side).state(), held, owed, sent, section(scene, side));
  }

  private static String section(Scene scene, Side side) {
    return Machine.sectionOfArrival(scene.tcp(side).state());
  }

  // ---- what nobody asked for

  private static Optional<IllegalMove> unasked(Scene scene, Input.SendSegment send) {
    Side side = send.side();
    Optional<Event> call = callThatSends(send.flags());
    if (call.isEmpty()) {
      return Optional.of(illegal(scene, send));
    }
    Reaction reaction = scene.ask(side, List.of(call.get()), Acking.WITH_DATA);
    if (reaction.error().isPresent()) {
      return Optional.of(refused(scene, send, call.get(), reaction));
    }
    if (match(send.flags(), reaction).isEmpty()) {
      return Optional.of(notNow(scene, send, call.get()));
    }
    Optional<IllegalMove> wrong = compare(send, reaction);
    if (wrong.isEmpty()) {
      scene.adopt(side, reaction, 0);
    }
    return wrong;
  }

  private static IllegalMove refused(
      Scene scene, Input.SendSegment send, Event call, Reaction reaction) {
    if (repeats(scene, send)) {
      return new IllegalMove.RepeatsByHand(send.side(), send.flags());
    }
    // Without a connection an RST can only answer a segment.
    return call instanceof Event.Abort ? illegal(scene, send) : CallMoves.refusal(reaction);
  }

  /** The call that makes a TCP send a segment with these flags and without text. */
  private static Optional<Event> callThatSends(Flags flags) {
    if (flags.equals(Flags.SYN)) {
      return Optional.of(new Event.Open(true));
    }
    if (flags.equals(Flags.ACK)) {
      return Optional.of(new Event.Acknowledge());
    }
    if (flags.equals(Flags.FIN_ACK)) {
      return Optional.of(new Event.Close());
    }
    return flags.equals(Flags.RST) ? Optional.of(new Event.Abort()) : Optional.empty();
  }

  /** Whether such a segment is among those sent and not yet acknowledged. */
  private static boolean repeats(Scene scene, Input.SendSegment send) {
    Flags flags = send.flags().deciding();
    return (flags.has(Flag.SYN) || flags.has(Flag.FIN))
        && scene.tcp(send.side()).snd().unacked().stream()
            .anyMatch(segment -> segment.flags().deciding().equals(flags));
  }

  private static IllegalMove illegal(Scene scene, Input.SendSegment send) {
    return repeats(scene, send)
        ? new IllegalMove.RepeatsByHand(send.side(), send.flags())
        : new IllegalMove.IllegalFlags(scene.tcp(send.side()).state(), send.flags());
  }

  private static IllegalMove notNow(Scene scene, Input.SendSegment send, Event call) {
    State state = scene.tcp(send.side()).state();
    boolean mayClose = state.hasSendVariables() && state != State.SYN_SENT;
    return call instanceof Event.Close && mayClose
        ? new IllegalMove.FinHeldBack(false)
        : new IllegalMove.CallSendsNothing(call, state, send.flags());
  }

  // ---- the numbers

  private static Optional<Segment> match(Flags flags, Reaction reaction) {
    for (Segment segment : reaction.sent()) {
      if (segment.flags().deciding().equals(flags)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  private static Optional<IllegalMove> compare(Input.SendSegment send, Reaction reaction) {
    Optional<Segment> found = match(send.flags(), reaction);
    if (found.isEmpty()) {
      return Optional.of(new IllegalMove.FinHeldBack(true));
    }
    Segment actual = found.get();
    Input.Claims claims = send.claims();
    if (claims.seq().filter(seq -> !seq.equals(actual.seq())).isPresent()) {
      return Optional.of(
          new IllegalMove.WrongNumber(place(actual), claims.seq().get(), actual.seq()));
    }
    if (claims.ack().isPresent() && !actual.hasAck()) {
      return Optional.of(new IllegalMove.AckNumberWithoutAck());
    }
    if (claims.ack().filter(ack -> !ack.equals(actual.ack())).isPresent()) {
      return Optional.of(
          new IllegalMove.WrongNumber(
              actual.rst() ? Place.BEYOND_ARRIVED : Place.RCV_NXT,
              claims.ack().get(),
              actual.ack()));
    }
    if (claims.wnd().filter(wnd -> wnd != actual.wnd()).isPresent()) {
      return Optional.of(new IllegalMove.WrongWindow(claims.wnd().get(), actual.wnd()));
    }
    return Optional.empty();
  }

  private static Place place(Segment segment) {
    if (segment.syn()) {
      return Place.ISS;
    }
    if (segment.rst()) {
      return segment.hasAck() ? Place.ZERO : Place.EXPECTED_BY_PEER;
    }
    return Place.SND_NXT;
  }
}
