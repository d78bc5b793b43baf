package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathOptions;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Check;

/** Says which moves a search in a step may try. */
public final class StepMoves {

  private StepMoves() {}

  /** The verbs that a step allows, or else those that its solution uses. */
  public static PathOptions of(LessonStep step) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    if (step.allow().isEmpty()) {
      step.solution().stream().map(ScriptLine::text).forEach(line -> add(letters, line));
    } else {
      letters.addAll(EnumSet.allOf(Letter.class));
    }
    List<Check> avoid = new ArrayList<>();
    if (step.task() instanceof Task.Reach reach) {
      reach.avoid().forEach(each -> avoid.add(each.check()));
    }
    return new PathOptions(letters, verbs(step), avoid, PathFinder.MOVES);
  }

  private static void add(Set<Letter> letters, String line) {
    for (String word : line.toLowerCase(Locale.ROOT).split("\\s+")) {
      switch (word) {
        case "send" -> letters.add(Letter.SEND);
        case "dup" -> letters.add(Letter.DUPLICATE);
        case "corrupt" -> letters.add(Letter.CORRUPT);
        case "abort", "rst" -> letters.add(Letter.ABORT);
        case "crash" -> letters.add(Letter.CRASH);
        default -> {
          // The rest is tried anyhow, or by no search.
        }
      }
    }
  }

  private static Set<Verb> verbs(LessonStep step) {
    return step.allow().stream()
        .flatMap(name -> CoreCommands.SET.find(name).stream())
        .collect(Collectors.toSet());
  }
}
