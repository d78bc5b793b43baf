package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.engine.world.ArmedFault;
import tcpstates.repl.command.ArmCommand;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;

/** Reads the blocks that speak the command language. */
final class CommandReader {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  private final LessonProblems problems;

  CommandReader(LessonProblems problems) {
    this.problems = problems;
  }

  private static String said(SyntaxError problem) {
    return problem.message()
        + problem.suggestion().map(word -> format("; did you mean `%s`?", word)).orElse("");
  }

  // ---- commands

  /** The commands of a {@code setup} or a {@code solution}. */
  List<ScriptLine> lines(FencedBlock fence) {
    List<ScriptLine> lines = new ArrayList<>();
    for (SourceLine row : fence.said()) {
      ParseResult result = LANGUAGE.parse(row.text());
      if (result instanceof ParseResult.Wrong wrong) {
        problems.add(row.atColumn(wrong.error().column()), said(wrong.error()));
      } else if (result instanceof ParseResult.Ok ok && fits(row, ok, fence)) {
        lines.add(new ScriptLine(row.at(), row.text()));
      }
    }
    return lines;
  }

  /** The faults of a {@code setup hidden}. */
  List<ArmedFault> faults(FencedBlock fence) {
    List<ArmedFault> faults = new ArrayList<>();
    for (SourceLine row : fence.said()) {
      ParseResult result = LANGUAGE.parse(row.text());
      if (result instanceof ParseResult.Wrong wrong) {
        problems.add(row.atColumn(wrong.error().column()), said(wrong.error()));
      } else if (result instanceof ParseResult.Ok ok && ok.command() instanceof ArmCommand arm) {
        faults.add(arm.armed());
      } else {
        problems.add(row.at(), "a `setup hidden` arms faults, such as `arm drop fin from client`");
      }
    }
    if (faults.isEmpty() && problems.none()) {
      problems.add(fence.at(), "this block is empty");
    }
    return faults;
  }

  private boolean fits(SourceLine row, ParseResult.Ok ok, FencedBlock fence) {
    if (!ok.verb().places().contains(Verb.Place.LESSON)) {
      problems.add(
          row.at(), format("`%s` can't be used in a lesson's own blocks", ok.verb().name()));
      return false;
    }
    if (ok.command().kind() == Command.Kind.PREDICTION) {
      problems.add(
          row.at(),
          format(
              "a `%s` block can't contain `predict`: the right answer is what the engine does",
              fence.name()));
      return false;
    }
    return true;
  }

  /** The verbs of an {@code allow}. */
  Set<Verb> verbs(FencedBlock fence) {
    Set<Verb> verbs = new LinkedHashSet<>();
    Set<String> known = new TreeSet<>();
    CoreCommands.SET.verbs().forEach(verb -> known.add(verb.name()));
    for (SourceLine verb : names(fence)) {
      Optional<Verb> found = CoreCommands.SET.find(verb.text());
      found.ifPresent(verbs::add);
      if (found.isEmpty()) {
        problems.unknown(
            verb.at(), format("`%s` is not a command", verb.text()), verb.text(), known);
      }
    }
    if (verbs.isEmpty()) {
      problems.add(fence.at(), "this block is empty: a step must allow at least one command");
    }
    return verbs;
  }

  /** What a {@code grants} names: verbs, and {@code set} with a setting. */
  Set<String> grants(FencedBlock fence) {
    Set<String> names = new LinkedHashSet<>();
    for (SourceLine name : names(fence)) {
      if (GRANTED.contains(name.text())) {
        names.add(name.text());
      } else {
        problems.unknown(
            name.at(), format("a step can't grant `%s`", name.text()), name.text(), GRANTED);
      }
    }
    if (names.isEmpty() && problems.none()) {
      problems.add(fence.at(), "this block is empty: a step must grant something");
    }
    return names;
  }

  /** The names in a block, between commas or line ends. */
  private static List<SourceLine> names(FencedBlock fence) {
    List<SourceLine> names = new ArrayList<>();
    for (SourceLine row : fence.said()) {
      int begin = 0;
      for (String word : row.text().split(",", -1)) {
        names.add(row.piece(begin, begin + word.length()).strip());
        begin += word.length() + 1;
      }
    }
    names.removeIf(SourceLine::isBlank);
    return names;
  }

  /** What a step does not grant by itself. */
  private static final Set<String> GRANTED = granted();

  private static Set<String> granted() {
    Set<String> names = new TreeSet<>();
    for (Verb verb : CoreCommands.SET.verbs()) {
      if (verb.changesExercise()) {
        verb.examples().stream()
            .map(LANGUAGE::parse)
            .map(ParseResult.Ok.class::cast)
            .forEach(ok -> names.add(ok.command().name(verb)));
      }
    }
    return names;
  }

  // ---- conditions

  /**
   * A condition as it is written in a lesson.
   *
   * @param text on one line
   */
  record WrittenCondition(Location at, String text, Condition condition) {}

  /** The condition of a {@code goal}. */
  Optional<WrittenCondition> goal(FencedBlock fence) {
    List<SourceLine> rows = fence.said();
    if (rows.isEmpty()) {
      problems.add(fence.at(), "this goal is empty");
      return Optional.empty();
    }
    for (SourceLine row : rows) {
      int comment = row.text().startsWith("#") ? 0 : row.text().indexOf(" # ");
      if (comment >= 0) {
        problems.add(row.at(comment), "a goal can't contain a comment");
        return Optional.empty();
      }
    }
    return condition(rows);
  }

  /** A condition on one line or several. */
  Optional<WrittenCondition> condition(List<SourceLine> rows) {
    SourceLines joined = new SourceLines(rows);
    Parsed<Condition> goal = ConditionReader.parse(CoreCommands.SET, joined.text());
    if (goal instanceof Parsed.Wrong<Condition> wrong) {
      problems.add(joined.atColumn(wrong.error().column()), said(wrong.error()));
      return Optional.empty();
    }
    Condition condition = ((Parsed.Value<Condition>) goal).value();
    return Optional.of(new WrittenCondition(rows.get(0).at(), joined.text(), condition));
  }
}
