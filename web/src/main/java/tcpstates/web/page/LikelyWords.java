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
}
