package tcpstates.engine.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Bytes;

/** Streams that share an array are still separate values. */
class BytesTest {

  @Test
  void streams_that_grow_out_of_one_another_do_not_show_in_each_other() {
    SplittableRandom random = new SplittableRandom(5);
    List<Bytes> streams = new ArrayList<>(List.of(Bytes.EMPTY));
    List<byte[]> arrays = new ArrayList<>(List.of(new byte[0]));
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(Math.max(0, streams.size() - 20), streams.size());
      byte[] more = new byte[random.nextInt(1, 40)];
      random.nextBytes(more);
      byte[] before = arrays.get(from);
      byte[] joined = Arrays.copyOf(before, before.length + more.length);
      System.arraycopy(more, 0, joined, before.length, more.length);
      streams.add(streams.get(from).plus(Bytes.of(more)));
      arrays.add(joined);
    }
    for (int i = 0; i < streams.size(); i++) {
      Bytes alone = Bytes.of(arrays.get(i));
      assertArrayEquals(arrays.get(i), streams.get(i).toArray());
      assertEquals(alone, streams.get(i));
      assertEquals(alone.hashCode(), streams.get(i).hashCode());
      assertEquals(alone.toText(), streams.get(i).toText());
      assertTrue(streams.get(i).plus(alone).startsWith(alone));
    }
    assertNotEquals(streams.get(1_000), streams.get(1_999));
  }
}
