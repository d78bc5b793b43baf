package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.LookBack;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.WholeScreen;

/** How the screen opens. */
class ScreenOpeningTest {

  /** A companion that begins with a listing of forty lines. */
  private static final class Speaker implements Companion {
    private static Prose text() {
      return Prose.listing(
          IntStream.rangeClosed(1, 40).mapToObj(i -> StyledLine.of("line " + i + ".")).toList());
    }

    @Override
    public Beginning begin(Session session) {
      return new Beginning(session, Prose.of("A long beginning.").plus(text().carded()));
    }
  }

  private static Model opened(Companion companion) {
    Conversation conversation =
        new Conversation(Session.start(CoreCommands.SET), companion, Person.passing(() -> 0));
    Model screen = Model.of(conversation.session(), new Size(80, 24), false, Columns.NARROW);
    return Screen.opened(screen, Opening.FIRST, conversation);
  }

  @Test
  void all_that_is_said_on_opening_can_be_looked_back_at() {
    Model model = opened(new Speaker()).with(Opening.OVER, Prose.NONE);
    Model last = model.with(LookBack.up(model));
    String end = WholeScreen.draw(last).grid().text();
    assertTrue(end.contains("line 40."), end);
    Model first = last;
    for (int i = 0; i < 3; i++) {
      first = first.with(LookBack.up(first));
    }
    String beginning = WholeScreen.draw(first).grid().text();
    assertTrue(beginning.contains("A long beginning."), beginning);
    assertTrue(beginning.contains("line 1."), beginning);
  }

  @Test
  void where_nothing_is_said_there_is_nothing_to_look_back_at() {
    assertEquals(List.of(), opened(Companion.NONE).log());
  }
}
