package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Expression;
import tcpstates.repl.language.Setting;
import tcpstates.repl.language.Variable;

/** Commands that change the world, put into the engine's words. */
public final class Planner {

  /** What a forged segment offers where nothing is said. */
  private static final int FORGED_WINDOW = 4096;

  private static final int LARGEST_WINDOW = 65_535;

  /** What an IPv4 packet has room for: 65535 bytes without the two headers. */
  private static final int LARGEST_TEXT = 65_495;

  /**
   * What a command asks of the engine.
   *
   * @param inputs to be made one after the other, all or none
   * @param wrong why it can't be asked; then there are no inputs
   */
  public record Plan(List<Input> inputs, Optional<Rejection> wrong) {
    public Plan {
      inputs = List.copyOf(inputs);
    }

    public static Plan of(Input... inputs) {
      return new Plan(List.of(inputs), Optional.empty());
    }

    static Plan wrong(Rejection.Code code, String message, String section) {
      return new Plan(List.of(), Optional.of(new Rejection(code.word(), message, section)));
    }
  }

  private Planner() {}

  /** Empty where the command is not one that changes the world. Its side is filled in. */
  public static Optional<Plan> of(World world, Command command) {
    Optional<Input> call = call(command);
    if (call.isPresent()) {
      return Optional.of(Plan.of(call.get()));
    }
    Optional<Input> move = network(command).or(() -> time(world, command));
    if (move.isPresent()) {
      return Optional.of(Plan.of(move.get()));
    }
    if (command instanceof Command.Inject inject) {
      return Optional.of(inject(world, inject));
    }
    if (command instanceof Command.Reset) {
      return Optional.of(Plan.of(new Input.Reset()));
    }
    return command instanceof Command.Set set && !set.setting().display()
        ? Optional.of(setting(world, set.setting()))
        : Optional.empty();
  }

  // ---- endpoints

