package tcpstates.lessons.progress;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where one student's progress is kept: in a folder, in memory, or wherever a host keeps it. The
 * store is open for one run of the program.
 */
public interface ProgressStore {

  /**
   * What a store says when it is read.
   *
   * @param progress what the student did before
   * @param notice what the student should know about it, such as that a part can't be read
   */
  record Kept(Progress progress, Optional<String> notice) {}

  /** The name of this run of the program. No other run has it, and it contains no space. */
  String run();

  /** The time, in seconds since 1970; empty if the store records none. */
  default OptionalLong now() {
    return OptionalLong.empty();
  }

  /**
   * What was kept before this run of the program. It is read once. Nothing is thrown: what can't be
   * read becomes a notice.
   */
  Kept read();

  /**
   * Keeps an event. When this returns, killing the process does not lose the event, unless {@link
   * #problem()} says so. Nothing is thrown.
   */
  void keep(ProgressEvent event);

  /** Why the student's work is not kept now, in sentences; empty while it is kept. */
  Optional<String> problem();

  /** Tries once more to keep what could not be kept. Call it when the student leaves. */
  void flush();
}
