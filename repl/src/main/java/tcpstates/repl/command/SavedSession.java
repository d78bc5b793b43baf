package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.PlainText;

/** Sessions as text, and back. */
public final class SavedSession {

  private final Session session;
  private final LoadCommand command;

  private SavedSession(Session session, LoadCommand command) {
    this.session = session;
    this.command = command;
  }

  /**
   * The moves that led here, with their sides, and the marks between them, one on each line: run
   * from the start, they lead here again.
   */
  public static String text(Session session) {
    List<Moment> moments = session.moments();
    StringBuilder text = new StringBuilder();
    text.append("# tcpstates session, ").append(Phrases.count(moments.size(), "move")).append('\n');
    Set<Integer> marks = Set.copyOf(session.branch().marks().toList());
    for (int i = 0; i <= moments.size(); i++) {
      // A `reset` sets the mark by itself.
      if (marks.contains(i) && (i == 0 || !moments.get(i - 1).startsOver())) {
        text.append(MarkCommand.VERB.name()).append('\n');
      }
      if (i < moments.size()) {
        text.append(moments.get(i).text()).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Replays a text from the start, as a new branch; if anything fails, nothing changes.
   *
   * @param name the file's name, as it was typed
   */
  public static Reply load(Session session, String name, String text) {
    return new SavedSession(session, new LoadCommand(name)).load(text);
  }

  /**
   * A line of a file.
   *
   * @param number from 1
   */
  private record Line(int number, String text, ParseResult.Ok ok) {}

  private Reply load(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    read(text, lines, errors);
    if (!errors.isEmpty()) {
      int more = errors.size() - 1;
      String rest = more == 0 ? "" : " (and " + Phrases.count(more, "more error") + ")";
      return failed(errors.get(0) + rest + ".");
    }
    Session fresh = Session.start(session.language(), Place.SCRIPT);
    for (Line line : lines) {
      Reply reply = replay(fresh, line);
      if (!reply.answer().accepted()) {
        return failed(at(line.number()) + ": `" + line.text() + "`: " + why(reply.answer()));
      }
      fresh = reply.session();
    }
    return loaded(fresh);
  }

  private String at(int line) {
    return command.file() + ":" + line;
  }

  private void read(String text, List<Line> lines, List<String> errors) {
    int number = 0;
    for (String line : PlainText.lines(text)) {
      number++;
      ParseResult result = session.language().parse(line);
      if (result instanceof ParseResult.Ok ok) {
        lines.add(new Line(number, line.strip(), ok));
      } else if (result instanceof ParseResult.Wrong wrong) {
        errors.add(at(number) + ":" + wrong.error().column() + ": " + wrong.error().message());
      }
    }
  }

  private static Reply replay(Session fresh, Line line) {
    ParseResult.Ok ok = line.ok();
    Reply reply = Evaluator.evaluate(fresh, ok.command(), ok.verb(), SearchBudget.STEADY);
    return reply.answer() instanceof Answer.Asked
        ? reply.with(
            Answer.Rejected.of(
                Rejection.Code.NOT_HERE,
                "a loaded file can't do this: it reaches beyond the session.",
                List.of()))
        : reply;
  }

  private static String why(Answer answer) {
    if (answer instanceof Answer.CheckFailed failed) {
      return "expected " + failed.expected() + "; " + failed.actual() + ".";
    }
    return answer.why().map(Rejection::message).orElse("it is not rejected.");
  }

  private Reply failed(String message) {
    return Reply.to(
        command, session, Answer.Rejected.of(Rejection.Code.NOT_LOADED, message, List.of()));
  }

  private Reply loaded(Session fresh) {
    Branch branch = fresh.branch().renamed(branchName());
    List<InFlight> sent = branch.past().isEmpty() ? List.of() : branch.past().last().sent();
    return TravelCommand.arrived(session.withNewBranch(branch), command, "load", sent);
  }

  /** The file's name without folders and ending, and with a number if there is such a branch. */
  private String branchName() {
    String file = command.file();
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = (dot > 0 ? last.substring(0, dot) : last).strip().replaceAll("[\\s#\"]+", "-");
    String name = stem.isEmpty() ? "loaded" : stem;
    return session.branch(name).isEmpty() ? name : BranchNames.free(session, name);
  }
}
