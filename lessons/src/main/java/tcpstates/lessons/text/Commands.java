package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Check;
import tcpstates.repl.terms.CheckReader;

/** Reads the blocks that speak the command language. */
final class Commands {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  private final Troubles troubles;

  Commands(Troubles troubles) {
    this.troubles = troubles;
  }

  private static String said(SyntaxError problem) {
    return problem.message()
        + problem.suggestion().map(word -> format("; did you mean `%s`?", word)).orElse("");
  }

  // ---- commands

  /** The commands of a {@code setup} or a {@code solution}. */
  List<Line> lines(Fence fence) {
    List<Line> lines = new ArrayList<>();
    for (Row row : fence.said()) {
      ParseResult result = LANGUAGE.parse(row.text());
      if (result instanceof ParseResult.Wrong wrong) {
        troubles.add(row.atColumn(wrong.error().column()), said(wrong.error()));
      } else if (result instanceof ParseResult.Ok ok && fits(row, ok, fence)) {
        lines.add(new Line(row.at(), row.text()));
      }
    }
    return lines;
  }

  private boolean fits(Row row, ParseResult.Ok ok, Fence fence) {
    if (!ok.verb().places().contains(Verb.Place.LESSON)) {
      troubles.add(
          row.at(), format("`%s` can't be used in a lesson's own blocks", ok.verb().name()));
      return false;
    }
    if (ok.command().kind() == Command.Kind.PREDICTION) {
      troubles.add(
          row.at(),
          format("a %s holds no prediction: the right one is what the engine does", fence.name()));
      return false;
    }
    return true;
  }

  /** The verbs of an {@code allow}, each by its first spelling. */
  Set<String> verbs(Fence fence) {
    Set<String> verbs = new LinkedHashSet<>();
    Set<String> known = new TreeSet<>();
    CoreCommands.SET.verbs().forEach(verb -> known.add(verb.name()));
    for (Row row : fence.said()) {
      int begin = 0;
      for (String word : row.text().split(",", -1)) {
        Row verb = row.piece(begin, begin + word.length()).strip();
        begin += word.length() + 1;
        Optional<Verb> spec = CoreCommands.SET.find(verb.text());
        spec.ifPresent(found -> verbs.add(found.name()));
        if (spec.isEmpty() && !verb.isBlank()) {
          troubles.unknown(
              verb.at(), format("`%s` is no command", verb.text()), verb.text(), known);
        }
      }
    }
    if (verbs.isEmpty()) {
      troubles.add(fence.at(), "this block is empty: with nothing allowed nothing can be done");
    }
    return verbs;
  }

  // ---- conditions

  /**
   * A condition.
   *
   * @param text on one line
   */
  record Condition(Place at, String text, Check check) {}

  /** The condition of a {@code goal}. */
  Optional<Condition> goal(Fence fence) {
    List<Row> rows = fence.said();
    if (rows.isEmpty()) {
      troubles.add(fence.at(), "this goal is empty");
      return Optional.empty();
    }
    for (Row row : rows) {
      int comment = row.text().startsWith("#") ? 0 : row.text().indexOf(" # ");
      if (comment >= 0) {
        troubles.add(row.at(comment), "no comment can stand in a goal");
        return Optional.empty();
      }
    }
    return condition(rows);
  }

  /** A condition on one line or several. */
  Optional<Condition> condition(List<Row> rows) {
    Joined joined = new Joined(rows);
    Parsed<Check> goal = CheckReader.parse(joined.text());
    if (goal instanceof Parsed.Wrong<Check> wrong) {
      troubles.add(joined.atColumn(wrong.error().column()), said(wrong.error()));
      return Optional.empty();
    }
    Check check = ((Parsed.Value<Check>) goal).value();
    return Optional.of(new Condition(rows.get(0).at(), joined.text(), check));
  }
}
