package tcpstates.lessons.tool;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** A lesson as a chapter to read, with the answers at its end. */
public final class Chapter {

  private Chapter() {}

  /** The whole chapter. */
  public static Prose of(Lesson lesson) {
    Prose chapter =
        strong(lesson.title())
            .plus(Prose.of(StyledLine.of(lesson.frontMatter().objective(), Style.FAINT)))
            .plus(Prose.of(StyledLine.of(facts(lesson), Style.FAINT)))
            .plus(lesson.introduction());
    int number = 0;
    for (LessonStep step : lesson.steps()) {
      number++;
      chapter = chapter.plus(step(number, step));
    }
    return chapter.plus(answers(lesson));
  }

  private static String facts(Lesson lesson) {
    FrontMatter head = lesson.frontMatter();
    String needs = head.needs().isEmpty() ? "" : "; comes after " + String.join(", ", head.needs());
    return format(
        "Level %d, %d minutes; RFC 9293, %s%s.",
        head.level(), head.minutes(), String.join(", ", head.rfc()), needs);
  }

  private static Prose strong(String text) {
    return Prose.of(StyledLine.of(text, Style.STRONG));
  }

  private static Prose step(int number, LessonStep step) {
    String heading = number + "  " + step.heading();
    Prose prose = strong((heading + "  " + step.worth()).strip()).plus(step.prose());
    if (!step.setup().isEmpty()) {
      prose = prose.plus(Prose.of("The step begins with:")).plus(listing(step.setup()));
    }
    return prose.plus(task(step.task())).plus(step.after());
  }

  private static Prose listing(List<ScriptLine> lines) {
    return Prose.listing(
        lines.stream().map(line -> StyledLine.of(line.text(), Style.COMMAND)).toList());
  }

  private static Prose task(Task task) {
    if (task instanceof Task.Quiz quiz) {
      Prose prose = quiz.question();
      int number = 0;
      for (Task.Choice choice : quiz.choices()) {
        number++;
        StyledLine text = joined(StyledLine.EMPTY, choice.text());
        prose = prose.plus(new Prose(List.of(new Prose.Numbered(number, text))));
      }
      return prose;
    }
    Task.Reach reach = (Task.Reach) task;
    Prose goal = Prose.of(StyledLine.of("Goal: ").plus(StyledLine.of(reach.goal(), Style.COMMAND)));
    return reach
        .predict()
        .map(
            predict ->
                Prose.of(format("First say in which state the %s will be.", predict.side().word()))
                    .plus(goal))
        .orElse(goal);
  }

  private static StyledLine joined(StyledLine before, Prose text) {
    StyledLine line = before;
    for (Prose.Block block : text.blocks()) {
      if (block instanceof Prose.Paragraph paragraph) {
        line = line.plus(paragraph.text()).plus(" ");
      } else if (block instanceof Prose.Item item) {
        line = line.plus(item.text()).plus(" ");
      }
    }
    return line;
  }

  private static Prose written(int number, Written written) {
    StyledLine place = StyledLine.of(format("Step %d. ", number), Style.FAINT);
    return new Prose(List.of(new Prose.Item(joined(place, written.explanation()))));
  }

  /** The right choices, each with the number of its step and its own number. */
  private static Prose answers(Lesson lesson) {
    List<Prose> answers = new ArrayList<>();
    int number = 0;
    for (LessonStep step : lesson.steps()) {
      number++;
      if (step.task() instanceof Task.Quiz quiz) {
        if (quiz.written().filter(Written::known).isPresent()) {
          answers.add(written(number, quiz.written().get()));
        }
        for (int i = 0; i < quiz.choices().size(); i++) {
          Task.Choice choice = quiz.choices().get(i);
          if (choice.right()) {
            StyledLine place =
                StyledLine.of(format("Step %d, answer %d. ", number, i + 1), Style.FAINT);
            StyledLine why = joined(place, choice.explanation());
            answers.add(new Prose(List.of(new Prose.Item(why))));
          }
        }
      }
    }
    return answers.stream()
        .reduce(Prose::plus)
        .map(all -> strong("Answers").plus(all))
        .orElse(Prose.NONE);
  }
}
