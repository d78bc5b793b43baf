package tcpstates.web.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressStorage;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.DisplaySetting;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Person;

/** What {@code tcpstates learn LESSON --plain} says, to hold the page's words against. */
final class PlainPrompt {

  private PlainPrompt() {}

  /** All that is said of some lines, without empty lines, in a window that is wide. */
  static List<String> says(String lesson, long seed, List<String> lines) {
    Course course = Course.shipped();
    Tutor tutor =
        new Tutor(
            course,
            new ProgressStorage(new StoredProgress(new Shelf()), "a", OptionalLong::empty),
            OptionalLong.of(seed),
            new Entrance.To(lesson));
    Person somebody = Person.passing(() -> 0);
    Person person =
        new Person(
            somebody.files(),
            somebody.history(),
            new Environment(Map.of("COLUMNS", "500")),
            somebody.clock(),
            somebody.limits(),
            Config.NONE.asking(List.of(DisplaySetting.PLAIN_ON)),
            somebody.faults());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinePrompt.run(
        new LinePrompt.Options(true, false),
        CoreCommands.SET.plus(LessonCommands.verbs(course)),
        tutor,
        person,
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
