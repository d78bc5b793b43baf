package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tcpstates.lab.roster.MemberName;

/** What students have written to their instructors: the newest letters, in memory only. */
public final class Letters {

  private static final int MOST = 200;

  /** A letter. */
  public record Letter(MemberName from, String text) {}

  private final Deque<Letter> last = new ArrayDeque<>();
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();
  private long count;

  /** Adds a letter. Returns whether an instructor is there to read it. */
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

  /** The newest letters, oldest first. */
  public synchronized List<Letter> last() {
    return List.copyOf(last);
  }

  /** How many letters there have been, ever. */
  public synchronized long count() {
    return count;
  }

  /** Adds a reader. It is told when there is a new letter; any thread may tell it. */
  public void reader(Runnable told) {
    readers.add(told);
  }

  /** Removes a reader. */
  public void noReader(Runnable told) {
    readers.remove(told);
  }
}
