package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tcpstates.lab.roster.MemberName;

/** What students have written to their instructors: the last of it, in memory alone. */
public final class Letters {

  private static final int MOST = 200;

  /** One of them. */
  public record Letter(MemberName from, String text) {}

  private final Deque<Letter> last = new ArrayDeque<>();
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();
  private long count;

  /** Somebody writes; returns whether an instructor is there to read it. */
  boolean write(MemberName from, String text) {
    synchronized (this) {
      count++;
      last.add(new Letter(from, text));
      if (last.size() > MOST) {
        last.remove();
      }
    }
    readers.forEach(Runnable::run);
    return !readers.isEmpty();
  }

  /** The last letters, oldest first. */
  public synchronized List<Letter> last() {
    return List.copyOf(last);
  }

  /** How many there ever were. */
  public synchronized long count() {
    return count;
  }

  /** Somebody reads from now on: told, by any thread, when there is something new. */
  public void reader(Runnable told) {
    readers.add(told);
  }

  /** They read no more. */
  public void noReader(Runnable told) {
    readers.remove(told);
  }
}
