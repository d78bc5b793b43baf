package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An immutable list that grows at its end, sharing what came before: adding one to a session of
 * thousands costs nothing.
 *
 * @param <T> what is listed
 */
public final class Chain<T> {

  private static final Chain<?> EMPTY = new Chain<>(null, null, 0);

  private final Chain<T> before;
  private final T last;
  private final int size;

  private Chain(Chain<T> before, T last, int size) {
    this.before = before;
    this.last = last;
    this.size = size;
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
    return new Chain<>(this, next, size + 1);
  }

  /** The last one. */
  public T last() {
    if (isEmpty()) {
      throw new NoSuchElementException("the chain is empty");
    }
    return last;
  }

  /** All but the last one. */
  public Chain<T> withoutLast() {
    if (isEmpty()) {
      throw new NoSuchElementException("the chain is empty");
    }
    return before;
  }

  /** All, the first one first. */
  public List<T> toList() {
    return last(size);
  }

  /** The last ones, the first of them first. */
  List<T> last(int count) {
    List<T> list = new ArrayList<>(count);
    for (Chain<T> chain = this; list.size() < count; chain = chain.before) {
      list.add(chain.last);
    }
    Collections.reverse(list);
    return Collections.unmodifiableList(list);
  }

  /** How many at the beginning are equal in both. */
  public static <T> int common(Chain<T> a, Chain<T> b) {
    Chain<T> left = a;
    Chain<T> right = b;
    int common = Math.min(a.size, b.size);
    while (left.size > common) {
      left = left.before;
    }
    while (right.size > common) {
      right = right.before;
    }
    while (left != right) {
      if (!left.last.equals(right.last)) {
        common = left.size - 1;
      }
      left = left.before;
      right = right.before;
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Chain<?> chain && chain.size == size && sameElements(this, chain);
  }

  private static boolean sameElements(Chain<?> a, Chain<?> b) {
    Chain<?> left = a;
    Chain<?> right = b;
    while (left != right) {
      if (!left.last.equals(right.last)) {
        return false;
      }
      left = left.before;
      right = right.before;
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
