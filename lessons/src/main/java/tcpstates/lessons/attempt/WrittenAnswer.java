package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Written;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Answers that a student writes. The world in which the question was asked decides. */
final class WrittenAnswer {

  private WrittenAnswer() {}

  static StepOutcome answer(
      QuizAnswer.Then then,
      Attempt attempt,
      Written written,
      boolean apart,
      String typed,
      Session session) {
    World world = attempt.questioned();
    if (!apart && written.accepts(typed, world)) {
      return QuizAnswer.done(then, attempt, right(written), session);
    }
    Written.Kind kind = written.kind();
    if (kind == Written.Kind.NUMBER && !Written.Number.isNumber(typed)) {
      return then.go(attempt, TutorText.text("The answer is a number. " + how(written)), List.of());
    }
    if (kind == Written.Kind.STATE && Written.InState.read(typed).isEmpty()) {
      return then.go(
          attempt, TutorText.text("That is no state of TCP. " + how(written)), List.of());
    }
    if (apart) {
      boolean wrong = written.known() && !written.accepts(typed, world);
      return QuizAnswer.noted(then, attempt, wrong, session);
    }
    Optional<Prose> overlooks = written.mistake(typed, world).map(Written.Mistake::say);
    Prose said =
        TutorText.led(
            Prose.of(StyledLine.of("✗ ", Style.BAD)),
            overlooks.orElse(TutorText.text(format("It is not %s.", named(kind, typed)))));
    return then.go(
        attempt.with(attempt.work().withWrong()),
        said.plus(TutorText.faint("Try again." + StepText.hintHelps(attempt))),
        List.of());
  }

  /** In capitals, a state is no ordinary word, as in "it is not closed". */
  private static String named(Written.Kind kind, String typed) {
    return Optional.of(typed.strip())
        .filter(text -> kind == Written.Kind.STATE)
        .flatMap(Written.InState::read)
        .map(State::rfcName)
        .orElse(typed.strip());
  }

  private static Prose right(Written written) {
    return TutorText.led(Prose.of(StyledLine.of("✓ ", Style.GOOD)), written.explanation());
  }

  /** Tells the answer. The student can go on, and a grade does not count the question. */
  static StepOutcome reveal(
      QuizAnswer.Then then, Attempt attempt, Written written, Session session) {
    String answer = written.right().get(0).spelled(attempt.questioned()).orElseThrow();
    Prose lead = Prose.of(StyledLine.of(answer + "  ", Style.COMMAND));
    Attempt helped = attempt.with(attempt.work().withShown());
    return QuizAnswer.done(then, helped, TutorText.led(lead, written.explanation()), session);
  }

  /** How to answer, in a sentence. */
  static String how(Written written) {
    return switch (written.kind()) {
      case NUMBER -> "Type the number.";
      case STATE -> "Type the state, such as ESTABLISHED.";
      case WORDS -> "Type `answer` and your answer, such as `answer yes`.";
    };
  }
}
