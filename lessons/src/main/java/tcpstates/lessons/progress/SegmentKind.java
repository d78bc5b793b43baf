package tcpstates.lessons.progress;

import java.util.Arrays;
import java.util.Optional;
import tcpstates.engine.tcp.Segment;

/** The kinds of segments that the map of mastery distinguishes. */
public enum SegmentKind {
  SYN("SYN"),
  SYN_ACK("SYN,ACK"),
  /** No payload, and no other flag that counts. */
  ACK("ACK"),
  /** Any payload, without SYN, FIN and RST. */
  DATA("data"),
  /** With or without payload. */
  FIN("FIN"),
  /** With or without ACK. */
  RST("RST");

  private final String word;

  SegmentKind(String word) {
    this.word = word;
  }

  /** The kind as people write it. */
  public String word() {
    return word;
  }

  /** The kind that people write so; empty if there is none. */
  public static Optional<SegmentKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The kind of a segment; empty for one that no TCP sends. */
  public static Optional<SegmentKind> of(Segment segment) {
    if (segment.rst()) {
      return Optional.of(RST);
    }
    if (segment.syn()) {
      return Optional.of(segment.hasAck() ? SYN_ACK : SYN);
    }
    if (segment.fin()) {
      return Optional.of(FIN);
    }
    if (!segment.data().isEmpty()) {
      return Optional.of(DATA);
    }
    return segment.hasAck() ? Optional.of(ACK) : Optional.empty();
  }
}
