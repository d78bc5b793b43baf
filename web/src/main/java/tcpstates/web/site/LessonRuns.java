package tcpstates.web.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Lessons played as their authors solve them: what the drawings on the pages show. */
final class LessonRuns {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  /** For each state, the shortest session so far in which a side stands there. */
  private final Map<State, Session> ways = new EnumMap<>(State.class);

  /**
   * Plays a lesson to its end.
   *
   * @return the moves of each connection in it: a `reset` begins another
   */
  List<List<Moment>> play(Lesson lesson) {
    Session session = Session.start(LANGUAGE, Place.PROMPT);
    for (LessonStep step : lesson.steps()) {
      session = play(session, step.setup()).hiding(step.hidden());
      session = play(session, step.solution());
    }
    return connections(session);
  }

  private Session play(Session from, List<ScriptLine> lines) {
    Session session = from;
    for (ScriptLine line : lines) {
      session = Interpreter.prepare(session, line.text()).session();
      note(session);
    }
    return session;
  }

  private void note(Session session) {
    for (Side side : Side.values()) {
      State state = session.world().seat(side).tcp().state();
      Session known = ways.get(state);
      if (known == null || session.moments().size() < known.moments().size()) {
        ways.put(state, session);
      }
    }
  }

  private static List<List<Moment>> connections(Session session) {
    List<List<Moment>> connections = new ArrayList<>();
    List<Moment> now = new ArrayList<>();
    for (Moment moment : session.moments()) {
      if (moment.startsOver()) {
        connections.add(now);
        now = new ArrayList<>();
      } else {
        now.add(moment);
      }
    }
    connections.add(now);
    connections.removeIf(List::isEmpty);
    return connections;
  }

  /** A short session in which a side stands in this state, of all that were played. */
  Optional<Session> way(State state) {
    return Optional.ofNullable(ways.get(state));
  }
}
