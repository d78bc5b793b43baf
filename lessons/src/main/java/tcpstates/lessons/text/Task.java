package tcpstates.lessons.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.terms.Check;
import tcpstates.repl.text.Prose;

/** What a step asks for. */
public sealed interface Task {

  /**
   * Bring the world to where a goal holds.
   *
   * @param at where the goal stands
   * @param goal in the language's words, on one line
   * @param check the same, understood
   * @param avoid what must not come to hold on the way
   * @param predict a state that has to be said first
   */
  record Reach(Location at, String goal, Check check, List<Avoid> avoid, Optional<Predict> predict)
      implements Task {
    public Reach {
      avoid = List.copyOf(avoid);
    }
  }

  /**
   * Answer a question.
   *
   * @param at where it stands
   * @param choices at least two; at least one is right
   */
  record Quiz(Location at, Prose question, List<Choice> choices) implements Task {
    public Quiz {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A condition that fails the step.
   *
   * @param condition in the language's words
   * @param say why it was the wrong way
   */
  record Avoid(Location at, String condition, Check check, Prose say) {}

  /**
   * The student says first in which state a side will be; the right answer is what the engine does.
   *
   * @param overlooks wrong answers, each with what it overlooks
   */
  record Predict(Location at, Side side, Map<State, Prose> overlooks) {
    public Predict {
      overlooks = Map.copyOf(overlooks);
    }
  }

  /**
   * A choice of a quiz.
   *
   * @param explanation said when it is chosen
   */
  record Choice(boolean right, Prose text, Prose explanation) {}
}
