package tcpstates.repl.view;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.AnswerCases;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/**
 * Each kind of answer as lines to read.
 *
 * @param session as the answer left it
 * @param line as it was typed
 * @param hints whether to say what a person could do next
 */
record AnswerText(Session session, String line, Look look, boolean hints)
    implements AnswerCases<List<StyledLine>> {

  static StyledLine good(String text) {
    return StyledLine.of("✓ ", Style.GOOD).plus(text);
  }

  private Notation notation() {
    return new Notation(session.display(), session.world(), look);
  }

  private List<StyledLine> line(String text) {
    return new Page(look).add(good(text)).lines();
  }

  @Override
  public List<StyledLine> nothing(Answer.Nothing answer) {
    return List.of();
  }

  @Override
  public List<StyledLine> hint(Answer.Hint answer) {
    Page page = new Page(look);
    page.add("Nothing is in flight that Enter could deliver.");
    RejectionText.legal(page, answer.legal());
    return page.lines();
  }

  @Override
  public List<StyledLine> notUnderstood(Answer.NotUnderstood answer) {
    return RejectionText.notUnderstood(line, answer.error(), look);
  }

  @Override
  public List<StyledLine> rejected(Answer.Rejected answer) {
    return RejectionText.rejected(answer, look, hints);
  }

  @Override
  public List<StyledLine> moved(Answer.Moved answer) {
    return MoveText.lines(answer, session.display(), look, hints);
  }

  @Override
  public List<StyledLine> travelled(Answer.Travelled answer) {
    return TravelText.lines(session, answer, notation());
  }

  @Override
  public List<StyledLine> told(Answer.Told answer) {
    return Wrap.all(answer.lines(), answer.indent(), look);
  }

  @Override
  public List<StyledLine> textExplained(Answer.TextExplained answer) {
    return Wrap.all(answer.lines(), 2, look);
  }

  @Override
  public List<StyledLine> shown(Answer.Shown answer) {
    return TextView.show(session, answer.part(), look);
  }

  @Override
  public List<StyledLine> legal(Answer.Legal answer) {
    return MoveListText.legal(answer, look);
  }

  @Override
  public List<StyledLine> pathFound(Answer.PathFound answer) {
    return MoveListText.path(answer, look);
  }

  @Override
  public List<StyledLine> compared(Answer.Compared answer) {
    return CompareText.lines(session, answer, look);
  }

  @Override
  public List<StyledLine> predicted(Answer.Predicted answer) {
    return line(
        "Noted: the "
            + answer.side().word()
            + " will be in "
            + notation().state(answer.state())
            + ". It is judged "
            + answer.on().words(answer.side())
            + ".");
  }

  @Override
  public List<StyledLine> marked(Answer.Marked answer) {
    return line("Marked. `happened`, `passed` and `did` look back to here.");
  }

  @Override
  public List<StyledLine> whyMove(Answer.WhyMove answer) {
    return WhyText.move(answer, notation());
  }

  @Override
  public List<StyledLine> whyRejected(Answer.WhyRejected answer) {
    return WhyText.rejected(answer, notation());
  }

  @Override
  public List<StyledLine> explained(Answer.Explained answer) {
    return HelpText.explained(answer.explanation(), look);
  }

  @Override
  public List<StyledLine> helpAll(Answer.HelpAll answer) {
    return HelpText.help(answer, look);
  }

  @Override
  public List<StyledLine> helpOne(Answer.HelpOne answer) {
    return HelpText.help(answer.verb(), look);
  }

  @Override
  public List<StyledLine> checkHolds(Answer.CheckHolds answer) {
    return line("This holds: " + answer.check());
  }

  @Override
  public List<StyledLine> checkFailed(Answer.CheckFailed answer) {
    return RejectionText.checkFailed(answer, look);
  }

  @Override
  public List<StyledLine> rejectHolds(Answer.RejectHolds answer) {
    return RejectionText.rejectHolds(answer, look);
  }

  @Override
  public List<StyledLine> notRejected(Answer.NotRejected answer) {
    return RejectionText.notRejected(answer, look);
  }

  /** A request to a shell that has not answered. */
  @Override
  public List<StyledLine> asked(Answer.Asked answer) {
    if (answer.request() instanceof Request.WriteFile write) {
      return List.of(StyledLine.of("asks to write " + write.file(), Style.FAINT));
    }
    if (answer.request() instanceof Request.WriteJournal write) {
      return List.of(StyledLine.of("asks to write " + write.file(), Style.FAINT));
    }
    if (answer.request() instanceof Request.WriteBytes write) {
      return List.of(StyledLine.of("asks to write " + write.file(), Style.FAINT));
    }
    return answer.request() instanceof Request.ReadFile read
        ? List.of(StyledLine.of("asks to read " + read.file(), Style.FAINT))
        : List.of();
  }
}
