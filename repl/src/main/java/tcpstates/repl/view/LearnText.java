package tcpstates.repl.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.command.Answer;
import tcpstates.repl.language.Verb;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Answers that one learns from: {@code why}, {@code explain} and {@code help}. */
final class LearnText {

  private LearnText() {}

  // ---- why

  static List<StyledLine> because(Answer.Because because, Notation notation) {
    Page page = new Page(notation.look());
    page.add(StyledLine.of("The last move was ").plus(because.command(), Style.COMMAND));
    if (because.steps().isEmpty()) {
      page.add("  It changed nothing at either end.");
    }
    for (WorldStep step : because.steps()) {
      page.add(
          StyledLine.of(step.side().word() + "  ", Notation.style(step.side()))
              .plus(step.event(), Style.STRONG)
              .plus(step.arrived() == 0 ? "" : " (#" + step.arrived() + ")")
              .plus(": " + notation.state(step.from()) + " ▸ " + notation.state(step.to())));
      checks(step.trace(), page);
      if (step.trace().isEmpty()) {
        page.row("", MoveText.because(step.cause().why(), step.cause().section()));
      }
    }
    return page.lines();
  }

  private static void checks(List<CheckTrace> trace, Page page) {
    for (CheckTrace check : trace) {
      page.add(
          StyledLine.of("  ").plus(check.check(), Style.STRONG).plus(": ").plus(check.finding()),
          4);
      if (!check.rule().passes()) {
        page.add(
            StyledLine.of("    ")
                .plus(MoveText.because(check.rule().why(), check.rule().section()))
                .plus("  " + check.rule().id(), Style.FAINT),
            4);
      }
    }
  }

  static List<StyledLine> because(Answer.BecauseRejected rejected, Notation notation) {
    Page page = new Page(notation.look());
    page.add(
        StyledLine.of("Rejected: ", Style.BAD)
            .plus(rejected.command(), Style.COMMAND)
            .plus(" (" + rejected.reason().code() + ")", Style.FAINT));
    page.row("why", MoveText.because(rejected.reason().message(), rejected.reason().section()));
    checks(rejected.trace(), page);
    return page.lines();
  }

  static List<StyledLine> because(Answer.BecauseState state, Notation notation) {
    Page page = new Page(notation.look());
    state.sentences().forEach(sentence -> page.add(StyledLine.of(sentence)));
    return page.lines();
  }

  // ---- explain

  static List<StyledLine> explained(Explanation explanation, Look look) {
    Look readable = look.withWidth(Math.min(look.width(), 80));
    Page page = new Page(readable);
    page.title(explanation.name());
    for (String paragraph : explanation.paragraphs()) {
      page.add(StyledLine.of(paragraph.replace('\n', ' ')), 0).blank();
    }
    if (!explanation.sections().isEmpty()) {
      List<String> sections = explanation.sections().stream().map(Notation::section).toList();
      page.add(StyledLine.of(String.join(", ", sections), Style.FAINT), 2);
    }
    if (!explanation.see().isEmpty()) {
      page.add(
          StyledLine.of("See also: ", Style.FAINT).plus(String.join(", ", explanation.see())), 2);
    }
    return page.lines();
  }

  // ---- help

  static List<StyledLine> help(List<Verb> specs, Look look) {
    Page page = new Page(look);
    int widest = specs.stream().mapToInt(spec -> spec.name().length()).max().orElse(0);
    for (Verb.Group group : Verb.Group.values()) {
      List<Verb> own = specs.stream().filter(spec -> spec.group() == group).toList();
      if (own.isEmpty()) {
        continue;
      }
      page.title(group.title());
      for (Verb spec : own) {
        StyledLine name = StyledLine.of("  ").plus(spec.name(), Style.COMMAND);
        page.add(name.padded(widest + 4, look.columns()).plus(spec.help()), widest + 4);
      }
    }
    page.blank();
    return page.add(
            StyledLine.of("help COMMAND", Style.COMMAND)
                .plus(" shows a command's form and examples. ")
                .plus("moves", Style.COMMAND)
                .plus(" lists what is legal now. ")
                .plus("explain WORD", Style.COMMAND)
                .plus(" explains a word of TCP."))
        .lines();
  }

  static List<StyledLine> help(Verb spec, Look look) {
    Page page = new Page(look);
    page.title(spec.usage());
    page.row("", spec.help());
    FormLegend.of(spec.usage()).forEach(page::row);
    if (!spec.spellings().isEmpty()) {
      page.row("also", String.join(", ", spec.spellings()));
    }
    for (int i = 0; i < spec.examples().size(); i++) {
      page.row(i == 0 ? "examples" : "", StyledLine.of(spec.examples().get(i), Style.COMMAND));
    }
    where(spec).ifPresent(text -> page.row("where", text));
    return page.lines();
  }

  private static Optional<String> where(Verb spec) {
    List<String> not =
        Arrays.stream(Verb.Place.values())
            .filter(place -> !spec.places().contains(place))
            .map(LearnText::place)
            .toList();
    return not.isEmpty() ? Optional.empty() : Optional.of("not " + String.join(", nor ", not));
  }

  private static String place(Verb.Place place) {
    return switch (place) {
      case PROMPT -> "at the prompt";
      case SCRIPT -> "in scripts";
      case LESSON -> "in lessons' own blocks";
      case LAB -> "in the lab";
    };
  }
}
