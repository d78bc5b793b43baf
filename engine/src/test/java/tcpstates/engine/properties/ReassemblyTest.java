package tcpstates.engine.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Side;

/** Data that arrives after a gap is kept, each byte once, however it is divided into segments. */
class ReassemblyTest {

  private static final int SPAN = 60;

  @Property
  void every_byte_that_came_is_held_once_and_no_other(
      @ForAll long base,
      @ForAll @Size(max = 12) List<@IntRange(max = SPAN * SPAN - 1) Integer> pieces) {
    SeqNum start = SeqNum.of(base);
    Reassembly held = Reassembly.EMPTY;
    BitSet came = new BitSet();
    for (int piece : pieces) {
      int from = piece / SPAN;
      int length = piece % SPAN % 17;
      held = held.withText(start.plus(from), RandomMoves.stretch(Side.CLIENT, from, length));
      came.set(from, from + length);
    }
    assertEquals(came.cardinality(), held.bytes());
    int last = -1;
    for (Reassembly.Block block : held.blocks()) {
      int from = block.seq().minus(start);
      assertTrue(from > last, "blocks touch or overlap: " + held);
      assertEquals(RandomMoves.stretch(Side.CLIENT, from, block.data().length()), block.data());
      last = from + block.data().length();
    }
    int ready = came.nextClearBit(0);
    assertEquals(RandomMoves.stretch(Side.CLIENT, 0, ready), held.readyAt(start));
  }

  @Property
  void where_pieces_overlap_what_came_first_stays(
      @ForAll @IntRange(max = 20) int from, @ForAll @IntRange(min = 1, max = 20) int length) {
    SeqNum start = SeqNum.of(SeqNum.MAX - 5);
    Bytes first = Bytes.alphabet(10);
    Reassembly held =
        Reassembly.EMPTY
            .withText(start.plus(10), first)
            .withText(start.plus(from), Bytes.of(new byte[length]));
    Bytes kept = held.readyAt(start.plus(10));
    assertEquals(first, kept.slice(0, 10));
  }

  @Property
  void what_is_dropped_before_a_number_is_what_ends_there(
      @ForAll long base, @ForAll @IntRange(max = 30) int next) {
    SeqNum start = SeqNum.of(base);
    Reassembly held =
        Reassembly.EMPTY
            .withText(start, Bytes.alphabet(5))
            .withText(start.plus(10), Bytes.alphabet(5))
            .withFin(start.plus(15));
    Reassembly rest = held.dropBefore(start.plus(next));
    int blocks = next < 5 ? 2 : next < 15 ? 1 : 0;
    assertEquals(blocks, rest.blocks().size());
    assertEquals(next <= 15, !rest.fins().isEmpty());
    assertEquals(blocks == 0 && next > 15, rest.isEmpty());
  }
}
