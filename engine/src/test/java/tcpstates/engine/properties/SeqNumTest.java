package tcpstates.engine.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tcpstates.engine.tcp.SeqNum;

/** Sequence numbers are counted modulo 2^32 (RFC 9293, 3.4). */
class SeqNumTest {

  @Property
  void a_number_is_its_value_modulo_2_to_the_32(@ForAll long value) {
    assertEquals(Math.floorMod(value, 1L << 32), SeqNum.of(value).toLong());
    assertEquals("" + Math.floorMod(value, 1L << 32), SeqNum.of(value).toString());
  }

  @Property
  void what_is_added_is_the_distance(@ForAll long value, @ForAll int distance) {
    SeqNum number = SeqNum.of(value);
    assertEquals(distance, number.plus(distance).minus(number));
  }

  @Property
  void order_is_by_distance(
      @ForAll long value, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int distance) {
    SeqNum low = SeqNum.of(value);
    SeqNum high = low.plus(distance);
    assertTrue(low.before(high) && low.atOrBefore(high) && high.after(low) && high.atOrAfter(low));
    assertFalse(high.before(low) || high.atOrBefore(low) || low.after(high) || low.atOrAfter(high));
    assertEquals(high, low.max(high));
    assertEquals(high, high.max(low));
  }

  @Property
  void a_number_is_at_itself_and_neither_before_nor_after(@ForAll long value) {
    SeqNum number = SeqNum.of(value);
    assertTrue(number.atOrBefore(number) && number.atOrAfter(number));
    assertFalse(number.before(number) || number.after(number));
  }

  @Property
  void a_window_holds_its_first_and_its_last_number_and_none_beside_them(
      @ForAll long value, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int length) {
    SeqNum low = SeqNum.of(value);
    assertTrue(low.within(low, length));
    assertTrue(low.plus(length - 1L).within(low, length));
    assertFalse(low.plus(length).within(low, length));
    assertFalse(low.plus(-1).within(low, length));
  }

  @Property
  void an_empty_window_holds_nothing(@ForAll long value, @ForAll long window) {
    assertFalse(SeqNum.of(value).within(SeqNum.of(window), 0));
  }

  @Property
  void the_sign_of_a_large_distance_does_not_matter(
      @ForAll long value, @ForAll @LongRange(min = 0, max = SeqNum.MAX) long distance) {
    SeqNum number = SeqNum.of(value);
    assertEquals(number.plus(distance), number.plus(distance - (1L << 32)));
  }

  @Example
  void the_number_after_the_largest_is_0() {
    assertEquals(SeqNum.ZERO, SeqNum.of(SeqNum.MAX).plus(1));
    assertTrue(SeqNum.of(SeqNum.MAX).before(SeqNum.ZERO));
  }
}