  private static Optional<Input> call(Command command) {
    if (command instanceof Command.Listen c) {
      return call(c.side(), new Event.Open(false));
    }
    if (command instanceof Command.Connect c) {
      return call(c.side(), new Event.Open(true));
    }
    if (command instanceof Command.SendData c) {
      return call(c.side(), new Event.Send(c.data(), c.urgent()));
    }
    if (command instanceof Command.Read c) {
      return call(c.side(), new Event.Receive(c.most().orElse(Integer.MAX_VALUE)));
    }
    if (command instanceof Command.Close c) {
      return call(c.side(), new Event.Close());
    }
    if (command instanceof Command.Abort c) {
      return call(c.side(), new Event.Abort());
    }
    if (command instanceof Command.SendFlags c) {
      Optional<Integer> win =
          c.win().isPresent() ? Optional.of(c.win().getAsInt()) : Optional.empty();
      Input.Claims claims = new Input.Claims(c.seq(), c.ack(), win);
      return Optional.of(new Input.SendSegment(c.side().orElseThrow(), c.flags(), claims));
    }
    return command instanceof Command.Crash c
        ? Optional.of(new Input.Crash(c.side().orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Input> call(Optional<Side> side, Event call) {
    return Optional.of(new Input.Call(side.orElseThrow(), call));
  }

  // ---- the network

  private static Optional<Input> network(Command command) {
    if (command instanceof Command.Deliver c) {
      return Optional.of(new Input.Deliver(c.segments()));
    }
    if (command instanceof Command.Inflict c) {
      return Optional.of(inflict(c.fault(), c.segments(), c.delayMillis()));
    }
    if (command instanceof Command.Arm c) {
      return Optional.of(new Input.Arm(c.fault()));
    }
    return command instanceof Command.Disarm ? Optional.of(new Input.Disarm()) : Optional.empty();
  }

  private static Input inflict(Fault fault, Selector segments, long delay) {
    return switch (fault) {
      case DROP -> new Input.Drop(segments);
      case DUPLICATE -> new Input.Duplicate(segments);
      case CORRUPT -> new Input.Corrupt(segments);
      case DELAY -> new Input.Delay(segments, delay);
    };
  }

  /** Left out, SEG.SEQ is RCV.NXT and SEG.ACK is SND.NXT: what the target would believe. */
  private static Plan inject(World world, Command.Inject c) {
    if (c.ack().isPresent() && !c.flags().has(Flag.ACK)) {
      return Plan.wrong(
          Rejection.Code.BAD_NUMBER,
          "ack= means nothing on a segment without the ACK flag.",
          "3.1");
    }
    int win = c.win().orElse(FORGED_WINDOW);
    if (win < 0 || win > LARGEST_WINDOW) {
      return Plan.wrong(Rejection.Code.BAD_NUMBER, "win= must be a number from 0 to 65535.", "3.1");
    }
    if (c.data().length() > LARGEST_TEXT) {
      return Plan.wrong(
          Rejection.Code.BAD_NUMBER,
          "One segment has room for %d bytes at the most.".formatted(LARGEST_TEXT),
          "3.7.1");
    }
    for (Optional<Expression> expression : List.of(c.seq(), c.ack())) {
      Optional<Variable> missing =
          expression.flatMap(value -> Variables.missing(world, c.to(), value));
      if (missing.isPresent()) {
        return notSet(world.tcp(c.to()).state(), c.to(), missing.get());
      }
    }
    return Plan.of(new Input.Inject(c.to(), forged(world, c, win)));
  }

  private static Segment forged(World world, Command.Inject c, int win) {
    boolean hasAck = c.flags().has(Flag.ACK);
    Bytes data = c.data();
    return new Segment(
        c.flags(),
        number(world, c.to(), c.seq(), Variable.RCV_NXT),
        hasAck ? number(world, c.to(), c.ack(), Variable.SND_NXT) : SeqNum.ZERO,
        win,
        c.flags().has(Flag.URG) ? Math.min(data.length(), LARGEST_WINDOW) : 0,
        data);
  }

  private static SeqNum number(
      World world, Side side, Optional<Expression> given, Variable otherwise) {
    return SeqNum.of(
        given
            .map(expression -> Variables.of(world, side, expression))
            .orElseGet(() -> Variables.of(world, side, otherwise))
            .orElse(0));
  }

  private static Plan notSet(State state, Side side, Variable variable) {
    return Plan.wrong(
        Rejection.Code.NOT_SET,
        "%s is not set. The %s is in %s.".formatted(Variables.name(variable), side.word(), state),
        "3.3.1");
  }

  // ---- time

  private static Optional<Input> time(World world, Command command) {
    if (command instanceof Command.Wait c) {
      return Optional.of(new Input.Wait(c.millis()));
    }
    if (command instanceof Command.WaitTwoMsl) {
      return Optional.of(new Input.Wait(2 * world.client().settings().msl()));
    }
    if (command instanceof Command.WaitRto) {
      return Optional.of(new Input.WaitForRetransmission());
    }
    return command instanceof Command.WaitTimer
        ? Optional.of(new Input.WaitForTimer())
        : Optional.empty();
  }

  // ---- settings

  private static Plan setting(World world, Setting setting) {
    if (setting instanceof Setting.PlayBoth s) {
      return Plan.of(
          new Input.SetPlay(Side.CLIENT, s.play()), new Input.SetPlay(Side.SERVER, s.play()));
    }
    if (setting instanceof Setting.PlayOf s) {
      return Plan.of(new Input.SetPlay(s.side(), s.play()));
    }
    if (setting instanceof Setting.Wire s) {
      return Plan.of(new Input.SetWire(s.mode()));
    }
    List<Input> inputs = new ArrayList<>();
    for (Side side : Side.values()) {
      TcpSettings old = world.seat(side).settings();
      TcpSettings next = SettingsChange.with(old, side, setting);
      if (!next.equals(old)) {
        inputs.add(new Input.Configure(side, next));
      }
    }
    return new Plan(inputs, Optional.empty());
  }
}
