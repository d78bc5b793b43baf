package tcpstates.repl.language;

import static tcpstates.repl.language.Verb.Group.LOOK;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command.Show.Part;

/** What one can look at, and ask. */
final class LookCommands {

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
                  LOOK,
                  "show [client|server|wire|timers|ladder|diagram|sockets|settings]",
                  "the world, or a part of it",
                  List.of(
                      "show",
                      "show client",
                      "show server",
                      "show wire",
                      "show timers",
                      "show ladder",
                      "show diagram",
                      "show sockets",
                      "show settings"),
                  LookCommands::show)
              .spelled("status")
              .sideToo(),
          Verb.of(
              LOOK,
              "moves",
              "every legal move, and what it would lead to",
              List.of("moves"),
              (side, words) -> new Command.Moves()),
          Verb.of(
                  LOOK,
                  "why [client|server]",
                  "why the last step was so, check by check; or why a side is in its state",
                  List.of("why", "why client"),
                  (side, words) ->
                      new Command.Why(
                          side.isPresent() || words.atEnd()
                              ? side
                              : Optional.of(words.need(Vocabulary.SIDES))))
              .sideToo(),
          Verb.of(
              LOOK,
              "explain WORD",
              "what a state, flag, variable, timer, rule or concept is",
              List.of("explain TIME-WAIT", "explain snd.una", "explain half close"),
              (side, words) -> explain(words)),
          Verb.of(
              LOOK,
              "path GOAL",
              "the shortest list of commands from here to a goal",
              List.of(
                  "path client CLOSING",
                  "path both CLOSED",
                  "path server received \"a\" and client owes nothing"),
              (side, words) -> new Command.Path(words.checks())),
          Verb.of(
                  LOOK,
                  "predict [client|server] STATE",
                  "say what the next delivery will lead to",
                  List.of("predict ESTABLISHED", "predict client TIME-WAIT"),
                  (side, words) ->
                      new Command.Predict(
                          side.or(() -> words.accept(Vocabulary.SIDES)),
                          words.need(Vocabulary.STATES)))
              .sideToo(),
          Verb.of(
                  LOOK,
                  "help [COMMAND]",
                  "the commands, or one of them with examples",
                  List.of("help", "help send", "?"),
                  (side, words) -> help(words))
              .spelled("?"));

  private LookCommands() {}

  private static Command show(Optional<Side> side, Words words) {
    if (side.isPresent()) {
      return new Command.Show(side.get() == Side.CLIENT ? Part.CLIENT : Part.SERVER);
    }
    Optional<Part> part = words.accept(Vocabulary.PARTS);
    if (part.isEmpty() && !words.atEnd()) {
      throw words.notA(Vocabulary.PARTS.what(), Vocabulary.PARTS.spoken());
    }
    return new Command.Show(part.orElse(Part.ALL));
  }

  private static Command explain(Words words) {
    words.offer(
        () ->
            words.legal().words().stream()
                .map(word -> new Candidate(word.name(), word.description(), "words", true))
                .toList());
    return new Command.Explain(words.rest("a word to explain"));
  }

  private static Command help(Words words) {
    Optional<Verb> spec = words.accept(words.commands().verbs());
    if (spec.isEmpty() && !words.atEnd()) {
      throw words.notA("a command", "`help` alone lists them all");
    }
    return new Command.Help(spec.map(Verb::name));
  }
}
