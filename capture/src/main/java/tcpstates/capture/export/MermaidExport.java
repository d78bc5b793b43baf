package tcpstates.capture.export;

import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;

/** A session as a Mermaid sequence diagram, which many Markdown viewers draw. */
final class MermaidExport implements SessionExport {

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    text.append("  participant client\n  participant server\n");
    for (StoryLine line : story.lines()) {
      if (line.kind() == StoryLine.Kind.SENT) {
        line.segment()
            .ifPresent(
                segment -> {
                  text.append("  ").append(segment.from().word());
                  text.append(arrow(story.fate(segment))).append(segment.to().word());
                  // A number sign would begin a character code.
                  text.append(": (").append(segment.id()).append(") ");
                  text.append(SegmentText.segment(segment.segment())).append('\n');
                });
      }
      line.entered()
          .ifPresent(
              state -> {
                text.append("  Note over ").append(line.side().word());
                text.append(": ").append(state).append('\n');
              });
    }
    return SessionExport.utf8(text);
  }

  private static String arrow(SessionStory.Fate fate) {
    return switch (fate) {
      case ARRIVED -> "->>";
      case LOST, BROKEN -> "-x";
      case IN_FLIGHT -> "-)";
    };
  }
}
