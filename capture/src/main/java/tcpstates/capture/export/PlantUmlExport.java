package tcpstates.capture.export;

import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;

/** A session as a PlantUML sequence diagram. */
final class PlantUmlExport implements SessionExport {

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    StringBuilder text = new StringBuilder("@startuml\n");
    text.append("participant client\nparticipant server\n");
    for (StoryLine line : story.lines()) {
      if (line.kind() == StoryLine.Kind.SENT) {
        line.segment()
            .ifPresent(
                segment -> {
                  text.append(segment.from().word()).append(' ');
                  text.append(arrow(story.fate(segment))).append(' ');
                  text.append(segment.to().word()).append(" : ");
                  text.append(SegmentText.segment(segment)).append('\n');
                });
      }
      line.entered()
          .ifPresent(
              state -> {
                text.append("rnote over ").append(line.side().word());
                text.append(" : ").append(state).append('\n');
              });
    }
    return SessionExport.utf8(text.append("@enduml\n"));
  }

  private static String arrow(SessionStory.Fate fate) {
    return switch (fate) {
      case ARRIVED -> "->";
      case LOST, BROKEN -> "->x";
      case IN_FLIGHT -> "->>";
    };
  }
}
