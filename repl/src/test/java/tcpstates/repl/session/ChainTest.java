package tcpstates.repl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static Chain<String> of(String... items) {
    Chain<String> chain = Chain.empty();
    for (String item : items) {
      chain = chain.plus(item);
    }
    return chain;
  }

  @Test
  void what_is_added_to_one_does_not_show_in_another() {
    Chain<String> a = of("1", "2");
    Chain<String> left = a.plus("3").plus("4");
    Chain<String> right = a.plus("5");
    assertEquals(List.of("1", "2"), a.toList());
    assertEquals(List.of("1", "2", "3", "4"), left.toList());
    assertEquals(List.of("1", "2", "5"), right.toList());
    assertEquals("5", right.last());
    assertEquals(2, Chain.common(left, right));
    assertEquals(List.of(), Chain.empty().toList());
  }

  @Test
  void taken_back_and_done_again_it_is_what_it_was() {
    Chain<String> a = of("1", "2", "3");
    Chain<String> again = a.withoutLast().withoutLast().plus("2").plus("3");
    assertEquals(a, again);
    assertEquals(a.hashCode(), again.hashCode());
    assertNotEquals(a, a.withoutLast());
    assertSame(Chain.empty(), of("1").withoutLast());
  }

  @Test
  void nothing_is_before_the_first_and_nobody_changes_the_list() {
    assertThrows(RuntimeException.class, () -> Chain.empty().last());
    assertThrows(RuntimeException.class, () -> Chain.empty().withoutLast());
    assertThrows(RuntimeException.class, () -> of("1", "2").withoutLast().toList().get(1));
    assertThrows(UnsupportedOperationException.class, () -> of("1").toList().add("2"));
  }

  /** Chains that share parts still behave like separate lists. */
  @Test
  void many_that_grow_out_of_one_another_are_lists_of_their_own() {
    SplittableRandom random = new SplittableRandom(7);
    List<Chain<Integer>> chains = new ArrayList<>(List.of(Chain.empty()));
    List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < 5_000; i++) {
      int from = random.nextInt(chains.size());
      List<Integer> list = new ArrayList<>(lists.get(from));
      Chain<Integer> chain = chains.get(from);
      if (!list.isEmpty() && random.nextInt(3) == 0) {
        list.remove(list.size() - 1);
        chain = chain.withoutLast();
      } else {
        list.add(i);
        chain = chain.plus(i);
      }
      chains.add(chain);
      lists.add(list);
    }
    for (int i = 0; i < chains.size(); i++) {
      assertEquals(lists.get(i), chains.get(i).toList());
    }
  }
}
