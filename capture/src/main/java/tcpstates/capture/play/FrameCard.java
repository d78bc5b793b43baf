package tcpstates.capture.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Finding;
import tcpstates.capture.report.SummaryText;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.Notation;

/**
 * What the card says about a frame: what the frame does, why each state has changed, what is not
 * certain, and what is odd.
 */
final class FrameCard {

  private final PlayedFile file;
  private final CapturedConnection connection;
  private final Branch branch;

  FrameCard(PlayedFile file, CapturedConnection connection, Branch branch) {
    this.file = file;
    this.connection = connection;
    this.branch = branch;
  }

  /** The card for the branch's current place. */
  Card card() {
    int position = branch.position();
    boolean end = position == connection.moments().size();
    String streams = file.streams() == 1 ? "" : ", stream " + connection.stream();
    return new Card(
        file.name() + streams,
        position,
        marks(position),
        heading(),
        text(),
        Prose.NONE,
        List.of(),
        Optional.empty(),
        Optional.of(end ? "fork plays on from here" : "Enter: next"),
        0);
  }

  private List<Card.Mark> marks(int position) {
    int all = connection.moments().size();
    List<Card.Mark> marks = new ArrayList<>(Collections.nCopies(position, Card.Mark.DONE));
    marks.addAll(Collections.nCopies(all - position, Card.Mark.AHEAD));
    return marks;
  }

  /** Such as {@code #5 server FIN,ACK 1 ack 2}. */
  String heading() {
    return last()
        .map(
            moment ->
                (move(moment).frame() == 0 ? "" : "#" + move(moment).frame() + " ") + moment.text())
        .orElse("The start of the capture");
  }

  private Optional<Moment> last() {
    return branch.position() == 0 ? Optional.empty() : Optional.of(branch.past().last());
  }

  private static FrameMove move(Moment moment) {
    return (FrameMove) moment.move();
  }

  /** The whole text of the card. */
  Prose text() {
    return last().map(this::told).orElseGet(this::beginning);
  }

  private Prose beginning() {
    Prose prose =
        Prose.of(connection.title())
            .plus(
                Prose.of(
                    Phrases.count(connection.frames(), "frame")
                        + (connection.cut() ? " can be played; the others are left out" : "")
                        + ". "
                        + odd()));
    return prose
        .plus(keys())
        .plus(file.damage().map(text -> Prose.of("Damaged: " + text)).orElse(Prose.NONE));
  }

  private String odd() {
    int findings = connection.summary().findings().size();
    return findings == 0
        ? "Nothing is odd about it."
        : Phrases.count(findings, "thing") + " odd: `findings` lists, `finding` goes there.";
  }

  private Prose keys() {
    String streams = file.streams() == 1 ? "" : " `streams` lists the other connections.";
    return Prose.of(
        "Enter goes to the next frame and `undo` (F7) back; `frame N` jumps, `why` explains."
            + " `fork` leaves the capture, and you play on from there."
            + streams);
  }

  private Prose told(Moment moment) {
    FrameMove move = move(moment);
    Prose prose =
        move.from()
            .map(from -> Prose.of("What it does: " + String.join(", ", move.notes()) + "."))
            .orElse(
                Prose.of(
                    "Nothing more was captured. What was still on its way has most likely"
                        + " arrived."));
    for (WorldStep step : moment.steps()) {
      prose = step.from() == step.to() ? prose : prose.plus(Prose.of(changed(step)));
    }
    for (Side side : Side.values()) {
      prose = move.isCertain(side) ? prose : prose.plus(doubt(moment, side));
    }
    for (Finding finding : odd(move)) {
      prose =
          prose.plus(Prose.of(StyledLine.of("! ", Style.BAD).plus(finding.message(), Style.PLAIN)));
    }
    return prose;
  }

  /** A finding without a frame is shown at the end. */
  private List<Finding> odd(FrameMove move) {
    boolean end = branch.position() == connection.moments().size();
    List<Finding> odd =
        new ArrayList<>(move.frame() == 0 ? List.of() : connection.findingsAt(move.frame()));
    if (end) {
      odd.addAll(connection.findingsAt(0));
    }
    return odd;
  }

  private static StyledLine changed(WorldStep step) {
    return StyledLine.of(step.side().word(), Notation.style(step.side()))
        .plus(": " + step.from() + " ▸ " + step.to() + ". ")
        .plus(step.cause().why() + " ")
        .plus("(RFC 9293, " + step.cause().section() + ")", Style.FAINT);
  }

  private static Prose doubt(Moment moment, Side side) {
    boolean toIt = moment.after().wire().stream().anyMatch(segment -> segment.to() == side);
    return Prose.of(
        "The "
            + side.word()
            + "'s state is not certain"
            + (toIt
                ? ": what is in flight to it has passed the capture, and may still be lost."
                : ": nothing that it has sent shows it yet."));
  }

  /** All findings, each with its number and frame. */
  Prose findings() {
    List<Finding> findings = connection.orderedFindings();
    if (findings.isEmpty()) {
      return Prose.of("Nothing is odd about this connection.");
    }
    Prose prose = Prose.NONE;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      String frame = finding.frame() == 0 ? "" : "#" + finding.frame() + " ";
      prose =
          prose.plus(
              new Prose(
                  List.of(new Prose.Numbered(i + 1, StyledLine.of(frame + finding.message())))));
    }
    return prose;
  }

  /** The connections of the capture, one line each. */
  Prose streams() {
    Prose prose = Prose.NONE;
    for (ConnectionSummary summary : file.summaries()) {
      boolean here = summary.stream() == connection.stream();
      StyledLine line =
          StyledLine.of(SummaryText.line(summary).strip(), here ? Style.STRONG : Style.PLAIN);
      prose = prose.plus(new Prose(List.of(new Prose.Item(line))));
    }
    int more = file.streams() - file.summaries().size();
    return more == 0
        ? prose
        : prose.plus(Prose.of("And " + Phrases.count(more, "more connection") + "."));
  }
}
