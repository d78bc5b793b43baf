package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.progress.ProgressStorage;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/**
 * What becomes of a file that a person has given to the page: a lesson, a session or progress.
 *
 * @param said what to tell them
 * @param line what to carry out for them
 * @param reopens the lesson with which the page opens again, or an empty text where it opens as
 *     ever; empty where it stays open
 */
record GivenFile(List<StyledLine> said, Optional<String> line, Optional<String> reopens) {

  private static final String PROGRESS = "# tcpstates progress ";
  private static final String SESSION = "# tcpstates session";
  private static final String JOURNAL = "# tcpstates journal";
  private static final int MOST_PROBLEMS = 8;

  GivenFile {
    said = List.copyOf(said);
  }

  /** Takes a file. */
  static GivenFile take(String name, String text, Storage storage, PageFiles files) {
    String shown = Visible.text(name);
    if (text.startsWith(PROGRESS)) {
      return progress(shown, text, storage);
    }
    if (text.startsWith(JOURNAL)) {
      return refused(shown + " is a journal. It is for a teacher: tcpstates grade LESSON " + shown);
    }
    if (text.startsWith(SESSION)) {
      return session(name, text, files);
    }
    return name.endsWith(".md")
        ? lesson(name, text, storage)
        : refused(
            shown
                + " is no lesson, session or progress, so nothing was read. A lesson's name ends in"
                + " .md; the first line of the others says what they are.");
  }

  /** A session that can't be loaded is told before anybody leaves a lesson for it. */
  private static GivenFile session(String name, String text, PageFiles files) {
    Answer answer = SavedSession.load(Session.start(CoreCommands.SET), name, text).answer();
    Optional<String> problem =
        answer.accepted()
            ? files.take(name, text).map(why -> Visible.text(name) + " " + why + ".")
            : answer.why().map(Rejection::message);
    return problem
        .map(GivenFile::refused)
        .orElseGet(
            () -> carriedOut("load \"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
  }

  private static GivenFile progress(String shown, String text, Storage storage) {
    Optional<String> problem = ProgressStorage.join(new StoredProgress(storage), text);
    return problem.isEmpty()
        ? new GivenFile(List.of(), Optional.empty(), Optional.of(""))
        : refused(shown + " can't be taken over: " + problem.get() + ".");
  }

  private static GivenFile lesson(String name, String text, Storage storage) {
    OwnLessons.Outcome outcome = new OwnLessons(storage).take(name, text);
    if (outcome instanceof OwnLessons.Outcome.Taken taken) {
      return new GivenFile(List.of(), Optional.empty(), Optional.of(taken.id()));
    }
    if (outcome instanceof OwnLessons.Outcome.Unkept unkept) {
      return refused(Visible.text(name) + " can't be kept: " + unkept.why() + ".");
    }
    List<LessonProblem> problems = ((OwnLessons.Outcome.Refused) outcome).problems();
    List<StyledLine> said = new ArrayList<>();
    said.add(bad("This lesson does not hold, so it can't be played. Mend it and open it again:"));
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> said.add(StyledLine.of(Visible.text(problem.toString()))));
    if (problems.size() > MOST_PROBLEMS) {
      said.add(StyledLine.of("and " + (problems.size() - MOST_PROBLEMS) + " more"));
    }
    return new GivenFile(said, Optional.empty(), Optional.empty());
  }

  private static GivenFile carriedOut(String line) {
    return new GivenFile(List.of(), Optional.of(line), Optional.empty());
  }

  private static GivenFile refused(String sentence) {
    return new GivenFile(List.of(bad(sentence)), Optional.empty(), Optional.empty());
  }

  private static StyledLine bad(String sentence) {
    return StyledLine.of("✗ ", Style.BAD).plus(sentence);
  }
}
