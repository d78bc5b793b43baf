package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.EnumMap;
import java.util.Map;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Markup;

/**
 * A session as one page that needs nothing else: the ladder, the state diagram with the steps that
 * were taken, and what happened and why.
 */
final class HtmlExport implements SessionExport {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <title>tcpstates session</title>
      <style>
      body { font-family: sans-serif; margin: 2em auto; padding: 0 1em; max-width: 60em; color: black; background: white; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; }
      td, th { border-bottom: 1px solid #ccc; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
      td:first-child { white-space: nowrap; }
      @media print { body { margin: 0; } tr, svg { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>A TCP connection, played with tcpstates</h1>
      """;

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h2>The segments</h2>\n").append(SvgExport.drawing(story));
    page.append("<h2>The states, and the steps in order</h2>\n").append(StateDrawing.of(story));
    page.append(
        "<h2>What happened, and why</h2>\n<table>\n<tr><th>time</th><th>side</th><th>what</th><th>state</th><th>why</th></tr>\n");
    Map<Side, State> states = new EnumMap<>(Side.class);
    for (StoryLine line : story.lines()) {
      line.entered().ifPresent(state -> states.put(line.side(), state));
      page.append(
          format(
              "<tr><td>%d.%03d s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
              line.time() / 1_000,
              line.time() % 1_000,
              line.side().word(),
              Markup.escaped(what(line)),
              states.getOrDefault(line.side(), State.CLOSED),
              Markup.escaped(line.why())));
    }
    return SessionExport.utf8(page.append("</table>\n</body>\n</html>\n"));
  }

  private static String what(StoryLine line) {
    String segment = line.segment().map(SegmentText::segment).orElse("");
    return switch (line.kind()) {
      case SENT -> "sends " + segment;
      case ARRIVED -> "receives " + segment;
      case LOCAL -> "changes its state";
    };
  }
}
