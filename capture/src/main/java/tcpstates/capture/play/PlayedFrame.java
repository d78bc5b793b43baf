package tcpstates.capture.play;

import java.util.List;
import tcpstates.repl.session.Moment;

/**
 * A frame of a capture that is played.
 *
 * @param number its number in the file, from 1
 * @param notes what it does, in words that follow on the name of its sender
 * @param moment what it led to
 */
public record PlayedFrame(long number, List<String> notes, Moment moment) {

  public PlayedFrame {
    notes = List.copyOf(notes);
  }
}
