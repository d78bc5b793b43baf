package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.RejectCommand;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/**
 * An attempt that was left, replayed line by line.
 *
 * @param attempt as it was left
 * @param session as it was left
 */
public record Replay(Attempt attempt, Session session) {

  /**
   * Replays lines; empty if they lead to the lesson's end.
   *
   * @param exam whether they were typed in an exam
   */
  public static Optional<Replay> of(
      Lesson lesson,
      OptionalLong seed,
      List<String> lines,
      Session fresh,
      boolean delivers,
      boolean exam) {
    Manner manner = lines.isEmpty() ? Manner.WHOLE : manner(lesson, fresh, lines.get(0));
    Attempt begun = Attempt.begin(lesson, seed, manner, fresh, delivers).with(exam);
    Optional<Replay> now = Optional.of(new Replay(begun, begun.start()));
    for (String line : lines) {
      now = now.flatMap(replay -> replay.after(line));
    }
    return now;
  }

  /** In what manner a line opens a lesson. */
  private static Manner manner(Lesson lesson, Session session, String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
            && ok.command() instanceof AttemptCommand command
        ? command.opens(lesson.id()).orElse(Manner.WHOLE)
        : Manner.WHOLE;
  }

  /** Whether a line was a search without a result, or a {@code reject}: it changed nothing. */
  public static boolean isSearch(Session session, String line, Reply reply) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && (ok.verb() == RejectCommand.VERB
            || ok.command().kind() == Command.Kind.SEARCH
                && !(reply.answer() instanceof Answer.PathFound));
  }

  /** Replays one line. A search is not repeated; it only counts as help. */
  private Optional<Replay> after(String line) {
    if (session.language().parse(line) instanceof ParseResult.Ok ok
        && ok.command().kind() == Command.Kind.SEARCH) {
      StepWork work = attempt.done() ? attempt.work() : attempt.work().withHelp();
      return Optional.of(new Replay(attempt.with(work), session));
    }
    StepOutcome taken = StepPlay.type(attempt, session, line, StepPaths.NONE, SearchBudget.STEADY);
    Replay typed = new Replay(taken.attempt().orElse(attempt), taken.reply().session());
    Optional<StepOutcome> done =
        AttemptCommand.asked(taken.reply())
            .flatMap(
                command ->
                    StepControl.run(typed.attempt(), taken.reply(), command, StepPaths.NONE));
    return done.isEmpty()
        ? Optional.of(typed)
        : done.get().attempt().map(next -> new Replay(next, done.get().reply().session()));
  }
}
