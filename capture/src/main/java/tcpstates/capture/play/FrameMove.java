package tcpstates.capture.play;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;

/** A frame of a capture as a move that nobody made. */
final class FrameMove implements Move {

  private final long frame;
  private final Optional<Side> from;
  private final String segment;
  private final List<String> notes;
  private final Outcome.Accepted outcome;
  private final boolean clientCertain;
  private final boolean serverCertain;

  /**
   * A frame, or what follows from the end of the capture.
   *
   * @param frame its number in the file; 0 for the end
   * @param from who sent it; empty for the end
   * @param segment such as {@code FIN,ACK 1 ack 2}
   * @param notes what it does, in words that follow the name of its sender
   */
  FrameMove(
      long frame,
      Optional<Side> from,
      String segment,
      List<String> notes,
      Outcome.Accepted outcome,
      boolean clientCertain,
      boolean serverCertain) {
    this.frame = frame;
    this.from = from;
    this.segment = segment;
    this.notes = List.copyOf(notes);
    this.outcome = outcome;
    this.clientCertain = clientCertain;
    this.serverCertain = serverCertain;
  }

  /** Its number in the file; 0 for the end of the capture. */
  long frame() {
    return frame;
  }

  /** Who sent it; empty for the end. */
  Optional<Side> from() {
    return from;
  }

  /** The segment, such as {@code FIN,ACK 1 ack 2}. */
  String segment() {
    return segment;
  }

  /** What it does, in words that follow the name of its sender. */
  List<String> notes() {
    return notes;
  }

  @Override
  public boolean isSeen() {
    return true;
  }

  @Override
  public boolean isCertain(Side side) {
    return side == Side.CLIENT ? clientCertain : serverCertain;
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Observe(outcome));
  }

  @Override
  public Verb verb() {
    return CaptureCommand.FRAME;
  }

  @Override
  public Kind kind() {
    return Kind.MOVE;
  }

  @Override
  public String text(Side focus) {
    return from.map(side -> side.word() + " " + segment).orElse("end of the capture");
  }
}
