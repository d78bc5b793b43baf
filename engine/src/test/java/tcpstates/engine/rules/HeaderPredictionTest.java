package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/** A follower's fast path does exactly what the rules do, or declines. */
class HeaderPredictionTest {

  private static final int STEPS = 300;

  private static final Follower FOLLOWER = Follower.of(TcpSettings.defaults(SeqNum.ZERO));

  private int quick;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void the_quick_way_does_what_the_rules_do(@ForAll long seed) {
    Random random = new Random(seed);
    int[] numbers = new int[2 * Track.SIZE];
    Track track = Track.unknown(numbers, 0);
    int iss = random.nextInt();
    int irs = random.nextInt();
    FOLLOWER.arrives(track, segment(Flags.SYN, irs, 0, 1000, 0), 0);
    FOLLOWER.leaves(track, segment(Flags.SYN_ACK, iss, irs + 1, 1000, 0), 0);
    FOLLOWER.arrives(track, segment(Flags.ACK, irs + 1, iss + 1, 1000, 0), 0);
    int steps = 0;
    while (steps < STEPS && track.state() == State.ESTABLISHED) {
      step(numbers, track, random, steps++);
    }
    assertTrue(quick >= (steps - 50) / 20, "the quick way is hardly ever taken: " + quick);
  }

  private void step(int[] numbers, Track track, Random random, int now) {
    int length = random.nextInt(3) * random.nextInt(400);
    int window = random.nextInt(4) * 500;
    int seqOff = random.nextInt(4) == 0 ? random.nextInt(900) - 450 : 0;
    int ackOff = random.nextInt(4) == 0 ? random.nextInt(900) - 450 : 0;
    Flags flags = random.nextInt(200) == 0 ? Flags.FIN_ACK : Flags.ACK;
    boolean arrives = random.nextBoolean();
    SeqNum seq = new SeqNum(arrives ? track.expected() : track.next()).plus(seqOff);
    SeqNum ack = new SeqNum(arrives ? track.next() : track.expected());
    if (arrives && random.nextBoolean()) {
      ack = new SeqNum(track.unacknowledged());
    }
    Segment segment = segment(flags, seq.bits(), ack.bits() + ackOff, window, length);
    int[] other = numbers.clone();
    boolean taken =
        flags.equals(Flags.ACK)
            && (arrives
                ? HeaderPrediction.arrives(
                    other, 0, seq.bits(), segment.ack().bits(), window, length)
                : HeaderPrediction.leaves(
                    other, 0, seq.bits(), segment.ack().bits(), window, length));
    if (arrives) {
      FOLLOWER.arrives(track, segment, now);
    } else {
      FOLLOWER.leaves(track, segment, now);
    }
    if (taken) {
      quick++;
      assertArrayEquals(numbers, other, () -> "after " + segment);
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
