package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

class FollowerTest {

  @TestFactory
  Stream<DynamicTest> what_is_seen_is_explained() {
    return Sight.all().stream().map(sight -> dynamicTest(sight.name(), () -> SightRun.run(sight)));
  }

  @Test
  void every_rule_has_an_example_of_its_own_and_says_why() {
    Set<String> rules = new TreeSet<>();
    for (Rule rule : Follower.rules()) {
      assertTrue(rules.add(rule.id()), rule + " is there twice");
      assertTrue(rule.section().matches("3(\\.\\d+)+"), rule + " cites " + rule.section());
      assertTrue(rule.why().endsWith(".") || rule.why().endsWith(".)"), rule + ": " + rule.why());
    }
    assertEquals(rules, Sight.all().stream().map(Sight::rule).collect(Collectors.toSet()));
  }

  @Test
  void time_ends_time_wait() {
    Follower follower = established();
    follower.leaves(segment(Flags.FIN_ACK, 1001, 5001, 0), 0);
    follower.arrives(segment(Flags.FIN_ACK, 5001, 1002, 0), 10);
    assertEquals(State.TIME_WAIT, follower.state());
    assertEquals(List.of(), follower.passes(240_009));
    assertEquals("timeout.time-wait", follower.passes(240_010).get(0).rule().id());
    assertEquals(State.CLOSED, follower.state());
  }

  @Test
  void a_copy_goes_its_own_way() {
    Follower follower = established();
    Follower copy = follower.copy();
    copy.leaves(segment(Flags.FIN_ACK, 1001, 5001, 0), 0);
    assertEquals(State.FIN_WAIT_1, copy.state());
    assertEquals(State.ESTABLISHED, follower.state());
  }

  @Test
  void contents_are_not_kept_however_much_arrives() {
    Follower follower = established();
    for (int i = 0; i < 100; i++) {
      follower.arrives(segment(Flags.ACK, 5001 + i * 10_000, 1001, 10_000), i);
      follower.leaves(segment(Flags.ACK, 1001, 5001 + (i + 1) * 10_000, 0), i);
    }
    assertEquals(SeqNum.of(1_005_001), follower.expected());
    assertTrue(follower.endpoint().rcv().received().isEmpty());
    assertFalse(follower.finSent());
  }

  private static Follower established() {
    Follower follower = Follower.of(TcpSettings.defaults(SeqNum.ZERO));
    follower.leaves(segment(Flags.SYN, 1000, 0, 0), 0);
    follower.arrives(segment(Flags.SYN_ACK, 5000, 1001, 0), 0);
    follower.leaves(segment(Flags.ACK, 1001, 5001, 0), 0);
    return follower;
  }

  private static Segment segment(Flags flags, long seq, long ack, int length) {
    return new Segment(
        flags, SeqNum.of(seq), SeqNum.of(ack), 30_000, 0, Bytes.unseen(length));
  }
}
