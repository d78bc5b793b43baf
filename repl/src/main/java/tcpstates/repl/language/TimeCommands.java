package tcpstates.repl.language;

import static tcpstates.repl.language.Choice.entry;
import static tcpstates.repl.language.Verb.Group.TIME;

import java.util.List;
import java.util.Optional;

/** The virtual clock. */
final class TimeCommands {

  private static final Choice<Command> UNTIL =
      new Choice<>(
          "a length of time",
          "until",
          Token.Kind.WORD,
          List.of(
              entry("2msl", new Command.WaitTwoMsl(), "as long as TIME-WAIT lasts"),
              entry("rto", new Command.WaitRto(), "until a retransmission timer fires"),
              entry("timer", new Command.WaitTimer(), "until the next timer fires")));

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
                  TIME,
                  "wait DURATION | 2msl | rto | timer",
                  "let virtual time go by; timers fire on the way",
                  List.of(
                      "wait 500ms",
                      "wait 3s",
                      "wait 2m",
                      "wait 1h",
                      "wait 2msl",
                      "wait rto",
                      "wait timer"),
                  (side, words) -> await(words))
              .spelled("sleep"));

  private TimeCommands() {}

  private static Command await(Words words) {
    Optional<Command> until = words.accept(UNTIL);
    if (until.isPresent()) {
      return until.get();
    }
    if (!words.nextIsDigit()) {
      DurationReader.offer(words);
      throw words.notA(
          "a time to wait",
          "2msl, rto, timer, or a length of time such as " + DurationReader.SAMPLES);
    }
    return new Command.Wait(words.duration());
  }
}
