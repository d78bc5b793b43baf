package tcpstates.engine.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Reason.Code;

/** Segments that a person sends by hand. */
final class HandMoves {

  private HandMoves() {}

  static Optional<Reason> send(Scene scene, Input.SendSegment send) {
    return scene.seat(send.side()).owes() ? answer(scene, send) : unasked(scene, send);
  }

  // ---- what is owed

  private static Optional<Reason> answer(Scene scene, Input.SendSegment send) {
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
    if (reaction.refusal().isPresent()) {
      return Optional.of(CallMoves.refusal(reaction));
    }
    Optional<Reason> wrong = compare(send, reaction);
    if (wrong.isEmpty()) {
      scene.discharge(side, reaction);
    }
    return wrong;
  }

  /** The side must answer before it does anything else. */
  static Reason owes(Scene scene, Side side) {
    InFlight held = scene.seat(side).held().orElseThrow();
    return new Reason(
        Code.OWES,
        "The %s owes an answer to #%d first: a TCP answers before it does anything else."
            .formatted(side.word(), held.id()),
        section(scene, side));
  }

  private static Reason wrongAnswer(Scene scene, Side side, Flags owed, Flags sent) {
    InFlight held = scene.seat(side).held().orElseThrow();
    String message =
        "#%d %s asks for another answer than %s. %s"
            .formatted(
                held.id(), held.segment().flags(), article(sent), lack(held.segment(), owed, sent));
    return new Reason(Code.WRONG_ANSWER, message, section(scene, side));
  }

  /** What the other side would fail to know. The right answer is not given away. */
  private static String lack(Segment held, Flags owed, Flags sent) {
    if (owed.has(Flag.RST)) {
      return owed.has(Flag.ACK)
          ? "It belongs to no connection here and carries no ACK, so the sender must be told so, by"
              + " number."
          : "It belongs to no connection that exists here, and the sender must be told so.";
    }
    if (sent.has(Flag.RST)) {
      return "An RST would end a connection that this segment gives no reason to end; `abort` does"
          + " it on purpose.";
    }
    if (owed.has(Flag.SYN) && !sent.has(Flag.SYN)) {
      return "The peer would never learn the number that this side counts from.";
    }
    if (!sent.has(Flag.ACK)) {
      return "The peer would never learn that its number %s was heard.".formatted(held.seq());
    }
    return sent.has(Flag.SYN) && !owed.has(Flag.SYN)
        ? "This side has sent its SYN already, and only a timer repeats a segment."
        : "It has a flag for which there is no reason here.";
  }

  private static String section(Scene scene, Side side) {
    return Machine.sectionOfArrival(scene.tcp(side).state());
  }

  // ---- what nobody asked for

