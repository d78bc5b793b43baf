package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.command.Answer;
import tcpstates.repl.command.Reply;
import tcpstates.repl.command.Request;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** Everything that a session says, as lines for a person to read. */
public final class TextView {

  /** The width from which on the state diagram is a drawing, in columns. */
  public static final int DIAGRAM_WIDTH = DiagramSheet.WIDTH;

  /** The fewest rows in which it is one. */
  public static final int DIAGRAM_LEAST = DiagramSheet.LEAST_ROWS;

  /** The rows of the whole drawing and its legend. */
  public static final int DIAGRAM_ROWS = DiagramSheet.LEAST_ROWS + 2;

  private TextView() {}

  /**
   * The answer to a line.
   *
   * @param line as it was typed
   */
  public static List<StyledLine> reply(String line, Reply reply, Look look) {
    if (reply.answer() instanceof Answer.Moved moved) {
      return MoveText.lines(moved, reply.command(), reply.session().display(), look, true);
    }
    return answer(reply.session(), line, reply.answer(), look);
  }

  /** As {@link #reply}, for a script: without a word on what one could do next. */
  public static List<StyledLine> told(String line, Reply reply, Look look) {
    if (reply.answer() instanceof Answer.Moved moved) {
      return MoveText.lines(moved, reply.command(), reply.session().display(), look, false);
    }
    return answer(reply.session(), line, reply.answer(), look);
  }

  private static List<StyledLine> answer(Session session, String line, Answer answer, Look look) {
    Notation notation = new Notation(session.display(), session.world(), look);
    if (answer instanceof Answer.Rejected rejected) {
      return RejectionText.rejected(session, rejected, look);
    }
    if (answer instanceof Answer.NotUnderstood wrong) {
      return RejectionText.notUnderstood(line, wrong.problem(), look);
    }
    if (answer instanceof Answer.CheckFailed failed) {
      return RejectionText.checkFailed(failed, look);
    }
    if (answer instanceof Answer.NotRejected passed) {
      return RejectionText.notRejected(passed, look);
    }
    if (answer instanceof Answer.RejectHolds holds) {
      return RejectionText.rejectHolds(holds, look);
    }
    if (answer instanceof Answer.Shown shown) {
      return show(session, shown.part(), look);
    }
    return look(session, answer, notation);
  }

  private static List<StyledLine> look(Session session, Answer answer, Notation notation) {
    Look look = notation.look();
    if (answer instanceof Answer.Travelled travelled) {
      return LookText.travelled(session, travelled, notation);
    }
    if (answer instanceof Answer.Legal legal) {
      return LookText.moves(legal, look);
    }
    if (answer instanceof Answer.PathFound path) {
      return LookText.path(path, look);
    }
    if (answer instanceof Answer.HistoryList history) {
      return LookText.history(history, look);
    }
    if (answer instanceof Answer.BranchList branches) {
      return LookText.branches(branches, look);
    }
    if (answer instanceof Answer.Comparison comparison) {
      return LookText.compare(session, comparison, look);
    }
    if (answer instanceof Answer.JournalLines journal) {
      return Wrap.all(journal.lines().stream().map(StyledLine::of).toList(), 4, look);
    }
    return learn(answer, notation);
  }

  private static List<StyledLine> learn(Answer answer, Notation notation) {
    Look look = notation.look();
    if (answer instanceof Answer.Because because) {
      return LearnText.because(because, notation);
    }
    if (answer instanceof Answer.BecauseRejected rejected) {
      return LearnText.because(rejected, notation);
    }
    if (answer instanceof Answer.BecauseState state) {
      return LearnText.because(state, notation);
    }
    if (answer instanceof Answer.Explained explained) {
      return LearnText.explained(explained.explanation(), look);
    }
    if (answer instanceof Answer.HelpAll help) {
      return LearnText.help(help.specs(), look);
    }
    if (answer instanceof Answer.HelpOne help) {
      return LearnText.help(help.spec(), look);
    }
    return brief(answer, notation);
  }

  /** Answers of a line or none. */
  private static List<StyledLine> brief(Answer answer, Notation notation) {
    Page page = new Page(notation.look());
    if (answer instanceof Answer.Focused focused) {
      page.add(LookText.good("The " + focused.side().word() + " is in focus."));
    } else if (answer instanceof Answer.DisplaySet set) {
      page.add(LookText.good(set.name() + ": " + set.value()));
    } else if (answer instanceof Answer.Predicted predicted) {
      page.add(
          LookText.good(
              "Noted: the %s will be in %s. It is judged once the next delivery to it is answered."
                  .formatted(predicted.side().word(), notation.state(predicted.state()))));
    } else if (answer instanceof Answer.CheckHolds holds) {
      page.add(LookText.good("This holds: " + holds.check()));
    } else if (answer instanceof Answer.Hint hint) {
      page.add("Nothing is in flight that Enter could deliver.");
      RejectionText.legal(page, hint.legal());
    } else if (answer instanceof Answer.Asked asked) {
      page.drawn(asked(asked.request()));
    }
    return page.lines();
  }

  /** What was asked of a shell that has not answered. */
  private static List<StyledLine> asked(Request request) {
    if (request instanceof Request.WriteFile write) {
      return List.of(StyledLine.of("to be written: " + write.file(), Style.FAINT));
    }
    if (request instanceof Request.ReadFile read) {
      return List.of(StyledLine.of("to be read: " + read.file(), Style.FAINT));
    }
    return List.of();
  }

  /**
   * The state diagram, as much of it as says the most in a number of rows: down to where both sides
   * are, and where each could go from there.
   */
  public static List<StyledLine> diagram(Session session, Look look, int rows) {
    Notation notation = new Notation(session.display(), session.world(), look);
    return Diagram.within(session.moments(), notation, rows);
  }

  /** The world, or one part of it. */
  public static List<StyledLine> show(Session session, Command.Show.Part part, Look look) {
    World world = session.world();
    List<Moment> moments = session.moments();
    Notation notation = new Notation(session.display(), world, look);
    return switch (part) {
      case ALL -> PaneText.world(moments, world, notation);
      case CLIENT ->
          PaneText.pane(Side.CLIENT, moments, world, notation, Math.min(look.width(), 80));
      case SERVER ->
          PaneText.pane(Side.SERVER, moments, world, notation, Math.min(look.width(), 80));
      case WIRE -> WireText.lines(world, notation);
      case TIMERS -> PaneText.timers(world, look);
      case LADDER -> Ladder.lines(moments, world, 0, session.display(), look);
      case DIAGRAM -> Diagram.lines(moments, notation);
      case SOCKETS -> Sockets.lines(world, look);
      case SETTINGS -> LookText.settings(session, look);
    };
  }
}
