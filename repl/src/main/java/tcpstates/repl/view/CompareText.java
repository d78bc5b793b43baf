package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Boxes;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.StyledLine;

/** Two branches, from where they differ. */
final class CompareText {

  private CompareText() {}

  private static String shared(int moves) {
    return switch (moves) {
      case 0 -> "They differ from the start.";
      case 1 -> "Both share the first move.";
      default -> format("Both share the first %d moves.", moves);
    };
  }

  /** {@code compare}. */
  static List<StyledLine> lines(Session session, Answer.Compared comparison, Look look) {
    int half = (look.width() - 1) / 2;
    boolean beside = half >= 39 && !look.plain();
    Look narrow = beside ? look.withWidth(half) : look;
    List<StyledLine> here = ladder(session, comparison.name(), comparison.common(), narrow);
    List<StyledLine> other = ladder(session, comparison.other(), comparison.common(), narrow);
    Page page = new Page(look);
    page.add(shared(comparison.common()));
    if (beside) {
      return page.drawn(Boxes.columns(here, other, half, look)).lines();
    }
    return page.drawn(here).blank().drawn(other).lines();
  }

  private static List<StyledLine> ladder(Session session, String name, int common, Look look) {
    Page page = new Page(look);
    page.title(name);
    session
        .branch(name)
        .ifPresent(
            branch ->
                page.drawn(
                    Ladder.lines(
                        branch.moments(), branch.world(), common, session.display(), look)));
    return page.lines();
  }
}
