package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.advice.LegalMoves;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Journal;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Predictions;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** Commands that only look. */
final class Looks {

  private Looks() {}

  /** Whether a command only looks or checks: such ones leave everything as it was. */
  static boolean isLook(Command command) {
    return command instanceof Command.Show
        || command instanceof Command.Moves
        || command instanceof Command.History
        || command instanceof Command.Branches
        || command instanceof Command.Compare
        || command instanceof Command.Why
        || command instanceof Command.Explain
        || command instanceof Command.Help
        || command instanceof Command.Path
        || command instanceof Command.Predict
        || command instanceof Command.Expect
        || command instanceof Command.Reject
        || command instanceof Command.Extension
        || command instanceof Command.Journal journal && journal.file().isEmpty();
  }

  /** Empty where the command is not one of them. */
  static Optional<Evaluated> evaluate(Session session, Command command, SearchBudget budget) {
    return look(session, command)
        .map(answer -> new Evaluated(session, answer))
        .or(() -> learn(session, command, budget));
  }

  private static Optional<Answer> look(Session session, Command command) {
    if (command instanceof Command.Show show) {
      return Optional.of(new Answer.Shown(show.part()));
    }
    if (command instanceof Command.Moves) {
      return Optional.of(new Answer.Legal(LegalMoves.of(session.world(), session.focus())));
    }
    if (command instanceof Command.History) {
      return Optional.of(history(session.branch()));
    }
    if (command instanceof Command.Branches) {
      return Optional.of(branches(session));
    }
    return command instanceof Command.Journal journal && journal.file().isEmpty()
        ? Optional.of(new Answer.JournalLines(Journal.lines(session.journal())))
        : Optional.empty();
  }

  private static Optional<Evaluated> learn(Session session, Command command, SearchBudget budget) {
    if (command instanceof Command.Path path) {
      return Optional.of(WayFinder.find(session, path.goal(), budget));
    }
    if (command instanceof Command.Why why) {
      return Optional.of(WhyAnswer.why(session, why.side()));
    }
    if (command instanceof Command.Explain explain) {
      return Optional.of(explain(session, explain.word()));
    }
    if (command instanceof Command.Help help) {
      return Optional.of(help(session, help.command()));
    }
    return command instanceof Command.Predict predict
        ? Optional.of(predict(session, predict.side().orElseThrow(), predict.state()))
        : Optional.empty();
  }

  private static Answer history(Branch branch) {
    List<String> commands =
        Stream.concat(branch.moments().stream(), branch.undone().stream())
            .map(Moment::text)
            .toList();
    return new Answer.HistoryList(commands, branch.position());
  }

  private static Answer branches(Session session) {
    List<Answer.BranchLine> lines = new ArrayList<>();
    for (int i = 0; i < session.branches().size(); i++) {
      Branch branch = session.branches().get(i);
      lines.add(
          new Answer.BranchLine(
              branch.name(),
              branch.length(),
              branch.from(),
              branch.partedAt(),
              i == session.current()));
    }
    return new Answer.BranchList(lines);
  }

  private static Evaluated predict(Session session, Side side, State state) {
    Predictions next = session.predictions().with(side, Optional.of(state));
    return new Evaluated(
        session.withLog(session.log().withPredictions(next)), new Answer.Predicted(side, state));
  }

  /** A word that the glossary does not know may be a command. */
  private static Evaluated explain(Session session, String word) {
    Optional<Answer> known =
        Glossary.standard()
            .find(word)
            .<Answer>map(Answer.Explained::new)
            .or(() -> spec(session, word).map(Answer.HelpOne::new));
    if (known.isPresent()) {
      return new Evaluated(session, known.get());
    }
    return Evaluated.rejected(
        session,
        Rejection.Code.UNKNOWN_WORD,
        "`%s` is not a word that is explained here.%s"
            .formatted(word, Phrases.didYouMean(word, Glossary.standard().spellings())),
        Glossary.standard().nearest(word).map(near -> "explain " + near).stream().toList());
  }

  private static Evaluated help(Session session, Optional<String> name) {
    List<Verb> here =
        session.language().commands().specs().stream()
            .filter(spec -> spec.places().contains(session.place()))
            .toList();
    if (name.isEmpty()) {
      return new Evaluated(session, new Answer.HelpAll(here));
    }
    Optional<Verb> spec = spec(session, name.get());
    if (spec.isPresent()) {
      return new Evaluated(session, new Answer.HelpOne(spec.get()));
    }
    List<String> names =
        here.stream()
            .flatMap(each -> Stream.concat(Stream.of(each.name()), each.spellings().stream()))
            .toList();
    return Evaluated.rejected(
        session,
        Rejection.Code.UNKNOWN_WORD,
        "There is no command `%s`.%s".formatted(name.get(), Phrases.didYouMean(name.get(), names)),
        List.of("help"));
  }

  private static Optional<Verb> spec(Session session, String name) {
    return session.language().commands().find(name);
  }
}
