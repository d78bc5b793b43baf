package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.tcp.Flag;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathOptions;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.CrashCommand;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.FaultCommand;
import tcpstates.repl.command.ListenCommand;
import tcpstates.repl.command.ReadCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.command.WaitCommand;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;

/** Says which moves a search in a step may try. */
public final class StepMoves {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  private static final Map<Verb, Letter> LETTERS =
      Map.of(
          SendCommand.VERB, Letter.SEND,
          FaultCommand.DUP, Letter.DUPLICATE,
          FaultCommand.CORRUPT, Letter.CORRUPT,
          AbortCommand.VERB, Letter.ABORT,
          CrashCommand.VERB, Letter.CRASH);

  /** What a search tries in any step that allows it. */
  private static final Set<Verb> ALWAYS =
      Set.of(
          DeliverCommand.VERB,
          FaultCommand.DROP,
          WaitCommand.VERB,
          ConnectCommand.VERB,
          ListenCommand.VERB,
          CloseCommand.VERB,
          ReadCommand.VERB);

  private StepMoves() {}

  /**
   * Whether a search tries every kind of move that these verbs make. It makes no settings and
   * forges nothing, so where a step allows that, it can't prove that no way is left.
   */
  static boolean triesAll(Set<Verb> verbs) {
    return verbs.stream()
        .filter(Verb::makesMoves)
        .allMatch(verb -> ALWAYS.contains(verb) || LETTERS.containsKey(verb));
  }

  /**
   * The letters of these verbs, without those that a search tries anyway. {@code send rst} makes
   * the call of {@code abort}.
   */
  public static Set<Letter> letters(Set<Verb> verbs) {
    Set<Letter> letters =
        verbs.contains(SendCommand.VERB) ? EnumSet.of(Letter.ABORT) : EnumSet.noneOf(Letter.class);
    verbs.forEach(verb -> Optional.ofNullable(LETTERS.get(verb)).ifPresent(letters::add));
    return letters;
  }

  /** The verbs that a step allows, or else those that its solution uses. */
  public static PathOptions of(LessonStep step) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    if (step.allow().isEmpty()) {
      step.ownSolution().stream()
          .flatMap(line -> letter(line.text()).stream())
          .forEach(letters::add);
    } else {
      letters.addAll(EnumSet.allOf(Letter.class));
    }
    List<Condition> avoid = new ArrayList<>();
    if (step.task() instanceof Task.Reach reach) {
      reach.avoid().forEach(each -> avoid.add(each.check()));
    }
    return new PathOptions(letters, step.allow(), avoid, PathFinder.MOVES);
  }

  /** The letter for a line of a solution, where no search tries its move anyway. */
  private static Optional<Letter> letter(String line) {
    return LANGUAGE.parse(line) instanceof ParseResult.Ok ok
        ? resets(ok.command())
            ? Optional.of(Letter.ABORT)
            : Optional.ofNullable(LETTERS.get(ok.verb()))
        : Optional.empty();
  }

  private static boolean resets(Command command) {
    return command instanceof SendCommand.Segment segment && segment.flags().has(Flag.RST);
  }
}
