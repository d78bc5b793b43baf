package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.pane.WholeScreen;

/** A person at a screen without a terminal. */
final class ScreenTypist {

  private final List<String> said = new ArrayList<>();
  private final Conversation conversation;
  private Desk desk;
  private boolean left;

  ScreenTypist() {
    this(Companion.NONE);
  }

  ScreenTypist(Companion companion) {
    CommandSet commands = CoreCommands.SET.plus(ScreenCommand.verbs());
    conversation = new Conversation(Session.start(commands), companion, Person.passing(() -> 0));
    Model model =
        Model.of(conversation.session(), new Size(80, 24), false, Columns.NARROW)
            .with(Opening.FIRST, Prose.NONE);
    desk = Desk.of(model, List.of(), true);
  }

  Desk desk() {
    return desk;
  }

  ScreenTypist with(Desk other) {
    desk = other;
    return this;
  }

  List<String> said() {
    return said;
  }

  boolean left() {
    return left;
  }

  String line() {
    return desk.draft().text();
  }

  ScreenFrame frame() {
    return WholeScreen.draw(desk.model());
  }

  /** The text of the last answer. */
  String lastSaid() {
    return desk.model().log().get(desk.model().log().size() - 1).reply().lines().stream()
        .map(StyledLine::text)
        .collect(Collectors.joining("\n"));
  }

  /** The style of the first span with this text. */
  Style style(String text) {
    return desk.model().line().text().spans().stream()
        .filter(span -> span.text().equals(text))
        .findFirst()
        .orElseThrow()
        .style();
  }

  ScreenTypist type(String text) {
    text.codePoints().forEach(c -> input(new ScreenInput.Typed(Character.toString(c))));
    return this;
  }

  ScreenTypist paste(String text) {
    return input(new ScreenInput.Pasted(text));
  }

  ScreenTypist press(String key) {
    return input(new ScreenInput.Pressed(key));
  }

  /** An empty line, then this text. */
  ScreenTypist fresh(String text) {
    return press("End").press("C-u").type(text);
  }

  ScreenTypist say(String line) {
    return fresh(line).press("Esc").press("Enter");
  }

  ScreenTypist input(ScreenInput input) {
    ScreenStep step = Update.on(desk, input, frame());
    desk = step.desk();
    step.wishes().forEach(this::grant);
    return this;
  }

  private void grant(Wish wish) {
    left = left || wish instanceof Wish.Leave;
    if (!(wish instanceof Wish.Say say)) {
      return;
    }
    said.add(say.line());
    desk = Update.begun(desk, say);
    Optional<ScreenStep> own = Update.own(desk, say.line());
    if (own.isPresent()) {
      desk = own.get().desk();
      return;
    }
    ReplyLines reply = conversation.say(say.line(), desk.model().look(78), SearchBudget.STEADY);
    desk = Update.heard(desk, say.line(), reply, conversation);
  }
}
