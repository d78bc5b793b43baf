package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;

/**
 * The state diagram (RFC 9293, Figure 5) as a drawing. The states that were entered have a frame.
 * The steps taken are numbered arrows in the colour of their side.
 */
public final class StateDrawing {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 470;
  private static final int BOX_WIDTH = 120;
  private static final int BOX_HEIGHT = 30;

  /** How far a step bends away from the straight line, so that the step back is a separate line. */
  private static final int BEND = 26;

  /** The place of a state: the middle of its box. */
  private record Place(int x, int y) {}

  private final StringBuilder arrows = new StringBuilder();
  private final Set<State> seen = EnumSet.noneOf(State.class);
  private final Map<Side, State> now = new EnumMap<>(Side.class);
  private int steps;

  private StateDrawing() {}

  /** The drawing of a story. */
  public static String of(SessionStory story) {
    StateDrawing drawing = new StateDrawing();
    for (Side side : Side.values()) {
      drawing.now.put(side, State.CLOSED);
    }
    drawing.seen.add(State.CLOSED);
    for (StoryLine line : story.lines()) {
      line.entered().ifPresent(state -> drawing.step(line.side(), state));
    }
    return drawing.text();
  }

  private static Place place(State state) {
    return switch (state) {
      case CLOSED -> new Place(380, 35);
      case LISTEN -> new Place(160, 110);
      case SYN_SENT -> new Place(600, 110);
      case SYN_RECEIVED -> new Place(160, 190);
      case ESTABLISHED -> new Place(380, 190);
      case FIN_WAIT_1 -> new Place(160, 275);
      case CLOSE_WAIT -> new Place(600, 275);
      case FIN_WAIT_2 -> new Place(160, 435);
      case CLOSING -> new Place(380, 355);
      case LAST_ACK -> new Place(600, 355);
      case TIME_WAIT -> new Place(380, 435);
    };
  }

  private void step(Side side, State to) {
    State from = now.put(side, to);
    seen.add(to);
    steps++;
    Place a = place(from);
    Place b = place(to);
    double length = Math.max(1, Math.hypot(b.x() - a.x(), b.y() - a.y()));
    int bend = side == Side.CLIENT ? BEND : -BEND;
    int middleX = (int) ((a.x() + b.x()) / 2.0 + bend * (b.y() - a.y()) / length);
    int middleY = (int) ((a.y() + b.y()) / 2.0 - bend * (b.x() - a.x()) / length);
    String colour = SvgExport.colour(side);
    arrows.append(
        format(
            "<path d=\"M%d %d Q%d %d %d %d\" fill=\"none\" stroke=\"%s\"/>\n",
            a.x(), a.y(), middleX, middleY, b.x(), b.y(), colour));
    // Halfway along the curve.
    int x = (a.x() + b.x() + 2 * middleX) / 4;
    int y = (a.y() + b.y() + 2 * middleY) / 4;
    arrows.append(
        format(
            "<path d=\"M-6 -5 L6 0 L-6 5 z\" fill=\"%s\" transform=\"translate(%d %d)"
                + " rotate(%d)\"/>\n",
            colour, x, y, Math.round(Math.toDegrees(Math.atan2(b.y() - a.y(), b.x() - a.x())))));
    arrows.append(
        format(
            "<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"middle\" stroke=\"white\""
                + " stroke-width=\"4\" paint-order=\"stroke\">%d</text>\n",
            x + (side == Side.CLIENT ? 12 : -12), y - 6, colour, steps));
  }

  private String text() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"monospace\" font-size=\"12\">\n",
            WIDTH, HEIGHT, WIDTH, HEIGHT));
    svg.append(arrows);
    for (State state : State.values()) {
      box(svg, state);
    }
    return svg.append("</svg>\n").toString();
  }

  private void box(StringBuilder svg, State state) {
    Place place = place(state);
    boolean entered = seen.contains(state);
    svg.append(
        format(
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"white\""
                + " stroke=\"%s\"/>\n",
            place.x() - BOX_WIDTH / 2,
            place.y() - BOX_HEIGHT / 2,
            BOX_WIDTH,
            BOX_HEIGHT,
            entered ? "black" : "#ccc"));
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
            place.x(), place.y() + 4, entered ? "black" : "#999", state));
    int y = place.y() + BOX_HEIGHT / 2 + 12;
    for (Side side : Side.values()) {
      if (now.get(side) == state) {
        svg.append(
            format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"bold\""
                    + " fill=\"%s\" stroke=\"white\" stroke-width=\"4\" paint-order=\"stroke\">"
                    + "%s ends here</text>\n",
                place.x(), y, SvgExport.colour(side), side.word()));
        y += 13;
      }
    }
  }
}
