package tcpstates.tui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.Screens;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenCommand;
import tcpstates.tui.screen.ScreenInput;
import tcpstates.tui.screen.ScreenStep;
import tcpstates.tui.screen.Update;
import tcpstates.tui.screen.Wish;

/** Somebody who plays a shipped lesson on a screen without a terminal. */
final class Student {

  private final Conversation conversation;
  private Desk desk;

  Student(String lesson, int width, int height) {
    Course course = Course.shipped();
    CommandSet commands =
        CoreCommands.SET.plus(LessonCommands.verbs(course::lessons)).plus(ScreenCommand.specs());
    Tutor tutor =
        new Tutor(course, ProgressMemory.passing(), OptionalLong.empty(), new Entrance.To(lesson));
    conversation = new Conversation(Session.start(commands), tutor, Person.passing(() -> 0));
    Model model =
        Model.of(conversation.session(), new Size(width, height), false, Columns.NARROW)
            .with(conversation.session(), conversation.card())
            .with(Opening.FIRST, conversation.greeting());
    desk = Desk.of(model, List.of(), conversation.completes());
  }

  Model model() {
    return desk.model();
  }

  Card card() {
    return model().card().orElseThrow();
  }

  /** Whether a page lies over the panes. */
  boolean reads() {
    return model().back().isPresent();
  }

  /** What is seen. */
  String seen() {
    return Screens.draw(model()).grid().text();
  }

  /** Types a line, if it is not empty, and presses Enter. */
  Student enter(String line) {
    line.codePoints().forEach(c -> input(new ScreenInput.Typed(Character.toString(c))));
    return input(new ScreenInput.Pressed("Enter"));
  }

  Student press(String key) {
    return input(new ScreenInput.Pressed(key));
  }

  private Student input(ScreenInput input) {
    ScreenStep step = Update.on(desk, input, Screens.draw(model()));
    desk = step.desk();
    step.wishes().forEach(this::grant);
    return this;
  }

  private void grant(Wish wish) {
    if (!(wish instanceof Wish.Say say)) {
      return;
    }
    desk = Update.begun(desk, say);
    Optional<ScreenStep> own = Update.own(desk, say.line());
    if (own.isPresent()) {
      desk = own.get().desk();
      return;
    }
    Look look = model().look(model().size().width() - 2);
    ReplyLines reply = conversation.say(say.line(), look, SearchBudget.STEADY);
    desk = Update.heard(desk, say.line(), reply, conversation);
  }

  /** The rows of a text that are not seen. */
  List<String> unseen(List<StyledLine> lines) {
    String all = seen();
    return lines.stream()
        .map(line -> line.text().strip())
        .filter(text -> !all.contains(text))
        .toList();
  }
}
