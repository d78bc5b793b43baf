package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.Style;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Frame;
import tcpstates.tui.pane.Model;

/**
 * What the screen looks like just now, as far as keys and the mouse need to know.
 *
 * @param frame what was drawn last
 * @param rows how many rows all output has
 * @param page how many of them are seen at a time
 * @param width how wide output may be
 */
public record Sheet(Frame frame, int rows, int page, int width) {

  /** A model, drawn. */
  public static Sheet of(Model model) {
    Canvas canvas = new Canvas(model.size(), model.ascii(), model.columns());
    int h = model.size().height();
    List<StyledLine> all = new ArrayList<>();
    for (Entry e : model.log()) {
      all.add(StyledLine.of(e.label() + "> " + e.typed(), Style.FAINT));
      all.addAll(e.lines());
    }
    int page = h - 6;
    int from = model.back().orElse(Math.max(0, all.size() - page));
    for (int y = 0; y < page && from + y < all.size(); y++) {
      canvas.line(canvas.all(), y, all.get(from + y));
    }
    canvas.line(canvas.all(), h - 5, StyledLine.of("view " + model.view() + " busy " + model.busy() + " " + model.session().world().client().tcp().state() + " " + model.session().world().server().tcp().state() + " " + model.size()+ " " + model.opening()));
    model.line().menu().ifPresent(m -> canvas.line(canvas.all(), h - 4, StyledLine.of(m.toString())));
    String label = model.line().label().isEmpty() ? model.session().focus().word() : model.line().label();
    int at = canvas.write(canvas.all(), 0, h - 2, label + "> ", Style.STRONG);
    int x = canvas.line(canvas.all(), at, h - 2, model.line().text());
    canvas.write(canvas.all(), x, h - 2, model.line().suggestion(), Style.FAINT);
    return new Sheet(new Frame(canvas.grid(), Optional.of(new Frame.Point(at + model.line().cursor(), h - 2)), List.of()), all.size(), page, model.size().width() - 2);
  }

  /** What lies at a place. */
  Optional<Frame.Part> at(int column, int row) {
    return frame.at(column, row);
  }
}
