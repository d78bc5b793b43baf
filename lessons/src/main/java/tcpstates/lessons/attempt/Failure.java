package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Findings;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Whether a student has met what a step says to avoid, and has not gone back since. */
final class Failure {

  private Failure() {}

  /** How many moves have to be undone to be out of it; 0 where there is no failure. */
  static int back(Attempt attempt, Session session) {
    List<Moment> moments = session.moments();
    for (int i = begin(moments); i < moments.size(); i++) {
      Moment moment = moments.get(i);
      if (attempt.work().failed().stream().anyMatch(failed -> failed == moment)) {
        return moments.size() - i;
      }
    }
    return 0;
  }

  /** What is to be avoided and has come to hold in a move. */
  static Optional<Task.Avoid> met(Task.Reach reach, Moment moment) {
    return moment.worlds().stream()
        .flatMap(world -> met(reach, moment, world).stream())
        .findFirst();
  }

  /** What is to be avoided and holds in a world that a move has passed through. */
  static Optional<Task.Avoid> met(Task.Reach reach, Moment moment, World world) {
    return reach.avoid().stream()
        .filter(avoid -> Findings.find(world, moment.sent(), avoid.check()).holds())
        .findFirst();
  }

  /** After a `reset` all is forgotten. */
  private static int begin(List<Moment> moments) {
    int begin = 0;
    for (int i = 0; i < moments.size(); i++) {
      begin = moments.get(i).startsOver() ? i : begin;
    }
    return begin;
  }
}
