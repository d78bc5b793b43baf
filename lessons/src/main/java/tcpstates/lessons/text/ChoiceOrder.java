package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** In which order a student sees the choices of questions: a seed shuffles them. */
final class ChoiceOrder {

  private static final long APART = 0x9E3779B97F4A7C15L;

  private ChoiceOrder() {}

  /** The lesson with the choices that a seed gives; without a seed, in the file's order. */
  static Lesson shuffled(Lesson lesson, OptionalLong seed) {
    if (seed.isEmpty()) {
      return lesson;
    }
    long base = seed.getAsLong() ^ TextHash.of(lesson.id());
    List<LessonStep> steps = new ArrayList<>();
    for (LessonStep step : lesson.steps()) {
      long own = base + (steps.size() + 1) * APART;
      steps.add(asked(step, quiz -> quiz.ordered(shuffled(quiz.choices(), own))));
    }
    return lesson.with(steps);
  }

  /** The lesson with the choices in the file's order, as they were before seeds shuffled them. */
  static Lesson unshuffled(Lesson lesson) {
    Comparator<Task.Choice> place = Comparator.comparingInt(Task.Choice::place);
    UnaryOperator<Task.Quiz> sorted =
        quiz -> quiz.ordered(quiz.choices().stream().sorted(place).toList());
    return lesson.with(lesson.steps().stream().map(step -> asked(step, sorted)).toList());
  }

  private static LessonStep asked(LessonStep step, UnaryOperator<Task.Quiz> change) {
    return step.task() instanceof Task.Quiz quiz ? step.asking(change.apply(quiz)) : step;
  }

  /** Each choice changes places with one before it, or stays. */
  private static List<Task.Choice> shuffled(List<Task.Choice> choices, long seed) {
    List<Task.Choice> order = new ArrayList<>(choices);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = (int) Long.remainderUnsigned(Seeds.mix(seed + i), i + 1L);
      Task.Choice here = order.get(i);
      order.set(i, order.get(other));
      order.set(other, here);
    }
    return order;
  }
}
