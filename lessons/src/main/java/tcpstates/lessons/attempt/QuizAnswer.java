package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Answers to the questions of a lesson. */
final class QuizAnswer {

  /** What to do with the result of an answer. */
  @FunctionalInterface
  interface Then {
    StepOutcome go(Attempt attempt, Prose said, List<ProgressEvent> events);
  }

  private QuizAnswer() {}

  /** Judges an answer. */
  static StepOutcome answer(
      Then then, Attempt attempt, Task.Quiz quiz, String text, Session session) {
    if (quiz.written().isPresent()) {
      return WrittenAnswer.answer(then, attempt, quiz.written().get(), quiz.apart(), text, session);
    }
    int choices = quiz.choices().size();
    Optional<Set<Integer>> chosen =
        read(text, choices)
            .or(() -> QuizChoices.numbered(quiz, text).flatMap(one -> read(one, choices)));
    if (chosen.isEmpty()) {
      return then.go(attempt, unread(quiz), List.of());
    }
    Set<Integer> right = right(quiz);
    if (quiz.apart()) {
      return noted(then, attempt, quiz.known() && !chosen.get().equals(right), session);
    }
    if (right.size() == 1 && chosen.get().size() > 1) {
      return then.go(
          attempt, TutorText.text("Only one of these is right. Type its number alone."), List.of());
    }
    if (chosen.get().equals(right)) {
      return done(then, attempt, told(quiz, chosen.get()), session);
    }
    if (right.containsAll(chosen.get())) {
      Prose more =
          TutorText.text(
              "That is right, but there is more. Give every right choice in one answer.");
      return then.go(attempt, told(quiz, chosen.get()).plus(more), List.of());
    }
    Set<Integer> wrong = new TreeSet<>(chosen.get());
    wrong.removeAll(right);
    Attempt next = attempt.with(attempt.work().withWrong().withStruck(wrong));
    Prose said =
        told(quiz, chosen.get()).plus(TutorText.faint("Try again." + StepText.hintHelps(attempt)));
    return then.go(next, said, List.of());
  }

  /** The attempt after an answer. */
  static Attempt answered(Attempt attempt, Task.Quiz quiz, String text, Session session) {
    Then then =
        (next, said, events) ->
            new StepOutcome(
                Optional.of(next), new Reply(session, new Answer.Nothing(), text), events);
    return answer(then, attempt, quiz, text, session).attempt().orElseThrow();
  }

  private static Set<Integer> right(Task.Quiz quiz) {
    return IntStream.range(0, quiz.choices().size())
        .filter(i -> quiz.choices().get(i).right())
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Prose unread(Task.Quiz quiz) {
    return TutorText.text(
        format("Type the number of your choice, from 1 to %d.", quiz.choices().size()));
  }

  /** Reads numbers from 1, or letters from a. */
  private static Optional<Set<Integer>> read(String text, int choices) {
    Set<Integer> chosen = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,.)(]+|\\band\\b")) {
      if (!word.isEmpty()) {
        int index = word.length() == 1 ? index(word.charAt(0)) : -1;
        if (index < 0 || index >= choices) {
          return Optional.empty();
        }
        chosen.add(index);
      }
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  private static int index(char c) {
    return c >= '1' && c <= '9' ? c - '1' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
  }

  private static Prose told(Task.Quiz quiz, Set<Integer> chosen) {
    return chosen.stream().map(i -> told(quiz.choices().get(i))).reduce(Prose.NONE, Prose::plus);
  }

  private static Prose told(Task.Choice choice) {
    StyledLine mark =
        choice.right() ? StyledLine.of("✓ ", Style.GOOD) : StyledLine.of("✗ ", Style.BAD);
    return TutorText.led(Prose.of(mark), choice.explanation());
  }

  static StepOutcome done(Then then, Attempt attempt, Prose said, Session session) {
    StepCompletion completed = StepCompletion.by(attempt, session);
    return then.go(completed.attempt(), said.plus(completed.said()), completed.events());
  }

  /**
   * The answer is noted, and the student goes on: it is judged when the journal is graded.
   *
   * @param wrong whether it is known here to be wrong: then the step is left undone
   */
  static StepOutcome noted(Then then, Attempt attempt, boolean wrong, Session session) {
    StepCompletion completed = StepCompletion.by(attempt, session);
    Prose said =
        TutorText.text("Your answer is noted. It is judged when your journal is graded.")
            .plus(completed.said());
    return then.go(completed.attempt(), said, wrong ? List.of() : completed.events());
  }

  /** Rules out one of the wrong choices, or tells the answer if none is left. */
  static StepOutcome help(Then then, Attempt attempt, Task.Quiz quiz, Session session) {
    List<Integer> wrong =
        IntStream.range(0, quiz.choices().size())
            .filter(i -> !quiz.choices().get(i).right())
            .filter(i -> !attempt.work().struck().contains(i))
            .boxed()
            .toList();
    if (wrong.isEmpty()) {
      return reveal(then, attempt, quiz, session);
    }
    int out = wrong.get(0);
    Attempt next = attempt.with(attempt.work().withHelp().withStruck(Set.of(out)));
    Prose lead = TutorText.text(format("It is not number %d. ", out + 1));
    return then.go(next, TutorText.led(lead, quiz.choices().get(out).explanation()), List.of());
  }

  /** Tells the answer. The student can go on, and a grade does not count the question. */
  static StepOutcome reveal(Then then, Attempt attempt, Task.Quiz quiz, Session session) {
    if (quiz.written().isPresent()) {
      return WrittenAnswer.reveal(then, attempt, quiz.written().get(), session);
    }
    Attempt helped = attempt.with(attempt.work().withShown());
    Set<Integer> right = new TreeSet<>(right(quiz));
    Prose said = Prose.NONE;
    for (int i : right) {
      Prose lead = Prose.of(StyledLine.of(format("%d. ", i + 1), Style.COMMAND));
      said = said.plus(TutorText.led(lead, quiz.choices().get(i).text()));
    }
    return done(then, helped, said.plus(told(quiz, right)), session);
  }
}
