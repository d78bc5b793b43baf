package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** Interpreter as text, and back. */
final class SavedSession {

  private SavedSession() {}

  // ---- saving

  /**
   * The commands that led here, side named, a line each: run from the start they lead here again.
   */
  static String text(Session session) {
    List<Moment> moments = session.moments();
    StringBuilder text = new StringBuilder();
    text.append("# tcpstates session, ").append(Phrases.count(moments.size(), "move")).append('\n');
    moments.forEach(moment -> text.append(moment.text()).append('\n'));
    return text.toString();
  }

  // ---- loading

  /**
   * Replays a text from the start, as a branch of its own; where anything fails, nothing changes.
   */
  static Evaluated load(Session session, String name, String text) {
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    read(session, name, text, lines, problems);
    if (!problems.isEmpty()) {
      int more = problems.size() - 1;
      String rest = more == 0 ? "" : " (and %s)".formatted(Phrases.count(more, "more error"));
      return refused(session, problems.get(0) + rest + ".");
    }
    Session fresh = Session.start(session.language(), Place.SCRIPT);
    for (Line line : lines) {
      Evaluated evaluated = replay(fresh, line);
      if (!evaluated.answer().accepted()) {
        return refused(
            session, "%s:%d: `%s`: %s".formatted(name, line.number(), line.text(), why(evaluated)));
      }
      fresh = evaluated.session();
    }
    return loaded(session, name, fresh);
  }

  /**
   * A line of a file.
   *
   * @param number from 1
   */
  private record Line(int number, String text, Command command) {}

  private static void read(
      Session session, String name, String text, List<Line> lines, List<String> problems) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      ParseResult result = session.language().parse(line);
      if (result instanceof ParseResult.Ok ok) {
        lines.add(new Line(number, line.strip(), ok.command()));
      } else if (result instanceof ParseResult.Wrong wrong) {
        problems.add(
            "%s:%d:%d: %s"
                .formatted(name, number, wrong.problem().column(), wrong.problem().message()));
      }
    }
  }

  private static Evaluated replay(Session fresh, Line line) {
    Evaluated evaluated =
        Evaluator.evaluate(fresh, line.command(), line.text(), SearchBudget.STEADY);
    return evaluated.answer() instanceof Answer.Asked
        ? Evaluated.rejected(
            fresh,
            Rejection.Code.NOT_HERE,
            "a file that is loaded can't do this, as it reaches beyond the session.",
            List.of())
        : evaluated;
  }

  private static String why(Evaluated evaluated) {
    Answer answer = evaluated.answer();
    if (answer instanceof Answer.Rejected rejected) {
      return rejected.reason().message();
    }
    if (answer instanceof Answer.CheckFailed failed) {
      return "expected %s; %s.".formatted(failed.expected(), failed.actual());
    }
    return "it is not rejected.";
  }

  private static Evaluated refused(Session session, String message) {
    return Evaluated.rejected(session, Rejection.Code.NOT_LOADED, message, List.of());
  }

  private static Evaluated loaded(Session session, String name, Session fresh) {
    Branch branch = fresh.branch().renamed(branchName(session, name));
    List<InFlight> sent = branch.past().isEmpty() ? List.of() : branch.past().last().sent();
    Session there = session.withNewBranch(branch);
    Logbook notes = there.log().withLatest(new Logbook.Latest("load " + name, false, sent));
    Session noted = there.withLog(notes);
    return new Evaluated(noted, Travel.answer(noted, "load"));
  }

  /** The file's name without folders and ending, and a number where there is such a branch. */
  private static String branchName(Session session, String file) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = (dot > 0 ? last.substring(0, dot) : last).strip().replaceAll("[\\s#\"]+", "-");
    String name = stem.isEmpty() ? "loaded" : stem;
    Optional<Branch> taken = session.branch(name);
    return taken.isEmpty() ? name : Travel.free(session, name);
  }
}
