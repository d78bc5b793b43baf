package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Language;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;

/**
 * Twice as much input costs twice as much, measured in allocated bytes, so the test needs no clock.
 */
class GrowthTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<String> ROUND =
      List.of("server listen", "client connect", "client close", "server close", "wait 4m");

  private static long cost(Runnable work) {
    work.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void assertLinear(Runnable some, Runnable twice) {
    double ratio = (double) cost(twice) / cost(some);
    assertTrue(ratio < 3, "twice as much costs " + ratio + " times as much");
  }

  private static Session played(int moves) {
    Session session = Session.start(CoreCommands.SET);
    for (String line : List.of("set wire auto", "set client play auto", "set server play auto")) {
      session = Interpreter.type(session, line).session();
    }
    for (int i = 0; i < moves; i++) {
      session = Interpreter.type(session, ROUND.get(i % ROUND.size())).session();
    }
    return session;
  }

  @Test
  void playing_on_costs_the_same_however_much_was_played() {
    assertLinear(() -> played(1_000), () -> played(2_000));
  }

  @Test
  void showing_a_session_does_not_cost_more_than_its_length() {
    Session some = played(1_000);
    Session twice = played(2_000);
    for (SessionPart part : SessionPart.values()) {
      Look look = Look.of(80, false);
      assertLinear(() -> TextView.show(some, part, look), () -> TextView.show(twice, part, look));
    }
  }

  @Test
  void reading_a_line_costs_what_its_length_costs() {
    assertLinear(() -> read(5_000), () -> read(10_000));
  }

  private static void read(int terms) {
    String check = "expect client CLOSED" + " and client CLOSED".repeat(terms - 1);
    new Language(CoreCommands.SET).parse(check);
  }
}
