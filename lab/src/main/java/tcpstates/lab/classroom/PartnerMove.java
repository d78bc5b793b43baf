package tcpstates.lab.classroom;

import tcpstates.lab.roster.MemberName;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.view.BriefText;
import tcpstates.repl.view.Notation;

/** What one student of a pair reads about a line that the other has typed. */
final class PartnerMove {

  private PartnerMove() {}

  static StyledLine line(MemberName by, String line, Reply reply) {
    Notation notation =
        new Notation(
            reply.session().display(), reply.session().world(), Look.of(Look.NARROWEST, false));
    StyledLine brief = BriefText.words(reply.answer(), notation);
    StyledLine what = StyledLine.of("* " + by + ": " + Visible.text(line) + "  ", Style.STRONG);
    return what.plus(brief);
  }
}
