package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.PlainRules;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Why the last move or rejection happened, check by check. */
final class WhyText {

  private WhyText() {}

  static List<StyledLine> move(Answer.WhyMove because, Notation notation) {
    Page page = new Page(notation.look());
    page.add(StyledLine.of("The last move was ").plus(because.command(), Style.COMMAND));
    if (because.steps().isEmpty()) {
      page.add("  It changed nothing at either end.");
    }
    for (WorldStep step : because.steps()) {
      page.add(
          StyledLine.of(step.side().word() + "  ", Notation.style(step.side()))
              .plus(notation.title(step.event()), Style.STRONG)
              .plus(step.arrived() == 0 ? "" : " (#" + step.arrived() + ")")
              .plus(": " + notation.state(step.from()) + " ▸ " + notation.state(step.to())));
      if (!notation.display().variables()) {
        plain(step, page, notation.display());
        continue;
      }
      checks(step.trace(), page, notation.display());
      if (step.trace().isEmpty()) {
        page.row(
            "", MoveText.because(PlainRules.why(notation.display(), step), step.cause().section()));
      }
    }
    return page.lines();
  }

  /** What has been decisive, for somebody who does not know the numbers yet. */
  private static void plain(WorldStep step, Page page, Display display) {
    List<Rule> told =
        step.fired().stream()
            .filter(rule -> !rule.passes() && PlainRules.of(rule.id()).isPresent())
            .toList();
    for (Rule rule : told) {
      page.row("", MoveText.because(PlainRules.why(display, rule), rule.section()));
    }
    if (told.isEmpty()) {
      page.row("", MoveText.because(PlainRules.why(display, step), step.cause().section()));
    }
  }

  /** What each check has found, as far as this person knows what it is about. */
  private static void checks(List<CheckTrace> trace, Page page, Display display) {
    for (CheckTrace check : trace) {
      if (display.knows(check.check() + ": " + check.finding())) {
        page.add(
            StyledLine.of("  ").plus(check.check(), Style.STRONG).plus(": ").plus(check.finding()),
            4);
      }
      if (!check.rule().passes()) {
        page.add(
            StyledLine.of("    ")
                .plus(
                    MoveText.because(PlainRules.why(display, check.rule()), check.rule().section()))
                .plus("  " + check.rule().id(), Style.FAINT),
            4);
      }
    }
  }

  static List<StyledLine> rejected(Answer.WhyRejected rejected, Notation notation) {
    Page page = new Page(notation.look());
    page.add(
        StyledLine.of("Rejected: ", Style.BAD)
            .plus(rejected.command(), Style.COMMAND)
            .plus(" (" + rejected.reason().code() + ")", Style.FAINT));
    page.row("why", MoveText.because(rejected.reason().message(), rejected.reason().section()));
    checks(
        rejected.trace().stream().filter(check -> !saysNoMore(check, rejected, notation)).toList(),
        page,
        notation.display());
    return page.lines();
  }

  /** Whether a check would only repeat the reason of a rejection that is told plainly. */
  private static boolean saysNoMore(
      CheckTrace check, Answer.WhyRejected rejected, Notation notation) {
    return rejected.reason().message().equals(PlainRules.why(notation.display(), check.rule()));
  }
}
