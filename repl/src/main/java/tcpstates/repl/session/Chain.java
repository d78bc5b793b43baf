package tcpstates.repl.session;

import java.util.AbstractList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list that grows at its end, sharing what came before: adding one to a session of
 * thousands costs next to nothing, and so does looking at all of them.
 *
 * @param <T> what is listed
 */
public final class Chain<T> {

  private static final Chain<?> EMPTY = new Chain<>(null, 0);

  private final Links<T> links;
  private final int size;

  private Chain(Links<T> links, int size) {
    this.links = links;
    this.size = size;
  }

  /** What chains share that grow from each other; each sees only its own part. */
  private static final class Links<T> {

    private static final int ROOM = 8;

    private Object[] items;
    private int used;

    Links(Object[] items, int used) {
      this.items = items;
      this.used = used;
    }

    /** Those before a place, and then the next one; these themselves if they can be added to. */
    Links<T> with(int place, T next) {
      if (add(place, next)) {
        return this;
      }
      Links<T> others = new Links<>(copy(place), place);
      others.add(place, next);
      return others;
    }

    /** Puts one at a place; does nothing where another one stands there. */
    private synchronized boolean add(int place, T next) {
      if (used > place) {
        return items[place] == next;
      }
      if (used == items.length) {
        items = copy(used);
      }
      items[used] = next;
      used++;
      return true;
    }

    private synchronized Object[] copy(int count) {
      Object[] copy = new Object[count + count / 2 + ROOM];
      System.arraycopy(items, 0, copy, 0, count);
      return copy;
    }

    @SuppressWarnings("unchecked") // Only values of type T are ever put in.
    T at(int index) {
      return (T) items[index];
    }
  }

  @SuppressWarnings("unchecked") // It holds nothing, so it may be a chain of anything.
  static <T> Chain<T> empty() {
    return (Chain<T>) EMPTY;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** This, then one more. */
  public Chain<T> plus(T next) {
    Links<T> grown =
        isEmpty() ? new Links<T>(new Object[Links.ROOM], 0).with(0, next) : links.with(size, next);
    return new Chain<>(grown, size + 1);
  }

  /** The last one. */
  public T last() {
    if (isEmpty()) {
      throw new NoSuchElementException("the chain is empty");
    }
    return links.at(size - 1);
  }

  /** All but the last one. */
  public Chain<T> withoutLast() {
    if (isEmpty()) {
      throw new NoSuchElementException("the chain is empty");
    }
    return size == 1 ? empty() : new Chain<>(links, size - 1);
  }

  /** All, the first one first. */
  public List<T> toList() {
    return new View<>(links, size);
  }

  /** The last ones, the first of them first. */
  List<T> last(int count) {
    return toList().subList(size - count, size);
  }

  private static final class View<T> extends AbstractList<T> implements RandomAccess {

    private final Links<T> links;
    private final int size;

    View(Links<T> links, int size) {
      this.links = links;
      this.size = size;
    }

    @Override
    public T get(int index) {
      return links.at(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** How many at the beginning are equal in both. */
  public static <T> int common(Chain<T> a, Chain<T> b) {
    int most = Math.min(a.size, b.size);
    int common = 0;
    while (common < most && same(a.links.at(common), b.links.at(common))) {
      common++;
    }
    return common;
  }

  /** The same object needs no comparison inside. */
  private static boolean same(Object a, Object b) {
    return a == b || a.equals(b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Chain<?> chain && chain.size == size && sameElements(this, chain);
  }

  private static boolean sameElements(Chain<?> a, Chain<?> b) {
    for (int i = a.size - 1; i >= 0; i--) {
      if (!same(a.links.at(i), b.links.at(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return toList().hashCode();
  }

  @Override
  public String toString() {
    return toList().toString();
  }
}
