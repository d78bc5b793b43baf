package tcpstates.capture.play;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.SeenMove;

/**
 * A frame of a capture as a move that nobody made, or what follows from the end of the capture.
 *
 * @param frame its number in the file; 0 for the end
 * @param from who sent it; empty for the end
 * @param segment such as {@code FIN,ACK 1 ack 2}
 * @param notes what it does, in words that follow the name of its sender
 */
record FrameMove(
    long frame,
    Optional<Side> from,
    String segment,
    List<String> notes,
    Outcome.Accepted outcome,
    boolean clientCertain,
    boolean serverCertain)
    implements SeenMove {

  FrameMove {
    notes = List.copyOf(notes);
  }

  @Override
  public Verb verb() {
    return CaptureCommand.FRAME;
  }

  @Override
  public String text(Side focus) {
    return from.map(side -> side.word() + " " + segment).orElse("end of the capture");
  }
}
