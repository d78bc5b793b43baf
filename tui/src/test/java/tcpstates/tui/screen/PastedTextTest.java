package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.TextExplainer;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Opening;

/** A text between two lines of three quotes, on the screen. */
class PastedTextTest implements Screen.Host {

  private static final class Counting implements Companion {
    @Override
    public Optional<TextExplainer> explainer() {
      return Optional.of(
          (text, look) ->
              new Answer.Told(List.of(StyledLine.of(text.lines().count() + " lines came")), 0));
    }
  }

  private final Conversation conversation =
      new Conversation(
          Session.start(CoreCommands.SET.plus(ScreenCommand.verbs())),
          new Counting(),
          Person.passing(() -> 0));
  private final Screen screen =
      new Screen(this, conversation, Opening.OVER, new Size(80, 24), false);

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

  private String put(ScreenInput... inputs) {
    screen.put(List.of(inputs));
    while (screen.more()) {
      screen.step();
    }
    return screen.draw().grid().text();
  }

  private String say(String line) {
    return put(new ScreenInput.Typed(line), new ScreenInput.Pressed("Enter"));
  }

  private static ScreenInput key(String name) {
    return new ScreenInput.Pressed(name);
  }

  @Test
  void a_paste_with_both_lines_is_explained_and_only_its_first_line_is_remembered() {
    String shown = put(new ScreenInput.Pasted("explain \"\"\"\nkeys\n\nb\n\"\"\"\n"), key("Enter"));
    assertTrue(shown.contains("3 lines came"), shown);
    assertFalse(shown.contains("> keys"), shown);
    assertEquals(List.of("explain \"\"\""), screen.desk().past().lines());
    assertTrue(conversation.session().moments().isEmpty());
  }

  @Test
  void while_it_is_typed_the_prompt_says_so_and_keys_for_commands_do_nothing() {
    assertTrue(say("\"\"\"").contains("\"\"\">"));
    say("server listen");
    put(key("F3"));
    assertEquals("client", conversation.session().focus().word());
    String shown = put(key("C-d"));
    assertTrue(shown.contains("1 lines came"), shown);
    assertFalse(shown.contains("\"\"\">"), shown);
    assertFalse(screen.over());
  }

  @Test
  void ctrl_c_clears_the_line_first_and_then_gives_the_text_up() {
    say("\"\"\"");
    put(new ScreenInput.Typed("some"), key("C-c"));
    assertTrue(conversation.isPasting());
    String shown = put(key("C-c"));
    assertTrue(shown.contains("the text is not explained"), shown);
    assertTrue(say("server listen").contains("LISTEN"));
    assertFalse(screen.over());
  }
}
