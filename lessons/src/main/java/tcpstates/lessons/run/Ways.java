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
        .or(() -> restOfIt(attempt, there))
        .map(way -> predicting(attempt, there, way))
        .or(() -> backOntoIt(attempt, there))
        .map(way -> back == 0 ? way : plus(Talk.undo(back), way));
  }

  private static List<String> plus(String first, List<String> way) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(way);
    return all;
  }

  /**
   * The rest of the author's way, if the student stands on it; with the sides named where the focus
   * is elsewhere.
   */
  private static Optional<List<String>> along(Attempt attempt, Session session) {
    List<String> lines = attempt.step().solution().stream().map(Line::text).toList();
    World here = session.world();
    List<String> rest = new ArrayList<>();
    boolean met = false;
    boolean named = false;
    Session now = attempt.start();
    for (String line : lines) {
      if (!met && now.world().equals(here)) {
        met = true;
        named = now.focus() != session.focus();
      }
      Reply reply = Sessions.prepare(now, line);
      if (!reply.answer().accepted()) {
        return Optional.empty();
      }
      if (met) {
        rest.add(named ? reply.command() : line);
      }
      now = reply.session();
    }
    return met ? Optional.of(List.copyOf(rest)) : Optional.empty();
  }

  /** The fewest of the author's last lines that do the step from here, if they do. */
  private static Optional<List<String>> restOfIt(Attempt attempt, Session session) {
    List<String> lines = attempt.step().solution().stream().map(Line::text).toList();
    for (int from = lines.size() - 1; from >= 0; from--) {
      List<String> rest = lines.subList(from, lines.size());
      if (Rehearsal.works(attempt, session, rest)) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /** Back to where the student stood on the author's way, and on from there. */
  private static Optional<List<String>> backOntoIt(Attempt attempt, Session session) {
    int moves = session.branch().position() - attempt.floor();
    for (int back = 1; back <= moves && attempt.holds(session); back++) {
      Session there = Sessions.prepare(session, "undo " + back).session();
      Optional<List<String>> rest = along(attempt, there);
      if (rest.isPresent()) {
        return Optional.of(plus(Talk.undo(back), predicting(attempt, there, rest.get())));
      }
    }
    return Optional.empty();
  }

  /** What is asked is predicted before the move that tells. */
  private static List<String> predicting(Attempt attempt, Session from, List<String> way) {
    Optional<Side> side = attempt.standing(from).asks().map(Task.Predict::side);
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
