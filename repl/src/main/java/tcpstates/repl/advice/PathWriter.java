package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Expression;
import tcpstates.repl.session.MoveResult;

/** Moves that a search has found, as a person would type them. */
public final class PathWriter {

  private PathWriter() {}

  /**
   * A command for each move, in the canonical spelling, with its side and the plainest selector
   * that leads to the very same world.
   *
   * @param start the world in which the first move is made
   * @param way moves that are legal, one after the other
   */
  public static List<String> commands(World start, List<Input> way) {
    List<String> texts = new ArrayList<>();
    World world = start;
    for (Input move : way) {
      World next = ((Outcome.Accepted) Simulator.apply(world, move)).world();
      texts.add(Canonical.text(plainest(world, move, next), Side.CLIENT));
      world = next;
    }
    return List.copyOf(texts);
  }

  private static Command plainest(World world, Input move, World next) {
    List<Command> candidates = candidates(world, move);
    return candidates.stream()
        .filter(command -> leads(world, command, next))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no command for " + move));
  }

  private static boolean leads(World world, Command command, World next) {
    return MoveResult.of(world, command, false)
        .filter(MoveResult.Done.class::isInstance)
        .filter(attempt -> ((MoveResult.Done) attempt).world().equals(next))
        .isPresent();
  }

  /** The plainest first; the last one always fits. */
  private static List<Command> candidates(World world, Input move) {
    if (move instanceof Input.Call call) {
      return List.of(call(Optional.of(call.side()), call.call()));
    }
    if (move instanceof Input.SendSegment send) {
      return List.of(LegalMoves.send(send.side(), send.flags()));
    }
    if (move instanceof Input.Crash crash) {
      return List.of(new Command.Crash(Optional.of(crash.side())));
    }
    if (move instanceof Input.WaitForTimer) {
      return List.of(new Command.WaitRto(), new Command.WaitTwoMsl(), new Command.WaitTimer());
    }
    return move instanceof Input.Inject inject ? forged(inject) : network(world, move);
  }

  private static Command call(Optional<Side> side, Event call) {
    if (call instanceof Event.Open open) {
      return open.active() ? new Command.Connect(side) : new Command.Listen(side);
    }
    if (call instanceof Event.Send send) {
      return new Command.SendData(side, send.data(), send.urgent());
    }
    if (call instanceof Event.Receive receive) {
      boolean all = receive.most() == Integer.MAX_VALUE;
      return new Command.Read(side, all ? OptionalInt.empty() : OptionalInt.of(receive.most()));
    }
    return call instanceof Event.Close ? new Command.Close(side) : new Command.Abort(side);
  }

  private static List<Command> network(World world, Input move) {
    if (move instanceof Input.Deliver deliver) {
      return selectors(world, deliver.segments()).stream()
          .<Command>map(Command.Deliver::new)
          .toList();
    }
    if (move instanceof Input.Drop drop) {
      return inflicted(world, Fault.DROP, drop.segments());
    }
    if (move instanceof Input.Duplicate duplicate) {
      return inflicted(world, Fault.DUPLICATE, duplicate.segments());
    }
    if (move instanceof Input.Corrupt corrupt) {
      return inflicted(world, Fault.CORRUPT, corrupt.segments());
    }
    throw new IllegalArgumentException("no search makes this move: " + move);
  }

  private static List<Command> inflicted(World world, Fault fault, Selector selector) {
    return selectors(world, selector).stream()
        .<Command>map(each -> new Command.Inflict(fault, each, 0))
        .toList();
  }

  /** Nothing at all, flags, flags and the sender, the number. */
  private static List<Selector> selectors(World world, Selector selector) {
    List<Selector> selectors = new ArrayList<>(List.of(Selector.FIRST));
    for (InFlight segment : world.wire()) {
      if (selector.equals(Selector.id(segment.id()))) {
        Selector.Which flags = new Selector.Matching(pattern(segment.segment()));
        selectors.add(new Selector(flags, Optional.empty()));
        selectors.add(new Selector(flags, Optional.of(segment.from())));
      }
    }
    selectors.add(selector);
    return selectors;
  }

  private static SegmentPattern pattern(Segment segment) {
    Flags flags = segment.flags();
    if (flags.has(Flag.FIN) || flags.has(Flag.RST)) {
      return SegmentPattern.of(flags.without(Flag.ACK));
    }
    return segment.data().isEmpty() ? SegmentPattern.of(flags) : SegmentPattern.DATA;
  }

  /** Without its numbers where they are those that a forged segment gets anyhow. */
  private static List<Command> forged(Input.Inject inject) {
    Segment segment = inject.segment();
    Optional<Expression> none = Optional.empty();
    Optional<Expression> ack = segment.hasAck() ? number(segment.ack()) : none;
    return List.of(
        forged(inject, none, none, OptionalInt.empty()),
        forged(inject, number(segment.seq()), none, OptionalInt.empty()),
        forged(inject, none, ack, OptionalInt.empty()),
        forged(inject, number(segment.seq()), ack, OptionalInt.of(segment.wnd())));
  }

  private static Command forged(
      Input.Inject inject, Optional<Expression> seq, Optional<Expression> ack, OptionalInt win) {
    Segment segment = inject.segment();
    return new Command.Inject(inject.to(), segment.flags(), seq, ack, win, segment.data());
  }

  private static Optional<Expression> number(SeqNum number) {
    return Optional.of(Expression.number(number));
  }
}
