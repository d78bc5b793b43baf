package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** How a rejection is shown: what is wrong, why, and what is legal now. */
final class RejectionText {

  /** How many legal commands are named; {@code moves} names them all. */
  private static final int MOST_LEGAL = 6;

  /** In so many rows a short wording is better than a wordy one in more. */
  private static final int FEW_ROWS = 2;

  /** A search that has found nothing has an answer, too, and a question was never a move. */
  private static final Set<String> ANSWERS =
      Set.of(
          Rejection.Code.NO_WAY.word(),
          Rejection.Code.NOT_WITHIN.word(),
          Rejection.Code.STOPPED.word(),
          Rejection.Code.UNKNOWN_WORD.word(),
          Rejection.Code.NOTHING_TO_EXPLAIN.word());

  private RejectionText() {}

  /**
   * A rejection in three parts.
   *
   * @param hints whether to show the third one: what is legal now
   */
  static List<StyledLine> rejected(Answer.Rejected rejected, Look look, boolean hints) {
    Page page = new Page(look);
    Rejection reason = rejected.reason();
    int end = endOfSentence(reason.message());
    String mark = ANSWERS.contains(reason.code()) ? "✗ " : "✗ Rejected, nothing has changed. ";
    String what = reason.message().substring(0, end);
    String why = reason.message().substring(end).strip();
    boolean apart = !why.isEmpty();
    page.add(
        StyledLine.of(mark, Style.BAD)
            .plus(
                apart
                    ? StyledLine.withCommands(what, Style.PLAIN)
                    : MoveText.because(what, reason.section())));
    if (apart) {
      page.row("why", MoveText.because(Notation.capital(why), reason.section()));
    }
    if (hints && !rejected.legal().isEmpty()) {
      legal(page, rejected.legal());
    }
    return page.lines();
  }

  /**
   * The same in a given number of rows: what and why continue on one line, and the last row says
   * what is legal.
   *
   * @param rows at least 1
   * @param more what to say if something had to be left out
   */
  static List<StyledLine> inRows(
      Session session, Answer.Rejected rejected, Look look, int rows, StyledLine more) {
    Rejection reason = rejected.reason();
    boolean legal = rows > 1 && !rejected.legal().isEmpty();
    int room = rows - (legal ? 1 : 0);
    List<StyledLine> lines = new ArrayList<>(said(reason, look, room, more));
    if (legal) {
      lines.add(legalInRow(rejected.legal(), session.focus(), look));
    }
    return List.copyOf(lines);
  }

  /** What and why; if there is no room for all sentences, the last ones are left out. */
  private static List<StyledLine> said(Rejection reason, Look look, int room, StyledLine more) {
    List<StyledLine> lines = List.of();
    for (int rows : List.of(Math.min(FEW_ROWS, room), room)) {
      for (StyledLine whole : wordings(reason)) {
        lines = Wrap.line(whole, 2, look);
        if (lines.size() <= rows) {
          return lines;
        }
      }
    }
    String message = reason.message();
    for (int end = lastSentence(message, message.length());
        end > 0;
        end = lastSentence(message, end)) {
      StyledLine some =
          StyledLine.of("✗ ", Style.BAD)
              .plus(StyledLine.withCommands(message.substring(0, end), Style.PLAIN));
      List<StyledLine> fewer = Wrap.line(some.plus(more), 2, look);
      if (fewer.size() <= room) {
        return fewer;
      }
    }
    return Wrap.shortened(lines, room, more, look);
  }

  /** Where the sentences before the last one end; -1 if there is only one. */
  private static int lastSentence(String message, int before) {
    int point = message.lastIndexOf(". ", before - 2);
    return point < 0 ? -1 : point + 1;
  }

  /** From the wordiest to the briefest. */
  private static List<StyledLine> wordings(Rejection reason) {
    String cited = Notation.section(reason.section());
    StyledLine section = StyledLine.of(cited.isEmpty() ? "" : "  " + cited, Style.FAINT);
    boolean answer = ANSWERS.contains(reason.code());
    StyledLine full = StyledLine.of(answer ? "✗ " : "✗ Rejected, nothing has changed. ", Style.BAD);
    StyledLine brief = StyledLine.of(answer ? "✗ " : "✗ Rejected. ", Style.BAD);
    StyledLine message = StyledLine.withCommands(reason.message(), Style.PLAIN);
    return List.of(
        full.plus(message).plus(section),
        brief.plus(message).plus(section),
        full.plus(message),
        brief.plus(message),
        StyledLine.of("✗ ", Style.BAD).plus(message));
  }

