package tcpstates.lessons.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.text.Prose;

/** What a step asks for. */
public sealed interface Task {

  /**
   * Bring about a world in which a goal holds.
   *
   * @param at the location of the goal
   * @param goal in the language's words, on one line
   * @param check the goal as a check
   * @param aims the goal in parts, as the student reads them
   * @param avoid conditions that must not become true
   * @param predict the state that the student has to predict first
   */
  record Reach(
      Location at,
      String goal,
      Condition check,
      List<Aim> aims,
      List<Avoid> avoid,
      Optional<Predict> predict)
      implements Task {
    public Reach {
      aims = List.copyOf(aims);
      avoid = List.copyOf(avoid);
    }

    /** The data that the goal asks for, each with the side that receives it. */
    public Stream<Condition.Received> data() {
      return check.parts().stream()
          .filter(Condition.Received.class::isInstance)
          .map(Condition.Received.class::cast);
    }
  }

  /**
   * Answer a question.
   *
   * @param at its location
   * @param choices at least two, of which at least one is right; none if the answer is written
   * @param written the answer, if the student writes it
   * @param apart whether the right answer is kept elsewhere: then the student's first answer
   *     counts, and it is judged when their journal is graded
   */
  record Quiz(
      Location at, Prose question, List<Choice> choices, Optional<Written> written, boolean apart)
      implements Task {
    public Quiz {
      choices = List.copyOf(choices);
    }

    /** The same question with its choices in another order. */
    Quiz ordered(List<Choice> others) {
      return new Quiz(at, question, others, written, apart);
    }

    /** The same question, judged when the journal is graded. */
    Quiz keptApart() {
      return new Quiz(at, question, choices, written, true);
    }

    /** Whether the right answer is known here. */
    public boolean known() {
      return choices.stream().anyMatch(Choice::right) || written.filter(Written::known).isPresent();
    }

    /** The numbers of the right choices, from 1, as a student types them. */
    public String right() {
      return IntStream.rangeClosed(1, choices.size())
          .filter(number -> choices.get(number - 1).right())
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * A part of a goal.
   *
   * @param words what the student reads; without them, the language's own
   */
  record Aim(Condition check, Optional<String> words) {}

  /**
   * A condition that a step's text claims.
   *
   * @param text in the language's words, on one line
   */
  record Claim(Location at, String text, Condition check) {}

  /**
   * A condition that fails the step.
   *
   * @param condition in the language's words
   * @param say what the student did wrong
   */
  record Avoid(Location at, String condition, Condition check, Prose say) {}

  /**
   * The student first says in which state a side will be. The engine knows the right answer.
   *
   * @param on the event that the question is about
   * @param overlooks wrong answers, each with what it overlooks
   */
  record Predict(Location at, Side side, Occasion on, Map<State, Prose> overlooks) {
    public Predict {
      overlooks = Map.copyOf(overlooks);
    }

    /** A session in which a student has predicted this state. */
    public Session noting(Session session, State state) {
      return session.withLog(
          session.log().withPredictions(session.predictions().with(side, state, on)));
    }
  }

  /**
   * A choice of a quiz.
   *
   * @param place in the lesson's file, from 0
   * @param explanation what the tutor says when it is chosen
   */
  record Choice(int place, boolean right, Prose text, Prose explanation) {}
}
