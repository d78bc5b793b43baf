package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.view.TextView;

/** A session as plain text: the commands, the ladder, and what happened and why. */
final class TextExport implements SessionExport {

  private static final int WIDTH = 80;

  @Override
  public byte[] of(Session session) {
    Look look = Look.of(WIDTH, true);
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    StringBuilder text = new StringBuilder("A TCP connection, played with tcpstates\n\nCommands\n");
    for (Moment moment : session.moments()) {
      text.append("  ").append(moment.text()).append('\n');
    }
    text.append("\nLadder\n");
    text.append(encoder.encode(TextView.show(session, SessionPart.LADDER, look)));
    text.append("\nWhat happened, and why\n");
    for (StoryLine line : SessionStory.of(session.moments()).lines()) {
      text.append(
          format("%6d.%03d s  %s ", line.time() / 1_000, line.time() % 1_000, line.side().word()));
      text.append(what(line));
      line.entered().ifPresent(state -> text.append(" -> ").append(state));
      text.append(line.why().isEmpty() ? "" : ". " + line.why()).append('\n');
    }
    return SessionExport.utf8(text);
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
