package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.repl.session.Session;

/** Looks for paths through a step. */
public interface StepPaths {

  /** Finds nothing: for replays. */
  StepPaths NONE =
      new StepPaths() {
        @Override
        public Optional<List<String>> way(Attempt attempt, Session from) {
          return Optional.empty();
        }

        @Override
        public OptionalInt deadEnd(Attempt attempt, Session now) {
          return OptionalInt.empty();
        }
      };

  /** A path from here to the step's goal, as commands. */
  Optional<List<String>> way(Attempt attempt, Session from);

  /**
   * The number of moves to undo until the goal can be reached again; empty if it can be reached, or
   * if nobody knows.
   */
  OptionalInt deadEnd(Attempt attempt, Session now);
}
