package tcpstates.web.site;

import java.util.List;
import tcpstates.capture.export.SessionStory;
import tcpstates.capture.export.StateDrawing;
import tcpstates.capture.export.SvgExport;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Markup;

/** Drawings of what was played, as they stand in a page. */
final class Figure {

  private Figure() {}

  /** The segments of a connection, from one side to the other. */
  static String ladder(List<Moment> moments, String caption) {
    return figure(SvgExport.drawing(SessionStory.of(moments)), caption);
  }

  /** The state diagram with the steps that a connection took. */
  static String diagram(List<Moment> moments, String caption) {
    return figure(StateDrawing.of(SessionStory.of(moments)), caption);
  }

  private static String figure(String svg, String caption) {
    String text = Markup.escaped(caption);
    return "<figure>\n"
        + svg.replaceFirst("<svg ", "<svg role=\"img\" aria-label=\"" + text + "\" ")
        + "<figcaption>"
        + text
        + "</figcaption>\n</figure>\n";
  }
}
