package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import java.util.Random;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/** The quick way through a follower does what the rules do, or declines. */
class HeaderPredictionTest {

  private static final int STEPS = 300;

  private int quick;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void the_quick_way_does_what_the_rules_do(@ForAll long seed) {
    Random random = new Random(seed);
    Follower follower = Follower.of(TcpSettings.defaults(SeqNum.ZERO));
    int iss = random.nextInt();
    int irs = random.nextInt();
    follower.arrives(segment(Flags.SYN, irs, 0, 1000, 0), 0);
    follower.leaves(segment(Flags.SYN_ACK, iss, irs + 1, 1000, 0), 0);
    follower.arrives(segment(Flags.ACK, irs + 1, iss + 1, 1000, 0), 0);
    for (int i = 0; i < STEPS; i++) {
      step(follower, random, i);
      if (follower.state() != State.ESTABLISHED) {
        break;
      }
    }
    assertTrue(quick > STEPS / 20, "the quick way is hardly ever taken: " + quick);
  }

  private void step(Follower follower, Random random, int now) {
    int length = random.nextInt(3) * random.nextInt(400);
    int window = random.nextInt(4) * 500;
    int seqOff = random.nextInt(4) == 0 ? random.nextInt(900) - 450 : 0;
    int ackOff = random.nextInt(4) == 0 ? random.nextInt(900) - 450 : 0;
    Flags flags = random.nextInt(200) == 0 ? Flags.FIN_ACK : Flags.ACK;
    boolean arrives = random.nextBoolean();
    SeqNum seq = (arrives ? follower.expected() : follower.next()).plus(seqOff);
    SeqNum ack = arrives ? follower.next() : follower.expected();
    if (arrives && random.nextBoolean()) {
      ack = follower.unacknowledged();
    }
    Segment segment = segment(flags, seq.bits(), ack.bits() + ackOff, window, length);
    Follower other = follower.copy();
    boolean taken =
        flags.equals(Flags.ACK)
            && (arrives
                ? other.arrivesAsExpected(seq.bits(), segment.ack().bits(), window, length)
                : other.leavesAsExpected(seq.bits(), segment.ack().bits(), window, length));
    if (arrives) {
      follower.arrives(segment, now);
    } else {
      follower.leaves(segment, now);
    }
    if (taken) {
      quick++;
      assertEquals(follower.endpoint(), other.endpoint(), () -> "after " + segment);
    }
  }

  private static Segment segment(Flags flags, int seq, int ack, int window, int length) {
    return new Segment(
        flags,
        new SeqNum(seq),
        flags.equals(Flags.SYN) ? SeqNum.ZERO : new SeqNum(ack),
        window,
        0,
        Bytes.unseen(length));
  }
}
