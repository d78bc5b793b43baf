package tcpstates.capture.play;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;

/**
 * A connection of a capture, ready to be played.
 *
 * @param summary what is reported about the whole connection
 * @param title its two ends, and where it was captured
 * @param moments one for each frame, and one for the end if that adds something
 * @param cut whether there are more frames than were kept
 */
record CapturedConnection(
    ConnectionSummary summary, String title, List<Moment> moments, boolean cut) {

  CapturedConnection {
    moments = List.copyOf(moments);
  }

  int stream() {
    return summary.stream();
  }

  /** The name of its branch. */
  static String branchName(int stream) {
    return "stream-" + stream;
  }

  Branch branch() {
    return Branch.of(branchName(stream()), moments);
  }

  /** How many frames were kept. */
  int frames() {
    boolean end = !moments.isEmpty() && move(moments.size()).from().isEmpty();
    return moments.size() - (end ? 1 : 0);
  }

  /**
   * The move that led to a position.
   *
   * @param position from 1
   */
  FrameMove move(int position) {
    return (FrameMove) moments.get(position - 1).move();
  }

  /** How many moves lead to a frame; empty if the frame is not part of this connection. */
  Optional<Integer> positionOf(long frame) {
    for (int i = 1; i <= moments.size(); i++) {
      if (move(i).frame() == frame) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The findings that this frame shows. */
  List<Finding> findingsAt(long frame) {
    return summary.findings().stream().filter(finding -> finding.frame() == frame).toList();
  }

  /** The findings, in the order of the frames. */
  List<Finding> orderedFindings() {
    return summary.findings().stream().sorted(Comparator.comparingLong(Finding::frame)).toList();
  }
}
