package tcpstates.capture.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Json;

/**
 * A session as one JSON object: the commands that lead to it, what happened to segments and sides
 * in order, and the states at the end. The schema is {@code session-export.schema.json}.
 */
final class JsonExport implements SessionExport {

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    List<String> events = new ArrayList<>();
    story.lines().forEach(line -> events.add(event(line, story)));
    List<Json.Member> states = new ArrayList<>();
    for (Side side : Side.values()) {
      states.add(Json.member(side.word(), Json.string(state(session, side).rfcName())));
    }
    String object =
        Json.object(
            List.of(
                Json.member(
                    "commands",
                    Json.strings(session.moments().stream().map(Moment::text).toList())),
                Json.member("events", "[\n " + String.join(",\n ", events) + "]"),
                Json.member("states", Json.object(states))));
    return SessionExport.utf8(object + "\n");
  }

  private static State state(Session session, Side side) {
    return session.world().tcp(side).state();
  }

  private static String event(StoryLine line, SessionStory story) {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("time_ms", line.time()));
    members.add(Json.member("side", Json.string(line.side().word())));
    String what =
        switch (line.kind()) {
          case SENT -> "sends";
          case ARRIVED -> "receives";
          case LOCAL -> "changes";
        };
    members.add(Json.member("what", Json.string(what)));
    members.add(
        Json.member("state", line.entered().map(s -> Json.string(s.rfcName())).orElse(Json.NULL)));
    members.add(
        Json.member("segment", line.segment().map(one -> segment(one, story)).orElse(Json.NULL)));
    members.add(Json.member("why", Json.string(line.why())));
    return Json.object(members);
  }

  private static String segment(InFlight sent, SessionStory story) {
    Segment segment = sent.segment();
    List<String> flags = segment.flags().list().stream().map(Enum::name).toList();
    Optional<Long> ack =
        segment.hasAck()
            ? Optional.of(Integer.toUnsignedLong(segment.ack().bits()))
            : Optional.empty();
    // Each byte becomes the character with the same number.
    String text = new String(segment.data().toArray(), StandardCharsets.ISO_8859_1);
    return Json.object(
        List.of(
            Json.member("id", sent.id()),
            Json.member("flags", Json.strings(flags)),
            Json.member("seq", Integer.toUnsignedLong(segment.seq().bits())),
            Json.member("ack", Json.number(ack)),
            Json.member("window", segment.wnd()),
            Json.member("len", segment.data().length()),
            Json.member("data", Json.string(text)),
            Json.member("fate", Json.string(fate(story.fate(sent))))));
  }

  private static String fate(SessionStory.Fate fate) {
    return switch (fate) {
      case ARRIVED -> "arrived";
      case LOST -> "lost";
      case BROKEN -> "broken";
      case IN_FLIGHT -> "in flight";
    };
  }
}