  /** As many legal commands as fit on a row, and how to see the others. */
  private static StyledLine legalInRow(List<String> legal, Side focus, Look look) {
    List<String> typed = legal.stream().map(command -> typed(command, focus)).toList();
    StyledLine all = StyledLine.of("moves", Style.COMMAND).plus(" lists all", Style.FAINT);
    StyledLine now = StyledLine.of("  Legal now: ", Style.FAINT);
    // The first of them matters most.
    if (now.plus(typed.get(0) + BEFORE_ALL).plus(all).width(look.columns()) <= look.width()) {
      return fitting(now, typed, all, look);
    }
    StyledLine brief = StyledLine.of("  Legal: ", Style.FAINT);
    return fitting(brief, typed, StyledLine.of("moves", Style.COMMAND), look);
  }

  /** Between the last command and how to see all. */
  private static final String BEFORE_ALL = "; ";

  private static String typed(String command, Side focus) {
    String own = focus.word() + " ";
    return command.startsWith(own) ? command.substring(own.length()) : command;
  }

  private static StyledLine fitting(
      StyledLine start, List<String> typed, StyledLine end, Look look) {
    StyledLine line = start;
    String between = "";
    for (String command : typed) {
      StyledLine more = line.plus(between).plus(command, Style.COMMAND);
      if (more.plus(BEFORE_ALL).plus(end).width(look.columns()) > look.width()) {
        break;
      }
      line = more;
      between = ", ";
    }
    StyledLine before = between.isEmpty() ? line : line.plus(BEFORE_ALL);
    return Wrap.cut(before.plus(end), look.width(), look.columns());
  }

  static void legal(Page page, List<String> legal) {
    StyledLine line = StyledLine.EMPTY;
    String between = "";
    for (String command : legal.subList(0, Math.min(MOST_LEGAL, legal.size()))) {
      line = line.plus(between).plus(command, Style.COMMAND);
      between = ",  ";
    }
    StyledLine before = between.isEmpty() ? line : line.plus(BEFORE_ALL);
    page.row("legal now", before.plus("moves", Style.COMMAND).plus(" lists all"));
  }

  /** After the first sentence, and the question that may follow it. */
  static int endOfSentence(String message) {
    int point = message.indexOf(". ");
    boolean reasons = point >= 0 && !message.startsWith("Did you mean", point + 2);
    return reasons ? point + 1 : message.length();
  }

  /** A line that could not be read, with a mark under the column. */
  static List<StyledLine> notUnderstood(String line, SyntaxError problem, Look look) {
    Page page = new Page(look);
    if (look.plain()) {
      return page.add(misread(problem)).row("column", Integer.toString(problem.column())).lines();
    }
    Excerpt.of(line, problem.column(), look).forEach(page::drawn);
    return page.add(misread(problem)).lines();
  }

  /** The same without the line itself, which is left out first if there are few rows. */
  static List<StyledLine> misread(SyntaxError problem, Look look) {
    return new Page(look).add(misread(problem)).lines();
  }

  private static StyledLine misread(SyntaxError problem) {
    StyledLine what =
        StyledLine.of("✗ ", Style.BAD)
            .plus(StyledLine.withCommands(problem.message(), Style.PLAIN));
    return problem.suggestion().isPresent()
        ? what.plus("  Did you mean ").plus(problem.suggestion().get(), Style.COMMAND).plus("?")
        : what;
  }

  static List<StyledLine> checkFailed(Answer.CheckFailed failed, Look look) {
    return new Page(look)
        .add(StyledLine.of("✗ This does not hold: ", Style.BAD).plus(failed.check()))
        .row("expected", failed.expected())
        .row("actual", StyledLine.of(failed.actual(), Style.STRONG))
        .lines();
  }

  static List<StyledLine> notRejected(Answer.NotRejected answer, Look look) {
    return new Page(look)
        .add(
            StyledLine.of("✗ This would not be rejected: ", Style.BAD)
                .plus(answer.command(), Style.COMMAND))
        .lines();
  }

  static List<StyledLine> rejectHolds(Answer.RejectHolds holds, Look look) {
    return new Page(look)
        .add(StyledLine.of("✓ ", Style.GOOD).plus("It is rejected, as it should be."))
        .row("why", MoveText.because(holds.reason().message(), holds.reason().section()))
        .lines();
  }
}
