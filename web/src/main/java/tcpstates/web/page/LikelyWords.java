package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.text.Task;
import tcpstates.repl.interpreter.SessionContext;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.ParseResult;
import tcpstates.tui.screen.Desk;

/**
 * What somebody without a keyboard can tap: the words that may come next, and the commands that the
 * screen shows.
 */
final class LikelyWords {

  private static final String PREDICT = "predict";

  private LikelyWords() {}

  /**
   * The words that may come next, likeliest first: those that Tab offers, and those that the lesson
   * asks for. Where a step is done, Enter alone comes next.
   *
   * @param playing the attempt in which the person plays now
   */
  static List<Candidate> at(Desk desk, Optional<Attempt> playing) {
    String line = desk.draft().text();
    if (line.isEmpty() && playing.filter(Attempt::done).isPresent()) {
      return List.of();
    }
    List<Candidate> words = new ArrayList<>();
    playing.ifPresent(attempt -> words.addAll(asked(attempt, line)));
    // All states are offered to whoever predicts, so that tells nothing.
    if (desk.helps() || line.startsWith(PREDICT + " ")) {
      words.addAll(
          Completion.at(
              desk.session().language().commands(),
              new SessionContext(desk.session()),
              line,
              desk.draft().cursor()));
    }
    return List.copyOf(words);
  }

  private static List<Candidate> asked(Attempt attempt, String line) {
    if (attempt.step().task() instanceof Task.Quiz quiz && line.matches("([0-9]+ )*")) {
      List<String> given = List.of(line.split(" "));
      return IntStream.rangeClosed(1, quiz.choices().size())
          .mapToObj(Integer::toString)
          .filter(number -> !given.contains(number))
          .map(number -> new Candidate(number, "", "", true))
          .toList();
    }
    return attempt
        .asks()
        .filter(asks -> line.isEmpty())
        .map(asks -> PREDICT + " " + asks.side().word())
        .map(words -> new Candidate(words, "", "", true))
        .stream()
        .toList();
  }

  /**
   * The line after a tap on a command that the screen shows. What is not to be typed as it stands,
   * such as the last word of {@code predict server STATE}, is left out.
   *
   * @param line what is typed already
   * @param command as the screen shows it: perhaps only a part, where it goes on in the next row
   */
  static String tapped(Desk desk, String line, String command) {
    if (command.matches("[0-9]+\\.")) {
      return line + command.substring(0, command.length() - 1) + " ";
    }
    String before = line.isEmpty() || line.endsWith(" ") ? line : line + " ";
    int right = readable(desk, before + command);
    return right > before.length()
        ? (before + command).substring(0, right).stripTrailing() + " "
        : line.isEmpty() ? "" : tapped(desk, "", command);
  }

  /** How much of a line can be read. */
  private static int readable(Desk desk, String line) {
    return desk.session().language().parse(line) instanceof ParseResult.Wrong wrong
        ? line.offsetByCodePoints(
            0, Math.min(wrong.error().column() - 1, line.codePointCount(0, line.length())))
        : line.length();
  }
}
