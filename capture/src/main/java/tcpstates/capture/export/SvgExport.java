package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Markup;

/** A session as a ladder: a line for each side, time goes down, segments slant across. */
public final class SvgExport implements SessionExport {

  private static final int WIDTH = 760;
  private static final int CLIENT = 150;
  private static final int SERVER = WIDTH - CLIENT;
  private static final int TOP = 60;
  private static final int ROW = 34;

  /** A segment that does not arrive is drawn as far as this, of the whole way. */
  private static final double LOST_WAY = 0.6;

  @Override
  public byte[] of(Session session) {
    String drawing = drawing(SessionStory.of(session.moments()));
    return SessionExport.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing);
  }

  /** The drawing, which may stand in a page. */
  public static String drawing(SessionStory story) {
    List<StoryLine> lines = story.lines();
    int height = TOP + ROW * (lines.size() + 1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"monospace\" font-size=\"12\">\n",
            WIDTH, height, WIDTH, height));
    svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", WIDTH, height));
    for (Side side : Side.values()) {
      svg.append(
          format(
              "<text x=\"%d\" y=\"28\" text-anchor=\"middle\" font-weight=\"bold\""
                  + " fill=\"%s\">%s</text>\n"
                  + "<line x1=\"%d\" y1=\"38\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>\n",
              x(side), colour(side), side.word(), x(side), x(side), height - 10, colour(side)));
    }
    for (int i = 0; i < lines.size(); i++) {
      StoryLine line = lines.get(i);
      if (line.kind() == StoryLine.Kind.SENT) {
        int row = i;
        line.segment().ifPresent(segment -> arrow(svg, story, segment, row));
      }
      int y = TOP + ROW * i;
      line.entered().ifPresent(state -> state(svg, line.side(), state, y));
    }
    return svg.append("</svg>\n").toString();
  }

  private static int x(Side side) {
    return side == Side.CLIENT ? CLIENT : SERVER;
  }

  static String colour(Side side) {
    return side == Side.CLIENT ? "#1f5fa8" : "#a85a00";
  }

  private static void state(StringBuilder svg, Side side, State state, int y) {
    boolean client = side == Side.CLIENT;
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
            x(side) + (client ? -10 : 10), y + 4, client ? "end" : "start", colour(side), state));
  }

  private static void arrow(StringBuilder svg, SessionStory story, InFlight segment, int row) {
    SessionStory.Fate fate = story.fate(segment);
    boolean arrives = fate == SessionStory.Fate.ARRIVED;
    int fromX = x(segment.from());
    int fromY = TOP + ROW * row;
    int toY = TOP + ROW * (arrives ? arrival(story, segment, row) : row + 1);
    double part = arrives ? 1 : LOST_WAY;
    int endX = (int) (fromX + (x(segment.to()) - fromX) * part);
    int endY = (int) (fromY + (toY - fromY) * part);
    String colour = colour(segment.from());
    svg.append(
        format(
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"%s/>\n",
            fromX, fromY, endX, endY, colour, arrives ? "" : " stroke-dasharray=\"6 3\""));
    svg.append(arrives ? head(endX, endY, fromX < endX, colour) : fate(endX, endY, fate));
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" stroke=\"white\" stroke-width=\"4\""
                + " paint-order=\"stroke\">%s</text>\n",
            WIDTH / 2, (fromY + toY) / 2 - 3, Markup.escaped(SegmentText.segment(segment))));
  }

  private static int arrival(SessionStory story, InFlight segment, int row) {
    List<StoryLine> lines = story.lines();
    for (int i = row + 1; i < lines.size(); i++) {
      boolean same = lines.get(i).segment().filter(one -> one.id() == segment.id()).isPresent();
      if (same && lines.get(i).kind() == StoryLine.Kind.ARRIVED) {
        return i;
      }
    }
    return row + 1;
  }

  private static String head(int x, int y, boolean right, String colour) {
    int back = right ? -9 : 9;
    return format("<path d=\"M%d %d l%d -5 l0 10 z\" fill=\"%s\"/>\n", x, y, back, colour);
  }

  private static String fate(int x, int y, SessionStory.Fate fate) {
    String word =
        switch (fate) {
          case LOST -> "lost";
          case BROKEN -> "broken";
          case IN_FLIGHT -> "in flight";
          case ARRIVED -> "";
        };
    return format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#b00020\">%s</text>\n",
        x, y + 14, word);
  }
}
