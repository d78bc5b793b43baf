package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DurationReader;
import tcpstates.repl.terms.SelectorReader;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.terms.Vocabulary;

/** {@code arm}: a fault waits for the next segment that matches. */
public record ArmCommand(ArmedFault armed) implements WorldMove {

  public static final Verb VERB =
      Verb.of(
              Group.NETWORK,
              "arm drop|dup|corrupt|delay FLAGS [from SIDE] [DURATION]",
              "prepare a fault for the next such segment; the duration is for delay",
              List.of("arm drop syn", "arm dup ack from server", "arm delay data from client 3s"),
              (side, words) -> new ArmCommand(fault(words)))
          .makesMoves()
          .changesExercise()
          .build();

  private static ArmedFault fault(WordReader words) {
    Fault fault = words.need(Vocabulary.FAULTS);
    SegmentPattern pattern = SelectorReader.neededPattern(words);
    Optional<Side> from = SelectorReader.from(words);
    long delay = fault == Fault.DELAY ? DurationReader.read(words) : 0;
    return new ArmedFault(fault, pattern, from, delay);
  }

  @Override
  public Kind kind() {
    return Kind.FAULT;
  }

  @Override
  public String text(Side focus) {
    String delay = armed.fault() == Fault.DELAY ? " " + DurationReader.write(armed.delay()) : "";
    return "arm "
        + Spelling.fault(armed.fault())
        + " "
        + Spelling.pattern(armed.pattern())
        + Spelling.from(armed.from())
        + delay;
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Arm(armed));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
