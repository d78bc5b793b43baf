package tcpstates.tui.screen;

import java.util.List;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;

/** A student who plays a shipped lesson on a screen without a terminal. */
final class Student implements Screen.Host {

  private final Screen screen;

  Student(String lesson, int width, int height) {
    Course course = Course.shipped();
    CommandSet commands =
        CoreCommands.SET.plus(LessonCommands.verbs(course)).plus(ScreenCommand.verbs());
    Tutor tutor =
        new Tutor(course, ProgressMemory.passing(), OptionalLong.empty(), new Entrance.To(lesson));
    Conversation conversation =
        new Conversation(Session.start(commands), tutor, Person.passing(() -> 0));
    screen = new Screen(this, conversation, Opening.FIRST, new Size(width, height), false);
  }

  Model model() {
    return screen.desk().model();
  }

  Card card() {
    return model().card().orElseThrow();
  }

  /** Whether a page covers the panes. */
  boolean reads() {
    return model().back().isPresent();
  }

  /** What the student sees. */
  String seen() {
    return screen.draw().grid().text();
  }

  /** Types a line, if it is not empty, and presses Enter. */
  Student enter(String line) {
    if (!line.isEmpty()) {
      input(new ScreenInput.Typed(line));
    }
    return press("Enter");
  }

  Student press(String key) {
    return input(new ScreenInput.Pressed(key));
  }

  private Student input(ScreenInput input) {
    screen.draw();
    screen.put(List.of(input));
    while (screen.more()) {
      screen.step();
    }
    return this;
  }

  /** The rows of a text that can't be seen. */
  List<String> unseen(List<StyledLine> lines) {
    String all = seen();
    return lines.stream()
        .map(line -> line.text().strip())
        .filter(text -> !all.contains(text))
        .toList();
  }

  @Override
  public void suspend() {}

  @Override
  public void repaint() {}

  @Override
  public void hearMouse(boolean on) {}

  @Override
  public void show() {}

  @Override
  public boolean interrupted() {
    return false;
  }
}
