package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.LISTEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;

/** 3.10.1, the OPEN call. */
final class Open {

  private static final String SECTION = "3.10.1";
  private static final Set<State> OPEN = EnumSet.complementOf(EnumSet.of(CLOSED, LISTEN));

  private static final Rule PASSIVE =
      new Rule(
          "open.passive",
          SECTION,
          in(CLOSED),
          turn -> !turn.open().active(),
          turn -> {
            turn.openWith(true);
            turn.enter(LISTEN);
          },
          Next.DONE,
          "A passive OPEN makes a TCB, sends nothing, and waits in LISTEN for a SYN.");

  private static final Rule ACTIVE =
      new Rule(
          "open.active",
          SECTION,
          in(CLOSED),
          turn -> turn.open().active(),
          Open::open,
          Next.DONE,
          "An active OPEN chooses an initial sequence number and sends it in a SYN; SYN-SENT waits"
              + " for the peer's.");

  private static final Rule PASSIVE_AGAIN =
      new Rule(
          "open.listening-already",
          SECTION,
          in(LISTEN),
          turn -> !turn.open().active(),
          turn -> turn.refuse(CallError.ALREADY_EXISTS),
          Next.REFUSE,
          "It listens already, and one port can't have two listeners.");

  private static final Rule LISTEN_TO_ACTIVE =
      new Rule(
          "open.listen-turns-active",
          SECTION,
          in(LISTEN),
          turn -> turn.open().active(),
          Open::open,
          Next.DONE,
          "An active OPEN in LISTEN turns the connection from passive to active: the SYN leaves."
              + " (Linux refuses this call.)");

  private static final Rule EXISTS =
      new Rule(
          "open.exists",
          SECTION,
          OPEN,
          Procedure.ALWAYS,
          turn -> turn.refuse(CallError.ALREADY_EXISTS),
          Next.REFUSE,
          "Between these two ports there can be one connection at a time, and it is still there.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "OPEN",
          List.of(
              check(
                  "OPEN",
                  turn -> "the connection is in " + turn.state,
                  PASSIVE,
                  ACTIVE,
                  PASSIVE_AGAIN,
                  LISTEN_TO_ACTIVE,
                  EXISTS)));

  private Open() {}

  private static void open(Turn turn) {
    turn.openWith(false);
    turn.selectIss();
    turn.sendSyn(Flags.SYN);
    turn.enter(State.SYN_SENT);
  }
}
