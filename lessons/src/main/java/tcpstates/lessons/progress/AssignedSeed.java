package tcpstates.lessons.progress;

import tcpstates.lessons.text.TextHash;

/**
 * The seed of a student in an assignment. It is made from their names without a secret, so that a
 * teacher can work it out again; so can everybody else.
 */
public final class AssignedSeed {

  /** Nine digits are easy to read out. */
  private static final long LARGEST = 1_000_000_000L;

  private AssignedSeed() {}

  /** The seed, from 0. */
  public static long of(String student, String assignment) {
    long hash = TextHash.of(assignment + "\n" + student);
    return Long.remainderUnsigned(hash ^ (hash >>> 32), LARGEST);
  }
}
