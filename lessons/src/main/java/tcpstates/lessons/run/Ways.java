package tcpstates.lessons.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Line;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Answer;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;

/** The way from where a student stands to the end of a step. */
final class Ways {

  private Ways() {}

  /**
   * What there is to type, a prediction included where one is asked for. Who stands on the author's
   * way is led along it; for all others a way is looked for.
   *
   * @param back how many moves have to be undone first
   */
  static Optional<List<String>> from(Attempt attempt, Session session, int back, Scout scout) {
    Session there = back == 0 ? session : Sessions.prepare(session, "undo " + back).session();
    return along(attempt, there)
        .or(() -> scout.way(attempt, there))
        .map(way -> predicting(attempt, there, way))
        .map(way -> back == 0 ? way : plus("undo" + (back == 1 ? "" : " " + back), way));
  }

  private static List<String> plus(String first, List<String> way) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(way);
    return all;
  }

  /** The rest of the author's way, if the student stands on it. */
  private static Optional<List<String>> along(Attempt attempt, Session session) {
    List<String> lines = attempt.step().solution().stream().map(Line::text).toList();
    World here = session.world();
    Session now = attempt.start();
    for (int i = 0; i < lines.size(); i++) {
      if (now.world().equals(here)) {
        return Optional.of(lines.subList(i, lines.size()));
      }
      Reply reply = Sessions.prepare(now, lines.get(i));
      if (!reply.answer().accepted()) {
        return Optional.empty();
      }
      now = reply.session();
    }
    return Optional.empty();
  }

  /** What is asked is predicted before the move that tells. */
  private static List<String> predicting(Attempt attempt, Session from, List<String> way) {
    Optional<Side> side = attempt.asks().map(Task.Predict::side);
    if (side.isEmpty() || from.predictions().of(side.get()).isPresent()) {
      return way;
    }
    Session now = Sessions.prepare(from, predict(side.get(), State.CLOSED)).session();
    int before = -1;
    for (int i = 0; i < way.size(); i++) {
      Reply reply = Sessions.prepare(now, way.get(i));
      now = reply.session();
      if (reply.answer() instanceof Answer.Moved moved) {
        before = before < 0 && Arrivals.at(side.get(), moved) ? i : before;
        Optional<State> actual =
            moved.judged().stream()
                .filter(judgement -> judgement.side() == side.get())
                .map(Answer.Judgement::actual)
                .findFirst();
        if (actual.isPresent()) {
          List<String> all = new ArrayList<>(way);
          all.add(before, predict(side.get(), actual.get()));
          return all;
        }
      }
    }
    return way;
  }

  private static String predict(Side side, State state) {
    return "predict %s %s".formatted(side.word(), state.rfcName());
  }
}
