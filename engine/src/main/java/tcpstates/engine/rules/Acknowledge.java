package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;

import java.util.EnumSet;
import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** A pure ACK that nothing asks for: a TCP may send one whenever both ends are synchronized. */
final class Acknowledge {

  private static final String SECTION = "3.4";

  private static final Rule AGAIN =
      new Rule(
          "acknowledge.again",
          SECTION,
          State.SYNCHRONIZED,
          Procedure.ALWAYS,
          turn -> turn.ackOwed = true,
          Next.DONE,
          "In a synchronized state an ACK may always repeat what we expect. For a peer that knows"
              + " it already, it is a duplicate.");

  private static final Rule TOO_EARLY =
      new Rule(
          "acknowledge.nothing-to-acknowledge",
          SECTION,
          EnumSet.complementOf(EnumSet.copyOf(State.SYNCHRONIZED)),
          Procedure.ALWAYS,
          turn -> turn.refuse(CallError.NOTHING_TO_ACKNOWLEDGE),
          Next.REFUSE,
          "An ACK that nobody asked for repeats what we expect. That is only possible in a"
              + " synchronized state.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "ACKNOWLEDGE",
          List.of(
              check(
                  "ACKNOWLEDGE", turn -> "the connection is in " + turn.state, AGAIN, TOO_EARLY)));

  private Acknowledge() {}
}
