package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class WaitingTest {

  private static final long MILLI = 1_000_000;

  private final List<String> shown = new ArrayList<>();
  private long now;
  private boolean pressed;
  private final Waiting.Window window =
      new Waiting.Window() {
        @Override
        public void show(String text) {
          shown.add(text);
        }

        @Override
        public void clear() {
          shown.add("");
        }

        @Override
        public boolean interrupted() {
          boolean was = pressed;
          pressed = false;
          return was;
        }
      };
  private final Waiting waiting = new Waiting(window, Person.passing(() -> now));

  @Test
  void a_quick_search_shows_nothing() {
    waiting.begin();
    now += 900 * MILLI;
    assertTrue(waiting.goOn(3, 4_000));
    waiting.over();
    assertEquals(List.of(), shown);
  }

  @Test
  void after_a_second_it_is_shown_how_far_a_search_is_and_taken_away_at_the_end() {
    waiting.begin();
    for (int i = 0; i < 15; i++) {
      now += 100 * MILLI;
      assertTrue(waiting.goOn(8, 12_345));
    }
    waiting.over();
    String news = "searching: 12,345 worlds, ways of 9 moves; Ctrl-C ends it";
    assertEquals(List.of(news, news, ""), shown);
  }

  @Test
  void ctrl_c_ends_a_search_but_not_the_next_one() {
    waiting.begin();
    pressed = true;
    now += MILLI;
    assertFalse(waiting.goOn(1, 256));
    assertEquals("Ctrl-C has ended the search", waiting.end());
    waiting.begin();
    now += MILLI;
    assertTrue(waiting.goOn(1, 256));
    assertEquals("", waiting.end());
  }

  @Test
  void nobody_waits_longer_than_the_time_that_is_told() {
    waiting.begin();
    now += (SearchLimits.ALONE.millis() + 1) * MILLI;
    assertFalse(waiting.goOn(10, 500_000));
    assertEquals("The search stopped after 20 seconds", waiting.end());
  }

  @Test
  void an_interrupted_search_says_how_far_it_was_and_changes_nothing() {
    Conversation conversation =
        new Conversation(Session.start(CoreCommands.SET), Companion.NONE, Person.passing(() -> 0));
    Waiting impatient = new Waiting(window, Person.passing(() -> now += 30_000 * MILLI));
    StringBuilder said = new StringBuilder();
    for (StyledLine line :
        conversation.say("path both TIME-WAIT", Look.of(80, false), impatient).lines()) {
      said.append(line.text()).append(' ');
    }
    assertTrue(said.toString().contains("No way within "), said.toString());
    assertTrue(said.toString().contains(" worlds were searched."), said.toString());
    assertEquals(0, conversation.session().moments().size());
  }
}
