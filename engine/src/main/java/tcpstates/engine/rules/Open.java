package tcpstates.engine.rules;

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
      new Rule.ActingIf(
          "open.passive",
          SECTION,
          in(CLOSED),
          Next.DONE,
          "A passive OPEN makes a TCB, sends nothing, and waits in LISTEN for a SYN.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.open().active();
        }

        @Override
        void act(Turn turn) {
          turn.openWith(true);
          turn.enter(LISTEN);
        }
      };

  private static final Rule ACTIVE =
      new Rule.ActingIf(
          "open.active",
          SECTION,
          in(CLOSED),
          Next.DONE,
          "An active OPEN chooses an initial sequence number and sends it in a SYN; SYN-SENT waits"
              + " for the peer's.") {
        @Override
        boolean holds(Turn turn) {
          return turn.open().active();
        }

        @Override
        void act(Turn turn) {
          Open.open(turn);
        }
      };

  private static final Rule PASSIVE_AGAIN =
      new Rule.ActingIf(
          "open.listening-already",
          SECTION,
          in(LISTEN),
          Next.REFUSE,
          "It listens already, and one port can't have two listeners.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.open().active();
        }

        @Override
        void act(Turn turn) {
          turn.refuse(CallError.ALREADY_EXISTS);
        }
      };

  private static final Rule LISTEN_TO_ACTIVE =
      new Rule.ActingIf(
          "open.listen-turns-active",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "An active OPEN in LISTEN turns the connection from passive to active: the SYN leaves."
              + " (Linux refuses this call.)") {
        @Override
        boolean holds(Turn turn) {
          return turn.open().active();
        }

        @Override
        void act(Turn turn) {
          Open.open(turn);
        }
      };

  private static final Rule EXISTS =
      new Rule.Acting(
          "open.exists",
          SECTION,
          OPEN,
          Next.REFUSE,
          "Between these two ports there can be one connection at a time, and it is still there.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.ALREADY_EXISTS);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "OPEN",
          List.of(
              new Check("OPEN", PASSIVE, ACTIVE, PASSIVE_AGAIN, LISTEN_TO_ACTIVE, EXISTS) {
                @Override
                String finding(Turn turn) {
                  return "the connection is in " + turn.state;
                }
              }));

  private Open() {}

  private static void open(Turn turn) {
    turn.openWith(false);
    turn.selectIss();
    turn.sendSyn(Flags.SYN);
    turn.enter(State.SYN_SENT);
  }
}
