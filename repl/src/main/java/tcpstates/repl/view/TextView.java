package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** Everything that a session says, as lines for a person to read. */
public final class TextView {

  /** The width from which on the state diagram is a drawing, in columns. */
  public static final int DIAGRAM_WIDTH = DiagramSheet.WIDTH;

  /** The fewest rows in which it is a drawing. */
  public static final int DIAGRAM_LEAST = DiagramSheet.LEAST_ROWS;

  /** The rows of the whole drawing and its legend. */
  public static final int DIAGRAM_ROWS = DiagramSheet.LEAST_ROWS + 2;

  private TextView() {}

  /**
   * The answer to a line.
   *
   * @param line as it was typed
   * @param hints whether to say what one could do next
   */
  public static List<StyledLine> reply(String line, Reply reply, Look look, boolean hints) {
    return reply.answer().match(new AnswerText(reply.session(), line, look, hints));
  }

  /**
   * As much of the state diagram as fits in a number of rows; at the least, where both sides are
   * and where each could go.
   */
  public static List<StyledLine> diagram(Session session, Look look, int rows) {
    Notation notation = new Notation(session.display(), session.world(), look);
    return Diagram.within(session.moments(), notation, rows);
  }

  /** The world, or one part of it. */
  public static List<StyledLine> show(Session session, SessionPart part, Look look) {
    World world = session.world();
    List<Moment> moments = session.moments();
    Notation notation = new Notation(session.display(), world, look);
    return switch (part) {
      case ALL -> PaneText.world(session.branch(), notation);
      case CLIENT ->
          PaneText.pane(Side.CLIENT, session.branch(), notation, Math.min(look.width(), 80));
      case SERVER ->
          PaneText.pane(Side.SERVER, session.branch(), notation, Math.min(look.width(), 80));
      case WIRE -> WireText.lines(session.branch(), notation);
      case TIMERS -> PaneText.timers(session.branch(), look);
      case LADDER -> Ladder.lines(moments, world, 0, session.display(), look);
      case DIAGRAM -> Diagram.lines(moments, notation);
      case SOCKETS -> Sockets.lines(session.branch(), look);
      case SETTINGS -> SettingsText.lines(session, look);
    };
  }
}
