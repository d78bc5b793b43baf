package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.MoveSummary;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.session.Move;

/**
 * Every legal move of a finite alphabet: owed answers, the application's calls, deliver, drop and
 * duplicate of each segment in flight, waiting for the next timer and for what is delayed; abort
 * and crash last.
 *
 * <p>None is listed because of a rule known here: each is tried.
 */
final class LegalMoves {

  private LegalMoves() {}

  /** The moves that are legal now, each with what it leads to. */
  static List<LegalMove> of(World world, Side focus) {
    List<Side> sides = List.of(focus, focus.peer());
    List<LegalMove> moves = new ArrayList<>();
    for (Side side : sides) {
      if (world.seat(side).owes()) {
        moves.addAll(distinct(world, Stream.concat(segments(side), calls(side).stream())));
      }
    }
    moves.addAll(tried(world, deliveries(world)));
    for (Side side : sides) {
      if (!world.seat(side).owes()) {
        Stream<Move> others = segments(side).filter(move -> !isReset(move));
        moves.addAll(distinct(world, Stream.concat(calls(side).stream(), others)));
      }
    }
    moves.addAll(tried(world, Stream.of(new WaitCommand.ForTimer())));
    moves.addAll(tried(world, delayed(world)));
    moves.addAll(tried(world, faults(world)));
    moves.addAll(tried(world, sides.stream().map(side -> new AbortCommand(Optional.of(side)))));
    moves.addAll(tried(world, sides.stream().map(side -> new CrashCommand(Optional.of(side)))));
    return List.copyOf(moves);
  }

  /** The application's calls, except those that end the connection at once. */
  static List<Move> calls(Side side) {
    Optional<Side> acting = Optional.of(side);
    return List.of(
        new ConnectCommand(acting),
        new ListenCommand(acting),
        SendCommand.someData(side),
        ReadCommand.all(acting),
        new CloseCommand(acting));
  }

  private static Stream<Move> segments(Side side) {
    return SendCommand.SENDABLE.stream().map(flags -> SendCommand.segment(side, flags));
  }

  private static boolean isReset(Move move) {
    return move instanceof SendCommand.Segment segment && segment.flags().equals(Flags.RST);
  }

  private static Stream<Move> deliveries(World world) {
    return world.wire().stream().map(segment -> new DeliverCommand(Selector.id(segment.id())));
  }

  /** Until the first segment in flight can arrive, if all are delayed. */
  private static Stream<Move> delayed(World world) {
    boolean due = world.wire().stream().anyMatch(world::due);
    return due || world.nextDue() == Timers.OFF
        ? Stream.empty()
        : Stream.of(new WaitCommand.For(world.nextDue() - world.now()));
  }

  private static Stream<Move> faults(World world) {
    return world.wire().stream()
        .map(segment -> Selector.id(segment.id()))
        .flatMap(
            named ->
                Stream.of(
                    new FaultCommand(Fault.DROP, named, 0),
                    new FaultCommand(Fault.DUPLICATE, named, 0)));
  }

  private static List<LegalMove> tried(World world, Stream<? extends Move> moves) {
    return moves.flatMap(move -> legal(world, move).stream()).toList();
  }

  /** Of two names for the same move, such as {@code connect} and {@code send syn}, the first. */
  private static List<LegalMove> distinct(World world, Stream<Move> moves) {
    Map<World, LegalMove> legal = new LinkedHashMap<>();
    moves.forEach(
        move ->
            made(world, move)
                .ifPresent(made -> legal.putIfAbsent(made.world(), told(world, move, made))));
    return List.copyOf(legal.values());
  }

  private static Optional<LegalMove> legal(World world, Move move) {
    return made(world, move).map(made -> told(world, move, made));
  }

  private static LegalMove told(World world, Move move, Outcome.Accepted made) {
    return new LegalMove(move.text(Side.CLIENT), Optional.of(MoveSummary.words(world, made)));
  }

  /** The result of a move, if it is legal. */
  static Optional<Outcome.Accepted> made(World world, Move move) {
    return move.plan(world).in(world).made();
  }
}
