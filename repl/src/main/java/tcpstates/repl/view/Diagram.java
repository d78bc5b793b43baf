package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The state diagram of RFC 9293, figure 5, with both sides' places and the ways they came. */
final class Diagram {

  private static final String PLAIN = "─│┌┐└┘";
  private static final String CLIENT = "━┃┏┓┗┛";
  private static final String SERVER = "═║╔╗╚╝";

  private final DiagramSheet sheet = DiagramSheet.read();
  private final StateHistory client;
  private final StateHistory server;
  private final Notation notation;

  private Diagram(List<Moment> moments, Notation notation) {
    this.client = StateHistory.of(Side.CLIENT, moments);
    this.server = StateHistory.of(Side.SERVER, moments);
    this.notation = notation;
  }

  static List<StyledLine> lines(List<Moment> moments, Notation notation) {
    Diagram diagram = new Diagram(moments, notation);
    if (notation.look().plain()) {
      return diagram.sentences();
    }
    return notation.look().width() >= DiagramSheet.WIDTH ? diagram.drawing() : diagram.list();
  }

  /**
   * The diagram in a number of rows. If there is not enough room, the drawing first loses the
   * beginning of each side's way, then the ways, its legend, and a row that has only lines; the
   * list of states loses the ways. If that is still too much, only each side's place and its next
   * ways are left.
   */
  static List<StyledLine> within(List<Moment> moments, Notation notation, int rows) {
    Diagram diagram = new Diagram(moments, notation);
    if (notation.look().width() < DiagramSheet.WIDTH) {
      List<StyledLine> list = diagram.list();
      int brief = list.size() - diagram.ways().size();
      return brief <= rows
          ? list.subList(0, list.size() <= rows ? list.size() : brief)
          : diagram.around(rows);
    }
    if (rows < DiagramSheet.LEAST_ROWS) {
      return diagram.around(rows);
    }
    List<StyledLine> drawing = new ArrayList<>(diagram.drawing());
    int drawn = drawing.size() - diagram.ways().size();
    if (rows < drawing.size()) {
      drawing.subList(drawn, drawing.size()).clear();
    }
    if (rows < drawn + diagram.ways().size() && rows >= drawn + Side.values().length) {
      drawing.add(diagram.whereabouts(Side.CLIENT, diagram.client));
      drawing.add(diagram.whereabouts(Side.SERVER, diagram.server));
    }
    if (rows == DiagramSheet.LEAST_ROWS) {
      drawing.remove(diagram.sheet.spare());
    }
    return List.copyOf(drawing.subList(0, Math.min(rows, drawing.size())));
  }

  // ---- wide

  private List<StyledLine> drawing() {
    List<char[]> cells = new ArrayList<>();
    sheet.drawing().forEach(row -> cells.add(row.toCharArray()));
    List<Style[]> styles = new ArrayList<>();
    for (int y = 0; y < cells.size(); y++) {
      styles.add(walkLines(y, cells.get(y)));
    }
    for (State state : State.values()) {
      place(state, cells, styles);
    }
    Page page = new Page(notation.look());
    for (int y = 0; y < cells.size(); y++) {
      page.drawn(line(cells.get(y), styles.get(y)));
    }
    return page.drawn(legend()).drawn(ways()).lines();
  }

  private Style[] walkLines(int y, char[] row) {
    Style[] styles = new Style[row.length];
    for (int x = 0; x < row.length; x++) {
      styles[x] = Style.FAINT;
      Optional<DiagramSheet.Edge> edge = sheet.edgeAt(x, y);
      if (edge.isPresent()) {
        boolean byClient = client.walked(edge.get().from(), edge.get().to());
        boolean byServer = server.walked(edge.get().from(), edge.get().to());
        if (byClient || byServer) {
          boolean drawClient = byClient && (!byServer || (x + y) % 2 == 0);
          row[x] = glyph(row[x], drawClient);
          StateHistory way = drawClient ? client : server;
          boolean now = way.walkedNow(edge.get().from(), edge.get().to());
          styles[x] = now ? Style.FRESH : drawClient ? Style.CLIENT : Style.SERVER;
        }
      }
    }
    return styles;
  }

  private char glyph(char plain, boolean byClient) {
    int index = PLAIN.indexOf(plain);
    if (index < 0) {
      return plain;
    }
    if (notation.look().ascii()) {
      return byClient ? '#' : '%';
    }
    return (byClient ? CLIENT : SERVER).charAt(index);
  }

  /** Writes the state's name, and which sides are there. */
  private void place(State state, List<char[]> cells, List<Style[]> styles) {
    List<DiagramSheet.Box> boxes = sheet.boxes(state);
    for (DiagramSheet.Box box : boxes) {
      char[] row = cells.get(box.y());
      Style[] rowStyles = styles.get(box.y());
      String name = notation.state(state);
      int room = state.rfcName().length();
      String shown = " ".repeat((room - name.length()) / 2) + name;
      write(row, rowStyles, box.x(), "[ " + pad(shown, room) + " ]", Style.PLAIN);
      boolean clientHere = client.last() == state && box.equals(boxOf(client, boxes));
      boolean serverHere = server.last() == state && box.equals(boxOf(server, boxes));
      if (clientHere || serverHere) {
        String mark = (clientHere ? "C" : "") + (serverHere ? "S" : "") + ">";
        write(row, rowStyles, box.x() - mark.length(), mark, Style.WAITING);
        boolean now = clientHere && client.moved() || serverHere && server.moved();
        Style style = now ? Style.FRESH : Style.STRONG;
        write(row, rowStyles, box.x(), "[ " + pad(shown, room) + " ]", style);
      }
    }
  }

