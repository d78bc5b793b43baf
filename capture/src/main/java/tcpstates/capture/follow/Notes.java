package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Windows;

/**
 * Describes what a segment did, from the rules that fired where it was sent and where it arrived.
 */
public final class Notes {

  /** The notes that are left out if there is another one. */
  private static final Set<NoteKind> PLAIN =
      Set.of(NoteKind.ACKNOWLEDGES, NoteKind.DUPLICATE_ACK, NoteKind.OUT_OF_ORDER);

  private Notes() {}

  /** What a segment did; at least one thing. */
  public static List<Note> of(TcpPacket packet, Passage passage) {
    if (passage.copy()) {
      return List.of(note(NoteKind.COPY, "3.4", packet, passage));
    }
    Map<NoteKind, String> kinds = new EnumMap<>(NoteKind.class);
    add(passage.sent(), kinds);
    add(passage.arrival().steps(), kinds);
    if (passage.arrival().fillsGap()) {
      kinds.put(NoteKind.FILLS_GAP, "3.10.7.4");
    }
    boolean offers = packet.has(TcpPacket.ACK) && !packet.has(TcpPacket.RST);
    boolean closed = passage.offer().afterClosed();
    if (offers && packet.window() == 0) {
      kinds.put(closed ? NoteKind.KEEPS_WINDOW_CLOSED : NoteKind.CLOSES_WINDOW, "3.8.6");
    } else if (offers && closed) {
      kinds.put(NoteKind.OPENS_WINDOW, "3.8.6");
    }
    if (kinds.isEmpty()) {
      kinds.put(NoteKind.DUPLICATE_ACK, "3.10.7.4");
    }
    if (passage.late()) {
      kinds.remove(NoteKind.REPEATS);
      kinds.remove(NoteKind.REPEATS_NEEDLESSLY);
      kinds.put(NoteKind.LATE, "3.4");
    }
    tidy(kinds);
    List<Note> notes = new ArrayList<>();
    kinds.forEach((kind, rfc) -> notes.add(note(kind, rfc, packet, passage)));
    return List.copyOf(notes);
  }

  private static void add(List<Step> steps, Map<NoteKind, String> kinds) {
    for (Step step : steps) {
      for (Rule rule : step.fired()) {
        NoteKind.of(rule).ifPresent(kind -> kinds.putIfAbsent(kind, rule.section()));
      }
    }
  }

  /** Leaves out what is obvious. */
  private static void tidy(Map<NoteKind, String> kinds) {
    if (kinds.containsKey(NoteKind.ACKNOWLEDGES_FIN) || kinds.containsKey(NoteKind.COMPLETES)) {
      kinds.remove(NoteKind.ACKNOWLEDGES);
    }
    boolean repeats = kinds.containsKey(NoteKind.REPEATS) || kinds.containsKey(NoteKind.SYN_AGAIN);
    if (repeats || kinds.containsKey(NoteKind.FILLS_GAP)) {
      kinds.remove(NoteKind.OUT_OF_ORDER);
    }
    boolean more = kinds.keySet().stream().anyMatch(kind -> !PLAIN.contains(kind));
    if (more) {
      kinds.remove(NoteKind.ACKNOWLEDGES);
      kinds.remove(NoteKind.DUPLICATE_ACK);
    }
  }

  private static Note note(NoteKind kind, String rfc, TcpPacket packet, Passage passage) {
    String bytes = packet.length() == 1 ? "1 byte" : packet.length() + " bytes";
    String repeats = passage.repeats() == 0 ? "" : " #" + passage.repeats();
    String message =
        kind.phrase()
            .replace("{bytes}", bytes)
            .replace("{repeats}", repeats.isEmpty() ? fallback(kind) : repeats)
            .replace("{window}", window(passage.offer().window()));
    return new Note(kind.code(), message, rfc);
  }

  private static String window(int bytes) {
    return Windows.isKnown(bytes) ? " to " + bytes : "";
  }

  /** The words to use if the repeated frame is not known. */
  private static String fallback(NoteKind kind) {
    return kind == NoteKind.SYN_AGAIN ? "" : " what it has sent before";
  }
}
