package tcpstates.repl.command;

import static tcpstates.repl.language.Keywords.entry;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DurationReader;

/** {@code wait}: virtual time passes. */
public sealed interface WaitCommand extends WorldMove {

  String TWO_MSL = "as long as TIME-WAIT lasts";
  String RTO = "until a side's retransmission timer fires";
  String TIMER = "until a timer of any kind fires, or a side gives up";

  Verb VERB =
      Verb.of(
              Group.TIME,
              "wait DURATION | 2msl | rto | timer",
              "let virtual time pass; timers fire as it does",
              List.of(
                  "wait 500ms",
                  "wait 3s",
                  "wait 2m",
                  "wait 1h",
                  "wait 2msl",
                  "wait rto",
                  "wait timer"),
              (side, words) -> read(words))
          .makesMoves()
          .spelled("sleep")
          .where("2msl", TWO_MSL)
          .where("rto", RTO)
          .where("timer", TIMER)
          .meantBy("wait rto", "retransmit", "resend")
          .says(WaitCommand::saying)
          .build();

  @Override
  default Verb verb() {
    return VERB;
  }

  /** {@code wait DURATION}. */
  record For(long millis) implements WaitCommand {

    @Override
    public String text(Side focus) {
      return "wait " + DurationReader.write(millis);
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.Wait(millis));
    }
  }

  /** {@code wait 2msl}: as long as TIME-WAIT lasts. */
  record ForTwoMsl() implements WaitCommand {

    @Override
    public String text(Side focus) {
      return "wait 2msl";
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.Wait(2 * world.client().settings().msl()));
    }
  }

  /** {@code wait rto}: until a retransmission timer fires. */
  record ForRto() implements WaitCommand {

    @Override
    public String text(Side focus) {
      return "wait rto";
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.WaitForRetransmission());
    }
  }

  /** {@code wait timer}: until the next timer fires, or a side gives up. */
  record ForTimer() implements WaitCommand {

    @Override
    public String text(Side focus) {
      return "wait timer";
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.WaitForTimer());
    }

    @Override
    public List<Move> plainer(World world) {
      return List.of(new ForRto(), new ForTwoMsl());
    }
  }

  @Override
  default Kind kind() {
    return Kind.TIME;
  }

  private static Optional<WaitCommand> saying(Input input) {
    if (input instanceof Input.Wait wait) {
      return Optional.of(new For(wait.millis()));
    }
    return input instanceof Input.WaitForTimer ? Optional.of(new ForTimer()) : Optional.empty();
  }

  private static WaitCommand read(WordReader words) {
    Keywords<WaitCommand> until =
        new Keywords<>(
            "a length of time",
            "until",
            Token.Kind.WORD,
            List.of(
                entry("2msl", new ForTwoMsl(), TWO_MSL),
                entry("rto", new ForRto(), RTO),
                entry("timer", new ForTimer(), TIMER)));
    Optional<WaitCommand> end = words.accept(until);
    if (end.isPresent()) {
      return end.get();
    }
    if (!words.nextIsDigit()) {
      DurationReader.offer(words);
      throw words.notA(
          "a time to wait",
          "2msl, rto, timer, or a length of time such as " + DurationReader.SAMPLES);
    }
    return new For(DurationReader.read(words));
  }
}
