package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.repl.session.Session;

/** Looks for ways through a step. What it finds is said, and changes nothing else. */
public interface Scout {

  /** Finds nothing: for work that is only gone over again. */
  Scout NONE =
      new Scout() {
        @Override
        public Optional<List<String>> way(Attempt attempt, Session from) {
          return Optional.empty();
        }

        @Override
        public OptionalInt shortest(Attempt attempt, int moves) {
          return OptionalInt.empty();
        }

        @Override
        public OptionalInt deadEnd(Attempt attempt, Session now) {
          return OptionalInt.empty();
        }
      };

  /** A way from here to the step's goal, as commands. */
  Optional<List<String>> way(Attempt attempt, Session from);

  /**
   * The fewest moves that are known to do the step; empty where that is not known, and where fewer
   * would do, but the author's own way takes as many as the student's.
   *
   * @param moves so many did it
   */
  OptionalInt shortest(Attempt attempt, int moves);

  /**
   * If no way leads from here to the goal: how many moves have to be undone until one does. Empty
   * where there is a way, and where that is not known.
   */
  OptionalInt deadEnd(Attempt attempt, Session now);
}
