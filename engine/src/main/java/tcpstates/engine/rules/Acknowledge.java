package tcpstates.engine.rules;

import java.util.EnumSet;
import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** A pure ACK that nothing asks for: a TCP may send one whenever both ends are synchronized. */
final class Acknowledge {

  private static final String SECTION = "3.4";

  private static final Rule AGAIN =
      new Rule.Acting(
          "acknowledge.again",
          SECTION,
          State.SYNCHRONIZED,
          Next.DONE,
          "Once we know the peer's number, an ACK may repeat at any time what we expect. To a peer"
              + " that knows it already, it is a duplicate.") {
        @Override
        void act(Turn turn) {
          turn.ackOwed = true;
        }
      };

  private static final Rule TOO_EARLY =
      new Rule.Acting(
          "acknowledge.nothing-to-acknowledge",
          SECTION,
          EnumSet.complementOf(EnumSet.copyOf(State.SYNCHRONIZED)),
          Next.REFUSE,
          "An ACK that nobody asked for repeats what we expect. That is only possible in a"
              + " synchronized state.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NOTHING_TO_ACKNOWLEDGE);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "ACKNOWLEDGE",
          List.of(
              new Check("ACKNOWLEDGE", AGAIN, TOO_EARLY) {
                @Override
                String finding(Turn turn) {
                  return "the connection is in " + turn.state;
                }
              }));

  private Acknowledge() {}
}
