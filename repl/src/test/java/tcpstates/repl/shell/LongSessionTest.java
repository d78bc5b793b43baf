package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/**
 * A session can be long: a command costs as much at its end as at its beginning. The test counts
 * the memory that a command takes, not the time.
 */
class LongSessionTest {

  private static final Look LOOK = Look.of(80, false);
  private static final int BLOCK = 720;

  private final Conversation conversation =
      new Conversation(Session.start(CoreCommands.SET), Companion.NONE, Person.passing(() -> 0));

  private List<StyledLine> say(String line) {
    ReplyLines reply = conversation.say(line, LOOK, SearchBudget.STEADY);
    assertTrue(reply.answer().accepted(), () -> line + ": " + reply.lines());
    return reply.lines();
  }

  private void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** How many bytes a block of commands allocates. */
  private long cost(List<String> cycle) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < BLOCK; i++) {
      say(cycle.get(i % cycle.size()));
    }
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private void assertSteady(List<String> cycle) {
    long first = cost(cycle);
    for (int i = 0; i < 6; i++) {
      cost(cycle);
    }
    long last = cost(cycle);
    assertTrue(
        last < first * 3 / 2, first + " bytes for the first block, " + last + " for the last");
  }

  @Test
  void one_connection_may_carry_much() {
    say(List.of("set play auto", "set wire auto", "server listen", "client connect"));
    assertSteady(List.of("client send 100 bytes", "server send 30 bytes"));
    say("expect client unread = 0");
  }

  @Test
  void there_may_be_many_connections_and_all_of_it_can_be_taken_back_shown_and_compared() {
    say("set play auto");
    assertSteady(
        List.of(
            "server listen",
            "client connect",
            "deliver",
            "deliver",
            "deliver",
            "client close",
            "deliver",
            "deliver",
            "server close",
            "deliver",
            "deliver",
            "wait 2msl"));
    int moves = conversation.session().moments().size();
    say(List.of("undo " + moves / 2, "redo " + moves / 2, "goto 5", "fork other", "client abort"));
    say(List.of("branch main", "redo " + (moves - 5)));
    assertEquals(moves, conversation.session().moments().size());
    assertTrue(say("compare other").size() < 500);
    assertTrue(say("show ladder").size() < 300);
    assertEquals(moves, say("history").size());
    say(List.of("save session", "journal journal", "load session"));
    assertEquals(moves, conversation.session().moments().size());
  }
}
