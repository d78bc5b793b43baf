package tcpstates.repl.language;

import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;

/** A line of the command language, understood. Where a side is left out, the focus stands in. */
public sealed interface Command {

  // ---- endpoints

  /** A bare {@code client} or {@code server}: the focus moves there. */
  record Focus(Side side) implements Command {}

  record Listen(Optional<Side> side) implements Command {}

  record Connect(Optional<Side> side) implements Command {}

  /**
   * {@code send FLAGS [seq=N] [ack=N] [win=N]}.
   *
   * @param flags meant exactly; {@code fin} has become FIN,ACK already
   */
  record SendFlags(
      Optional<Side> side, Flags flags, Optional<SeqNum> seq, Optional<SeqNum> ack, OptionalInt win)
      implements Command {}

  /** {@code send [urg] "text"} and {@code send [urg] N bytes}. */
  record SendData(Optional<Side> side, Bytes data, boolean urgent) implements Command {}

  record Read(Optional<Side> side, OptionalInt most) implements Command {}

  record Close(Optional<Side> side) implements Command {}

  record Abort(Optional<Side> side) implements Command {}

  record Crash(Optional<Side> side) implements Command {}

  // ---- the network

  record Deliver(Selector segments) implements Command {}

  /** {@code drop}, {@code dup}, {@code corrupt} and {@code delay}; only the last has a delay. */
  record Inflict(Fault fault, Selector segments, long delayMillis) implements Command {}

  record Arm(ArmedFault fault) implements Command {}

  record Disarm() implements Command {}

  record Inject(
      Side to,
      Flags flags,
      Optional<Expression> seq,
      Optional<Expression> ack,
      OptionalInt win,
      Bytes data)
      implements Command {}

  // ---- time

  record Wait(long millis) implements Command {}

  record WaitTwoMsl() implements Command {}

  record WaitRto() implements Command {}

  record WaitTimer() implements Command {}

  // ---- the session

  record Undo(int times) implements Command {}

  record Redo(int times) implements Command {}

  record Goto(int number) implements Command {}

  record History() implements Command {}

  record Reset() implements Command {}

  record Save(String file) implements Command {}

  record Load(String file) implements Command {}

  /** {@code journal}: every line typed, with its verdict; with a file, saved there. */
  record Journal(Optional<String> file) implements Command {}

  record Set(Setting setting) implements Command {}

  record Fork(Optional<String> name) implements Command {}

  record Branches() implements Command {}

  record Branch(String name) implements Command {}

  record Compare(String name) implements Command {}

  record Quit() implements Command {}

  // ---- looking and learning

  record Show(Part part) implements Command {

    /** What can be shown. */
    public enum Part {
      ALL,
      CLIENT,
      SERVER,
      WIRE,
      TIMERS,
      LADDER,
      DIAGRAM,
      SOCKETS,
      SETTINGS
    }
  }

  record Moves() implements Command {}

  record Why(Optional<Side> side) implements Command {}

  record Explain(String word) implements Command {}

  /**
   * {@code path GOAL}.
   *
   * @param goal checks, joined by {@code and}
   */
  record Path(Check goal) implements Command {}

  record Predict(Optional<Side> side, State state) implements Command {}

  record Help(Optional<String> command) implements Command {}

  // ---- checks

  record Expect(Check check) implements Command {}

  /**
   * {@code reject COMMAND}.
   *
   * @param text the inner command as it was typed
   */
  record Reject(Command command, String text) implements Command {}

  /**
   * A command of another module, such as a lesson's; the shell around the session carries it out.
   */
  non-sealed interface Extension extends Command {

    /** The command's line in its canonical spelling, which is read again as the same command. */
    String text();
  }
}
