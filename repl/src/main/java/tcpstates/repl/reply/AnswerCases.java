package tcpstates.repl.reply;

/**
 * A visitor with a method for each kind of answer.
 *
 * @param <R> the result
 */
public interface AnswerCases<R> {
  R nothing(Answer.Nothing answer);

  R hint(Answer.Hint answer);

  R notUnderstood(Answer.NotUnderstood answer);

  R rejected(Answer.Rejected answer);

  R moved(Answer.Moved answer);

  R travelled(Answer.Travelled answer);

  R told(Answer.Told answer);

  R textExplained(Answer.TextExplained answer);

  R shown(Answer.Shown answer);

  R legal(Answer.Legal answer);

  R pathFound(Answer.PathFound answer);

  R compared(Answer.Compared answer);

  R predicted(Answer.Predicted answer);

  R marked(Answer.Marked answer);

  R whyMove(Answer.WhyMove answer);

  R whyRejected(Answer.WhyRejected answer);

  R explained(Answer.Explained answer);

  R helpAll(Answer.HelpAll answer);

  R helpOne(Answer.HelpOne answer);

  R checkHolds(Answer.CheckHolds answer);

  R checkFailed(Answer.CheckFailed answer);

  R rejectHolds(Answer.RejectHolds answer);

  R notRejected(Answer.NotRejected answer);

  R asked(Answer.Asked answer);

  /** The same for when most kinds are alike. */
  interface Few<R> extends AnswerCases<R> {

    /** What is done with all other kinds. */
    R other();

    @Override
    default R nothing(Answer.Nothing answer) {
      return other();
    }

    @Override
    default R hint(Answer.Hint answer) {
      return other();
    }

    @Override
    default R notUnderstood(Answer.NotUnderstood answer) {
      return other();
    }

    @Override
    default R rejected(Answer.Rejected answer) {
      return other();
    }

    @Override
    default R moved(Answer.Moved answer) {
      return other();
    }

    @Override
    default R travelled(Answer.Travelled answer) {
      return other();
    }

    @Override
    default R told(Answer.Told answer) {
      return other();
    }

    @Override
    default R textExplained(Answer.TextExplained answer) {
      return other();
    }

    @Override
    default R shown(Answer.Shown answer) {
      return other();
    }

    @Override
    default R legal(Answer.Legal answer) {
      return other();
    }

    @Override
    default R pathFound(Answer.PathFound answer) {
      return other();
    }

    @Override
    default R compared(Answer.Compared answer) {
      return other();
    }

    @Override
    default R predicted(Answer.Predicted answer) {
      return other();
    }

    @Override
    default R marked(Answer.Marked answer) {
      return other();
    }

    @Override
    default R whyMove(Answer.WhyMove answer) {
      return other();
    }

    @Override
    default R whyRejected(Answer.WhyRejected answer) {
      return other();
    }

    @Override
    default R explained(Answer.Explained answer) {
      return other();
    }

    @Override
    default R helpAll(Answer.HelpAll answer) {
      return other();
    }

    @Override
    default R helpOne(Answer.HelpOne answer) {
      return other();
    }

    @Override
    default R checkHolds(Answer.CheckHolds answer) {
      return other();
    }

    @Override
    default R checkFailed(Answer.CheckFailed answer) {
      return other();
    }

    @Override
    default R rejectHolds(Answer.RejectHolds answer) {
      return other();
    }

    @Override
    default R notRejected(Answer.NotRejected answer) {
      return other();
    }

    @Override
    default R asked(Answer.Asked answer) {
      return other();
    }
  }
}
