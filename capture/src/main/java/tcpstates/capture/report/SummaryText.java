package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.List;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.ConnectionSummary.Stay;
import tcpstates.capture.follow.Durations;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** A connection in a few lines: its ends, how it began and ended, its states, and what is odd. */
public final class SummaryText {

  private static final int INDENT = 6;

  private final Look look;

  public SummaryText(Look look) {
    this.look = look;
  }

  /** The connection in one line. */
  public static String line(ConnectionSummary summary) {
    StringBuilder text = new StringBuilder(160);
    String stream = Integer.toString(summary.stream());
    text.append(" ".repeat(Math.max(1, INDENT - 1 - stream.length()))).append(stream).append(' ');
    text.append(summary.client()).append(" > ").append(summary.server()).append("  ");
    text.append(summary.began().words());
    if (!summary.ended().words().equals(summary.began().words())) {
      text.append(", ").append(summary.ended().words());
    }
    long frames = summary.clientFrames() + summary.serverFrames();
    text.append("; ").append(frames).append(frames == 1 ? " frame, " : " frames, ");
    text.append(summary.clientBytes()).append(" + ").append(summary.serverBytes());
    text.append(" bytes, ").append(Durations.text(summary.nanoseconds()));
    return text.toString();
  }

  /**
   * Everything except the findings. It must be fast, because there may be very many connections.
   */
  public static void append(StringBuilder text, ConnectionSummary summary) {
    text.append(line(summary)).append('\n');
    stays(text, "client", summary.clientStays());
    stays(text, "server", summary.serverStays());
  }

  private static void stays(StringBuilder text, String side, List<Stay> stays) {
    if (stays.isEmpty()) {
      return;
    }
    text.append("      ").append(side).append("  ");
    for (int i = 0; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      text.append(i == 0 ? "" : ", ").append(stay.state().rfcName());
      text.append(stay.certain() ? "" : "?");
      if (i > 0 && stay.nanoseconds() >= 1_000) {
        text.append(' ').append(Durations.text(stay.nanoseconds()));
      }
    }
    text.append('\n');
  }

  /** The findings. */
  public List<StyledLine> findings(List<Finding> findings) {
    List<StyledLine> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String frame = finding.frame() == 0 ? "" : "#" + finding.frame() + " ";
      StyledLine line =
          StyledLine.of(" ".repeat(INDENT - 2))
              .plus("! ", Style.BAD)
              .plus(frame + finding.message());
      lines.addAll(Wrap.line(line, INDENT, look));
    }
    return lines;
  }
}
