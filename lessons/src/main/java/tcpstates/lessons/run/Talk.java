package tcpstates.lessons.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Step;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.Check;
import tcpstates.repl.session.Checks;
import tcpstates.repl.session.Finding;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.view.Card;
import tcpstates.repl.view.Prose;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;

/** What the tutor says of a step. */
final class Talk {

  private Talk() {}

  // ---- a step begins

  /** A step: its heading, what stands in it, and what is asked. */
  static Prose step(Attempt attempt) {
    Step step = attempt.step();
    StyledLine heading =
        StyledLine.of(
                "Step %d of %d  "
                    .formatted(attempt.at() + 1, attempt.manner().steps(attempt.lesson()).size()),
                Style.FAINT)
            .plus(step.heading(), Style.STRONG);
    Prose said = Prose.of(heading);
    if (attempt.manner() != Manner.BRIEF) {
      said = said.plus(step.prose());
    } else if (step.task() instanceof Task.Reach) {
      said = said.plus(aims(attempt, attempt.start()));
    }
    return said.plus(asked(attempt)).carded();
  }

  /** What has to be said, if anything has. */
  static Prose asked(Attempt attempt) {
    if (attempt.step().task() instanceof Task.Quiz quiz && !attempt.done()) {
      return quiz.question().plus(choices(attempt, quiz)).plus(Say.faint(ANSWER_SO));
    }
    return attempt.asks().map(Talk::predictAsk).orElse(Prose.NONE);
  }

  /** What has to be said; of a prediction that is made already, that it is noted. */
  private static Prose asked(Attempt attempt, Session session) {
    Optional<Prose> noted =
        attempt
            .asks()
            .flatMap(asked -> session.predictions().of(asked.side()).map(s -> noted(asked, s)));
    return noted.orElseGet(() -> asked(attempt));
  }

  private static Prose noted(Task.Predict asked, State state) {
    return Say.faint(
        "Noted: you expect %s. It is judged once the next delivery to the %s is answered."
            .formatted(state.rfcName(), side(asked)));
  }

  static final String ANSWER_SO = "Type the number of your answer. `hint` helps.";

  private static Prose predictAsk(Task.Predict asked) {
    return Say.faint("Say first what you expect: `predict %s STATE`.".formatted(side(asked)));
  }

  static String side(Task.Predict asked) {
    return asked.side().word();
  }

  /** The choices, numbered; those known to be wrong are marked. */
  static Prose choices(Attempt attempt, Task.Quiz quiz) {
    List<Prose> all = new ArrayList<>();
    for (int i = 0; i < quiz.choices().size(); i++) {
      boolean struck = attempt.work().struck().contains(i);
      StyledLine mark = struck ? StyledLine.of("✗ ", Style.BAD) : StyledLine.EMPTY;
      StyledLine text = mark.plus(joined(quiz.choices().get(i).text()));
      all.add(new Prose(List.of(new Prose.Numbered(i + 1, text))));
    }
    return all.stream().reduce(Prose.NONE, Prose::plus);
  }

  private static StyledLine joined(Prose text) {
    StyledLine line = StyledLine.EMPTY;
    for (Prose.Block block : text.blocks()) {
      if (block instanceof Prose.Paragraph paragraph) {
        line = line.plus(paragraph.text());
      }
    }
    return line;
  }

  // ---- on the way

  static Prose predictFirst(Task.Predict asked) {
    return Say.text(
        "First say what you expect: in which state will the %s be? Type `predict %s STATE`, then make this move again."
            .formatted(side(asked), side(asked)));
  }

  static Prose failed(Task.Avoid met) {
    Prose said = Say.led(Say.bad("", ""), met.say());
    boolean told = said.lines(WIDE).stream().map(StyledLine::text).anyMatch(Talk::leadsOut);
    return told ? said : said.plus(Say.faint("`undo` takes it back."));
  }

  private static boolean leadsOut(String text) {
    return text.contains("undo") || text.contains("restart");
  }

  private static final tcpstates.repl.view.Look WIDE = tcpstates.repl.view.Look.of(500, false);

