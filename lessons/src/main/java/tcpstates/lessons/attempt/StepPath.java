package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Task;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** Finds the path from where a student is to the end of the step. */
public final class StepPath {

  /** A search takes its time, so it looks after few moves only. */
  private static final int NEAR = 2;

  private StepPath() {}

  /**
   * The lines to type, with a prediction if the step asks for one. A student on the author's path
   * is led along it; for the others a search looks for a path.
   *
   * @param back the number of moves to undo first
   */
  public static Optional<List<String>> from(
      Attempt attempt, Session session, int back, StepPaths paths) {
    Session there = WayBack.undone(session, back);
    return ahead(attempt, there, paths)
        .or(() -> furtherBack(attempt, there, paths))
        .map(way -> back == 0 ? way : plus(StepText.undo(back), way));
  }

  private static Optional<List<String>> ahead(Attempt attempt, Session there, StepPaths paths) {
    return along(attempt, there)
        .filter(way -> Rehearsal.works(attempt, there, way))
        .flatMap(way -> predicting(attempt, there, way))
        .or(
            () ->
                shorter(
                    paths.way(attempt, there).flatMap(way -> predicting(attempt, there, way)),
                    restOfIt(attempt, there)));
  }

  /**
   * Whether the author's way, or one that is found, leads from here to the end of the step. A
   * student may stand beside the author's way, and its lines do the step all the same; who only
   * rehearses lines asks for no other rehearsal.
   */
  static boolean goesOn(Attempt attempt, Session session, StepPaths paths) {
    Optional<List<String>> along = along(attempt, session);
    if (paths == StepPaths.NONE) {
      return along.isPresent();
    }
    return along.filter(way -> Rehearsal.works(attempt, session, way)).isPresent()
        || paths.way(attempt, session).isPresent()
        || restOfIt(attempt, session).isPresent();
  }

  private static Optional<List<String>> shorter(
      Optional<List<String>> found, Optional<List<String>> rest) {
    return Stream.of(found, rest)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(List::size));
  }

  private static List<String> plus(String first, List<String> way) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(way);
    return all;
  }

  /**
   * The rest of the author's solution, from the last time that its world is the student's; empty if
   * it never is. What has happened before may be something else, and the goal may ask for it. If
   * the focus is elsewhere, the lines name their sides.
   */
  private static Optional<List<String>> along(Attempt attempt, Session session) {
    List<String> lines = attempt.step().ownLines();
    World here = session.world();
    List<String> rest = new ArrayList<>();
    boolean met = false;
    boolean named = false;
    Session now = attempt.start();
    for (String line : lines) {
      if (now.world().equals(here)) {
        met = true;
        rest.clear();
        named = now.focus() != session.focus();
      }
      Reply reply = Interpreter.prepare(now, line);
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

  /**
   * The author's last lines, as few as do the step from here. An answer of the author's that nobody
   * asks for here is none that a hint may order.
   */
  private static Optional<List<String>> restOfIt(Attempt attempt, Session session) {
    List<String> lines = attempt.step().ownLines();
    for (int from = lines.size() - 1; from >= 0; from--) {
      List<String> rest = lines.subList(from, lines.size());
      if (!UnaskedAck.isOn(attempt, session, rest) && Rehearsal.works(attempt, session, rest)) {
        Optional<List<String>> way = predicting(attempt, session, rest);
        if (way.isPresent()) {
          return way;
        }
      }
    }
    return Optional.empty();
  }

  /** An {@code undo}, as short as may be, and a path from there. A search looks near only. */
  private static Optional<List<String>> furtherBack(
      Attempt attempt, Session session, StepPaths paths) {
    int moves = session.branch().position() - attempt.floor();
    for (int back = 1; back <= moves && attempt.holds(session); back++) {
      Session there = WayBack.undone(session, back);
      Optional<List<String>> way = ahead(attempt, there, back <= NEAR ? paths : StepPaths.NONE);
      if (way.isPresent()) {
        return Optional.of(plus(StepText.undo(back), way.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The path with the prediction that the step asks for, before the move that gives it away; empty
   * if no move settles it.
   */
  private static Optional<List<String>> predicting(
      Attempt attempt, Session from, List<String> way) {
    if (attempt.asks().isEmpty()) {
      return Optional.of(way);
    }
    Task.Predict asked = attempt.asks().get();
    Side side = asked.side();
    Optional<Settled> settled = settled(asked, from, way);
    if (settled.isEmpty() || from.predictions().of(side).isPresent()) {
      return settled.map(there -> way);
    }
    List<String> all = new ArrayList<>(way);
    all.add(settled.get().before(), predict(side, settled.get().state()));
    return Optional.of(all);
  }

  /**
   * Where a path settles a prediction.
   *
   * @param before the index of the move before which the student has to predict
   */
  private record Settled(int before, State state) {}

  private static Optional<Settled> settled(Task.Predict asked, Session from, List<String> way) {
    Side side = asked.side();
    boolean open = from.predictions().of(side).isPresent();
    Session now = open ? from : asked.noting(from, State.CLOSED);
    int before = -1;
    for (int i = 0; i < way.size(); i++) {
      Reply reply = Interpreter.prepare(now, way.get(i));
      now = reply.session();
      if (reply.answer() instanceof Answer.Moved moved) {
        before = before < 0 && Arrivals.of(asked, moved) ? i : before;
        int told = Math.max(before, 0);
        Optional<Settled> settled =
            moved.judged().stream()
                .filter(judgement -> judgement.side() == side)
                .map(judgement -> new Settled(told, judgement.actual()))
                .findFirst();
        if (settled.isPresent()) {
          return settled;
        }
      }
    }
    return Optional.empty();
  }

  private static String predict(Side side, State state) {
    return format("predict %s %s", side.word(), state.rfcName());
  }
}