  /** CLOSED stands at the top, and at the bottom where an orderly end leads. */
  private static DiagramSheet.Box boxOf(StateHistory way, List<DiagramSheet.Box> boxes) {
    boolean orderly = way.before() == State.LAST_ACK || way.before() == State.TIME_WAIT;
    return boxes.get(orderly ? boxes.size() - 1 : 0);
  }

  private static void write(char[] row, Style[] styles, int x, String text, Style style) {
    for (int i = 0; i < text.length(); i++) {
      row[x + i] = text.charAt(i);
      styles[x + i] = style;
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static StyledLine line(char[] row, Style[] styles) {
    StyledLine line = StyledLine.EMPTY;
    int from = 0;
    for (int x = 1; x <= row.length; x++) {
      if (x == row.length || styles[x] != styles[from]) {
        line = line.plus(new String(row, from, x - from), styles[from]);
        from = x;
      }
    }
    return line;
  }

  private StyledLine legend() {
    boolean ascii = notation.look().ascii();
    return StyledLine.of(" C> client, ", Style.FAINT)
        .plus(ascii ? "#" : "━", Style.CLIENT)
        .plus(" its way    S> server, ", Style.FAINT)
        .plus(ascii ? "%" : "═", Style.SERVER)
        .plus(" its way    ─ not walked yet    ▸ STATE", Style.FAINT);
  }

  // ---- in words

  /** Where each side is, how it came there, and where it could go from there. */
  private List<StyledLine> sentences() {
    Page page = new Page(notation.look());
    for (StateHistory way : List.of(client, server)) {
      String side = way == client ? "client" : "server";
      page.add("The " + side + " is in " + notation.state(way.last()) + ".");
      page.row("Its way", way.line(notation));
      for (DiagramSheet.Edge edge : sheet.edges()) {
        if (edge.from() == way.last()) {
          page.add("From here, " + edge.label() + " leads to " + notation.state(edge.to()) + ".");
        }
      }
    }
    return page.lines();
  }

  // ---- narrow

  private List<StyledLine> list() {
    Page page = new Page(notation.look());
    for (State state : order()) {
      boolean clientHere = client.last() == state;
      boolean serverHere = server.last() == state;
      String mark = (clientHere ? "C" : "") + (serverHere ? "S" : "");
      String arrow = mark.isEmpty() ? "   " : pad(mark + ">", 3);
      Style style = mark.isEmpty() ? Style.PLAIN : Style.STRONG;
      page.add(StyledLine.of(" " + arrow + " ", Style.WAITING).plus(notation.state(state), style));
      if (!mark.isEmpty()) {
        edges(state, page);
      }
    }
    return page.drawn(ways()).lines();
  }

  /** Where both sides are, how they came there, and where each could go from there. */
  private List<StyledLine> around(int rows) {
    List<StyledLine> fromClient = onward(client);
    List<StyledLine> fromServer = onward(server);
    int room = rows - 2;
    List<StyledLine> some = few(fromClient, Math.max((room + 1) / 2, room - fromServer.size()));
    Page page = new Page(notation.look());
    page.drawn(whereabouts(Side.CLIENT, client)).drawn(some);
    page.drawn(whereabouts(Side.SERVER, server)).drawn(few(fromServer, room - some.size()));
    return page.lines();
  }

  private StyledLine whereabouts(Side side, StateHistory way) {
    String name = " " + side.word() + "  ";
    int room = notation.look().width() - name.length();
    return StyledLine.of(name, Notation.style(side)).plus(way.within(notation, room, false));
  }

  private List<StyledLine> onward(StateHistory way) {
    return sheet.edges().stream()
        .filter(edge -> edge.from() == way.last())
        .map(
            edge ->
                StyledLine.of("   ▸ ", Style.FAINT)
                    .plus(pad(notation.state(edge.to()), 14))
                    .plus(edge.label(), Style.FAINT))
        .toList();
  }

  /** This many of them; the last one says that there are others. */
  private static List<StyledLine> few(List<StyledLine> lines, int most) {
    if (lines.size() <= most || most < 1) {
      return lines.subList(0, Math.min(lines.size(), Math.max(0, most)));
    }
    List<StyledLine> some = new ArrayList<>(lines.subList(0, most - 1));
    some.add(StyledLine.of("   ▸ " + (lines.size() - most + 1) + " more", Style.FAINT));
    return some;
  }

  private static List<State> order() {
    List<State> order = new ArrayList<>(List.of(State.CLOSED));
    for (State state : State.values()) {
      if (state != State.CLOSED) {
        order.add(state);
      }
    }
    return order;
  }

  private void edges(State state, Page page) {
    for (DiagramSheet.Edge edge : sheet.edges()) {
      if (edge.from() == state) {
        page.add(
            StyledLine.of("      " + edge.label() + " ▸ " + notation.state(edge.to()), Style.FAINT),
            8);
      }
    }
  }

  private List<StyledLine> ways() {
    Page page = new Page(notation.look());
    for (Side side : Side.values()) {
      StateHistory way = side == Side.CLIENT ? client : server;
      page.add(
          StyledLine.of(" " + side.word() + "  ", Notation.style(side)).plus(way.line(notation)),
          9);
    }
    return page.lines();
  }
}