  private static Optional<Reason> unasked(Scene scene, Input.SendSegment send) {
    Side side = send.side();
    Optional<Event> call = callThatSends(send.flags());
    if (call.isEmpty()) {
      return Optional.of(illegal(scene, send));
    }
    Reaction reaction = scene.ask(side, List.of(call.get()), Acking.WITH_DATA);
    if (reaction.refusal().isPresent()) {
      return Optional.of(
          repeats(scene, send) ? repetition(side, send.flags()) : CallMoves.refusal(reaction));
    }
    if (match(send.flags(), reaction).isEmpty()) {
      return Optional.of(notNow(scene, send));
    }
    Optional<Reason> wrong = compare(send, reaction);
    if (wrong.isEmpty()) {
      scene.adopt(side, reaction, 0);
    }
    return wrong;
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

  private static Reason repetition(Side side, Flags flags) {
    return new Reason(
        Code.RETRANSMISSION,
        "The %s has sent its %s and waits for the acknowledgment. Only the retransmission timer"
                .formatted(side.word(), flags)
            + " repeats a segment: `wait rto`.",
        "3.8.1");
  }

  private static Reason illegal(Scene scene, Input.SendSegment send) {
    if (repeats(scene, send)) {
      return repetition(send.side(), send.flags());
    }
    Flags flags = send.flags();
    State state = scene.tcp(send.side()).state();
    String why;
    if (flags.equals(Flags.NONE)) {
      why = "Every segment carries at least one of SYN, ACK and RST.";
    } else if (flags.equals(Flags.SYN_ACK)) {
      why = "SYN,ACK answers a SYN, and no SYN waits for an answer here.";
    } else if (flags.equals(Flags.RST_ACK)) {
      why = "RST,ACK answers a segment without ACK that meets no connection; none waits here.";
    } else if (flags.has(Flag.PSH) || flags.has(Flag.URG)) {
      why =
          "PSH and URG go with data: `send \"text\"` sets PSH by itself, `send urg \"text\"` both.";
    } else if (!flags.has(Flag.ACK) && !flags.has(Flag.SYN)) {
      why = "Every segment after the first SYN carries an ACK.";
    } else {
      why = "These flags contradict each other.";
    }
    return new Reason(
        Code.ILLEGAL_FLAGS, "No TCP in %s sends %s. %s".formatted(state, flags, why), "3.1");
  }

  private static Reason notNow(Scene scene, Input.SendSegment send) {
    State state = scene.tcp(send.side()).state();
    if (send.flags().equals(Flags.FIN_ACK) && state.hasSendVariables() && state != State.SYN_SENT) {
      return new Reason(
          Code.HELD_BACK,
          "The FIN can't leave now: data before it, or the peer's window, holds it back. `close`"
              + " queues it.",
          "3.10.4");
    }
    String call = send.flags().equals(Flags.RST) ? "ABORT" : "CLOSE";
    return new Reason(
        Code.ILLEGAL_FLAGS,
        "%s in %s sends nothing, so there is no %s to send. `%s` makes the call."
            .formatted(call, state, send.flags(), call.toLowerCase(Locale.ROOT)),
        call.equals("ABORT") ? "3.10.5" : "3.10.4");
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

  private static Optional<Reason> compare(Input.SendSegment send, Reaction reaction) {
    Optional<Segment> found = match(send.flags(), reaction);
    if (found.isEmpty()) {
      return Optional.of(
          new Reason(
              Code.HELD_BACK,
              "The FIN can't leave now: data before it, or the peer's window, holds it back. Send"
                  + " the ACK, then `close`.",
              "3.10.4"));
    }
    Segment actual = found.get();
    Input.Claims claims = send.claims();
    if (claims.seq().filter(seq -> !seq.equals(actual.seq())).isPresent()) {
      return Optional.of(
          wrongNumber(Code.WRONG_SEQ, "seq", claims.seq().get(), actual.seq(), seqName(actual)));
    }
    if (claims.ack().isPresent() && !actual.hasAck()) {
      return Optional.of(
          new Reason(
              Code.WRONG_ACK, "ack= means nothing on a segment without the ACK flag.", "3.1"));
    }
    if (claims.ack().filter(ack -> !ack.equals(actual.ack())).isPresent()) {
      return Optional.of(
          wrongNumber(
              Code.WRONG_ACK,
              "ack",
              claims.ack().get(),
              actual.ack(),
              "RCV.NXT, the next number expected from the peer"));
    }
    if (claims.wnd().filter(wnd -> wnd != actual.wnd()).isPresent()) {
      return Optional.of(
          new Reason(
              Code.WRONG_WIN,
              "win=%d is wrong: the window offered here is %d bytes."
                  .formatted(claims.wnd().get(), actual.wnd()),
              "3.8.6"));
    }
    return Optional.empty();
  }

  private static String seqName(Segment segment) {
    if (segment.syn()) {
      return "ISS, the initial sequence number";
    }
    return segment.rst() ? "the number the peer expects" : "SND.NXT, the next number to be sent";
  }

  private static Reason wrongNumber(
      Code code, String key, SeqNum given, SeqNum right, String name) {
    return new Reason(
        code,
        "%s=%s is wrong: it must be %s, which is %s.".formatted(key, given, right, name),
        "3.4");
  }

  private static String article(Flags flags) {
    return switch (flags.toString().charAt(0)) {
      case 'A', 'R' -> "an " + flags;
      default -> "a " + flags;
    };
  }
}