  static Prose failedBefore(int back) {
    return Say.faint(
        "This way has failed already: `%s` leads back to before that, `restart` begins the step again."
            .formatted(undo(back)));
  }

  static Prose beforeStep() {
    return Say.faint(
        "This was before the step began. `redo` leads forward again, and `restart` to its beginning.");
  }

  static Prose deadEnd(int back) {
    return Say.bad(
        "",
        "No way leads from here to the goal any more. `%s` leads back to where one does."
            .formatted(undo(back)));
  }

  static String undo(int moves) {
    return moves == 1 ? "undo" : "undo " + moves;
  }

  // ---- what is asked, and what is missing

  /** The parts of what is to be reached. */
  static List<Card.Aim> aimsOf(Attempt attempt, Session session) {
    return attempt.step().task() instanceof Task.Reach reach
        ? parts(reach.check()).stream()
            .map(part -> Checks.find(session, part))
            .map(part -> new Card.Aim(part.expected(), attempt.done() || part.holds()))
            .toList()
        : List.of();
  }

  private static List<Check> parts(Check check) {
    return check instanceof Check.All all ? all.checks() : List.of(check);
  }

  private static Prose aims(Attempt attempt, Session session) {
    List<Prose.Block> items = new ArrayList<>();
    for (Card.Aim aim : aimsOf(attempt, session)) {
      items.add(new Prose.Item(StyledLine.of(aim.text())));
    }
    return new Prose(items);
  }

  /** What is asked for, and what of it is missing. */
  static Prose goal(Attempt attempt, Session session) {
    if (attempt.done()) {
      return Say.good("This step is done. ", "Enter goes on.");
    }
    if (!(attempt.step().task() instanceof Task.Reach reach)) {
      return asked(attempt);
    }
    List<Prose.Block> lines = new ArrayList<>();
    for (Check part : parts(reach.check())) {
      Finding finding = Checks.find(session, part);
      StyledLine text = StyledLine.of(finding.expected());
      lines.add(
          finding.holds()
              ? new Prose.Marked(StyledLine.of("✓ ", Style.GOOD), text)
              : new Prose.Marked(
                  StyledLine.of("· ", Style.WAITING),
                  text.plus("   " + finding.actual(), Style.FAINT)));
    }
    Prose said = Say.text("This step asks for").plus(new Prose(lines));
    int back = Failure.back(attempt, session);
    return back > 0
        ? said.plus(failedAt(reach, session, back)).plus(failedBefore(back))
        : said.plus(asked(attempt, session));
  }

  /** What was to be avoided and has happened, so many moves ago. */
  private static Prose failedAt(Task.Reach reach, Session session, int back) {
    Moment moment = session.moments().get(session.moments().size() - back);
    return Failure.met(reach, moment)
        .map(met -> Say.led(Say.bad("", "What is to be avoided has happened: "), met.say()))
        .orElse(Prose.NONE);
  }

  // ---- a step is done

  static Prose done(Attempt attempt, Score score) {
    boolean played = attempt.step().task() instanceof Task.Reach;
    Prose said = played ? Say.good("Done. ", stars(score)) : Prose.NONE;
    if (attempt.manner() != Manner.BRIEF) {
      said = said.plus(attempt.step().after().carded());
    }
    return said.plus(Say.faint("Enter goes on.").carded());
  }

  private static String stars(Score score) {
    String stars =
        switch (score.stars()) {
          case 3 -> "Three stars";
          case 2 -> "Two stars";
          default -> "One star";
        };
    List<String> why = new ArrayList<>();
    if (score.shortest().isPresent() && score.moves() > score.shortest().getAsInt()) {
      why.add(
          "%s, and %d would do"
              .formatted(Say.count(score.moves(), "move"), score.shortest().getAsInt()));
    }
    if (score.hints() > 0) {
      why.add("with help");
    } else if (score.wrong() > 0) {
      why.add("after " + Say.count(score.wrong(), "error"));
    }
    return why.isEmpty() ? stars + "." : stars + ": " + String.join("; ", why) + ".";
  }
}
