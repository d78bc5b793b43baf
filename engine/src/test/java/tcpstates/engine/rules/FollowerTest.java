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

  private static final Follower FOLLOWER = Follower.of(TcpSettings.defaults(SeqNum.ZERO));

  @TestFactory
  Stream<DynamicTest> what_is_seen_is_explained() {
    return FollowingExample.all().stream()
        .map(sight -> dynamicTest(sight.name(), () -> FollowingExampleRun.run(sight)));
  }

  @Test
  void every_rule_has_an_example_of_its_own_and_says_why() {
    Set<String> rules = new TreeSet<>();
    for (Rule rule : Follower.rules()) {
      assertTrue(rules.add(rule.id()), rule + " is there twice");
      assertTrue(rule.section().matches("3(\\.\\d+)+"), rule + " cites " + rule.section());
      assertTrue(rule.why().endsWith(".") || rule.why().endsWith(".)"), rule + ": " + rule.why());
    }
    assertEquals(
        rules,
        FollowingExample.all().stream().map(FollowingExample::rule).collect(Collectors.toSet()));
  }

  @Test
  void time_ends_time_wait() {
    Track track = established();
    FOLLOWER.leaves(track, segment(Flags.FIN_ACK, 1001, 5001, 0), 0);
    FOLLOWER.arrives(track, segment(Flags.FIN_ACK, 5001, 1002, 0), 10);
    assertEquals(State.TIME_WAIT, track.state());
    assertEquals(List.of(), FOLLOWER.passes(track, 240_009));
    assertEquals("timeout.time-wait", FOLLOWER.passes(track, 240_010).get(0).rule().id());
    assertEquals(State.CLOSED, track.state());
  }

  @Test
  void a_copy_goes_its_own_way() {
    Track track = established();
    Track copy = track.copy();
    assertEquals(FOLLOWER.endpoint(track), FOLLOWER.endpoint(copy));
    FOLLOWER.leaves(copy, segment(Flags.FIN_ACK, 1001, 5001, 0), 0);
    assertEquals(State.FIN_WAIT_1, copy.state());
    assertEquals(State.ESTABLISHED, track.state());
  }

  @Test
  void contents_are_not_kept_however_much_arrives() {
    Track track = established();
    for (int i = 0; i < 100; i++) {
      FOLLOWER.arrives(track, segment(Flags.ACK, 5001 + i * 10_000, 1001, 10_000), i);
      FOLLOWER.leaves(track, segment(Flags.ACK, 1001, 5001 + (i + 1) * 10_000, 0), i);
    }
    assertEquals(1_005_001, track.expected());
    assertTrue(FOLLOWER.endpoint(track).rcv().received().isEmpty());
    assertFalse(track.isFinSent());
  }

  @Test
  void what_waits_beyond_gaps_is_bounded_and_learned_again_from_an_ack() {
    Track track = established();
    for (int i = 0; i < 1_000; i++) {
      FOLLOWER.arrives(track, segment(Flags.ACK, 5003 + 2 * i, 1001, 1), 0);
      assertTrue(FOLLOWER.endpoint(track).rcv().later().blocks().size() <= 64);
    }
    FOLLOWER.leaves(track, segment(Flags.ACK, 1001, 7005, 0), 0);
    assertEquals(7005, track.expected());
  }

  private static Track established() {
    Track track = Track.unknown();
    FOLLOWER.leaves(track, segment(Flags.SYN, 1000, 0, 0), 0);
    FOLLOWER.arrives(track, segment(Flags.SYN_ACK, 5000, 1001, 0), 0);
    FOLLOWER.leaves(track, segment(Flags.ACK, 1001, 5001, 0), 0);
    return track;
  }

  private static Segment segment(Flags flags, long seq, long ack, int length) {
    return new Segment(flags, SeqNum.of(seq), SeqNum.of(ack), 30_000, 0, Bytes.unseen(length));
  }
}
