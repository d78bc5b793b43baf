package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.MoveResult;

/**
 * Every legal move of a finite alphabet: owed answers, the application's calls, deliver, drop and
 * duplicate of each segment in flight, waiting for the next timer; abort and crash last.
 *
 * <p>None is listed because of a rule known here: each is tried.
 */
public final class LegalMoves {

  /** What the application is taken to send. */
  private static final Bytes SOME_DATA = Bytes.ofText("hello");

  /** Every set of flags that a TCP without data ever sends. */
  private static final List<Flags> SENDABLE =
      List.of(Flags.SYN, Flags.SYN_ACK, Flags.ACK, Flags.FIN_ACK, Flags.RST, Flags.RST_ACK);

  private LegalMoves() {}

  /** The moves that are legal now, each with what it leads to. */
  public static List<LegalMove> of(World world, Side focus) {
    List<LegalMove> moves = new ArrayList<>();
    for (Side side : List.of(focus, focus.peer())) {
      if (world.seat(side).owes()) {
        moves.addAll(distinct(world, byHand(side)));
      }
    }
    moves.addAll(tried(world, delivering(world)));
    for (Side side : List.of(focus, focus.peer())) {
      if (!world.seat(side).owes()) {
        moves.addAll(distinct(world, byCall(side)));
      }
    }
    moves.addAll(tried(world, List.of(new Command.WaitTimer())));
    moves.addAll(tried(world, faults(world)));
    moves.addAll(tried(world, endings(focus)));
    return List.copyOf(moves);
  }

  private static List<Command> byHand(Side side) {
    List<Command> commands = new ArrayList<>();
    SENDABLE.forEach(flags -> commands.add(send(side, flags)));
    commands.addAll(calls(side));
    return commands;
  }

  private static List<Command> byCall(Side side) {
    List<Command> commands = new ArrayList<>(calls(side));
    SENDABLE.stream()
        .filter(flags -> !flags.equals(Flags.RST))
        .forEach(flags -> commands.add(send(side, flags)));
    return commands;
  }

  static Command send(Side side, Flags flags) {
    return new Command.SendFlags(
        Optional.of(side), flags, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  /** Everything that a side could send, legal or not. */
  static Stream<Command> sends(Side side) {
    return Stream.concat(
        Stream.of(new Command.SendData(Optional.of(side), SOME_DATA, false)),
        SENDABLE.stream().map(flags -> send(side, flags)));
  }

  static List<Command> calls(Side side) {
    Optional<Side> acting = Optional.of(side);
    return List.of(
        new Command.Connect(acting),
        new Command.Listen(acting),
        new Command.SendData(acting, SOME_DATA, false),
        new Command.Read(acting, OptionalInt.empty()),
        new Command.Close(acting));
  }

  private static List<Command> delivering(World world) {
    return world.wire().stream()
        .<Command>map(segment -> new Command.Deliver(Selector.id(segment.id())))
        .toList();
  }

  private static List<Command> faults(World world) {
    List<Command> commands = new ArrayList<>();
    for (InFlight segment : world.wire()) {
      Selector named = Selector.id(segment.id());
      commands.add(new Command.Inflict(Fault.DROP, named, 0));
      commands.add(new Command.Inflict(Fault.DUPLICATE, named, 0));
    }
    return commands;
  }

  private static List<Command> endings(Side focus) {
    return List.of(
        new Command.Abort(Optional.of(focus)),
        new Command.Abort(Optional.of(focus.peer())),
        new Command.Crash(Optional.of(focus)),
        new Command.Crash(Optional.of(focus.peer())));
  }

  private static List<LegalMove> tried(World world, List<Command> commands) {
    return commands.stream().flatMap(command -> move(world, command).stream()).toList();
  }

  private static Optional<LegalMove> move(World world, Command command) {
    return done(world, command)
        .map(
            done ->
                new LegalMove(
                    Canonical.text(command, Side.CLIENT), MoveSummary.words(world, done)));
  }

  static Optional<MoveResult.Done> done(World world, Command command) {
    return MoveResult.of(world, command, false)
        .filter(MoveResult.Done.class::isInstance)
        .map(MoveResult.Done.class::cast);
  }

  /** Of two names for the same move, such as {@code connect} and {@code send syn}, the first. */
  private static List<LegalMove> distinct(World world, List<Command> commands) {
    Map<World, LegalMove> moves = new LinkedHashMap<>();
    for (Command command : commands) {
      done(world, command)
          .ifPresent(
              done -> move(world, command).ifPresent(m -> moves.putIfAbsent(done.world(), m)));
    }
    return List.copyOf(moves.values());
  }
}
