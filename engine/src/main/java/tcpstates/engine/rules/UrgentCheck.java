package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;

import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, sixth: the URG bit. */
final class UrgentCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule URGENT =
      new Rule(
          "urg.urgent",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Bit.on(Flag.URG),
          turn -> turn.rcvUp = turn.rcvUp.max(turn.arrived.seq().plus(turn.arrived.up())),
          Next.GO_ON,
          "RCV.UP moves to the end of the urgent data, if that is further on, and the application is"
              + " told.");

  private static final Rule LATE =
      new Rule(
          "urg.after-fin",
          SECTION,
          State.SYNCHRONIZED,
          Bit.on(Flag.URG),
          Procedure.NOTHING,
          Next.PASS,
          "The peer has sent its FIN, so it can have nothing urgent to say: ignored.");

  private static final Rule NONE =
      new Rule(
          "urg.none",
          SECTION,
          State.ALL,
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.PASS,
          "No URG.");

  static final Check CHECK = check("sixth, URG", Say::urgent, URGENT, LATE, NONE);

  private UrgentCheck() {}
}
