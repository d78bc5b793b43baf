package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.ConditionResult;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;

/** {@code expect}: a check holds, or the command fails. */
public record ExpectCommand(Condition check) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.CHECK,
              "expect SIDE|both STATE | SIDE VAR = N | SIDE owes FLAGS|nothing | SIDE received \"text\""
                  + " | SIDE unread = N | SIDE signal WORD | wire empty|N|SEL [seq=N] [ack=N]"
                  + " | sent FLAGS|nothing [from SIDE] [seq=N] [ack=N]"
                  + " | happened RULE [SIDE] | passed SIDE STATE"
                  + " | did VERB [SIDE] [with seq, ack, win]",
              "fail unless this holds; join several with `and`",
              List.of(
                  "expect client ESTABLISHED",
                  "expect both CLOSED",
                  "expect client rcv.nxt = iss+1",
                  "expect server snd.wnd >= 100",
                  "expect server owes syn ack",
                  "expect client owes nothing",
                  "expect server received \"hi\"",
                  "expect server unread = 3",
                  "expect client signal reset",
                  "expect wire empty",
                  "expect wire 2",
                  "expect wire syn ack from server seq=300",
                  "expect sent ack from client seq=101 ack=301",
                  "expect sent nothing",
                  "expect happened listen.syn server",
                  "expect passed client CLOSING",
                  "expect did send client with seq, ack"),
              (side, words) -> new ExpectCommand(ConditionReader.all(words)))
          .meantBy("expect", "assert", "check")
          .build();

  @Override
  public Kind kind() {
    return Kind.CHECK;
  }

  @Override
  public String text(Side focus) {
    return "expect " + check.text();
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    ConditionResult finding = ConditionReport.find(session, check);
    String text = text(session.focus());
    return finding.holds()
        ? new Answer.CheckHolds(text)
        : new Answer.CheckFailed(text, finding.expected(), finding.actual());
  }
}
