package tcpstates.lessons.attempt;

import java.util.HashSet;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.progress.Mastery;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.SegmentKind;
import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;

/** Finds which segments arrived at which side in a move. */
public final class Arrivals {

  private Arrivals() {}

  /** Whether the event that a prediction is about has come. A segment may still be unanswered. */
  static boolean of(Task.Predict asked, Answer.Moved moved) {
    return moved.moment().steps().stream()
        .filter(step -> step.side() == asked.side())
        .anyMatch(step -> asked.on().begins(moved.moment(), step));
  }

  private static boolean meant(WorldStep step) {
    return !step.cause().equals(Cause.CHECKSUM);
  }

  /** The cells of the map of mastery that a move touched. */
  public static Set<ProgressEvent.Met> met(Answer.Moved moved) {
    Set<ProgressEvent.Met> met = new HashSet<>();
    for (WorldStep step : moved.moment().steps()) {
      if (step.event() == EventKind.SEGMENT_ARRIVES
          && meant(step)
          && !step.cause().equals(Cause.HELD)) {
        boolean hand = moved.moment().before().seat(step.side()).play() == Play.MANUAL;
        moved
            .moment()
            .arrived(step)
            .flatMap(segment -> SegmentKind.of(segment.segment()))
            .map(kind -> new MasteryCell(step.from(), kind))
            .map(cell -> new ProgressEvent.Met(cell, hand ? Mastery.DONE : Mastery.SEEN))
            .ifPresent(met::add);
      }
    }
    return Set.copyOf(met);
  }
}
