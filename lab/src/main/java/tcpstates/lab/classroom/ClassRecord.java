package tcpstates.lab.classroom;

import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.StoreFault;
import tcpstates.lab.store.WorkEntry;

/** Where the work of a class is recorded: in a database, or, for guests, nowhere. */
public interface ClassRecord {

  /**
   * What somebody who signs in goes on from.
   *
   * @param lesson a lesson to begin with, where there is nothing to go on with
   * @throws StoreFault if that can't be read now
   */
  Enrolment enter(MemberName member, Optional<String> lesson) throws StoreFault;

  /**
   * Two begin to play one connection. It is what both go on with from now on, until one of them
   * leaves it; what they play alone waits.
   *
   * @throws StoreFault if that can't be recorded now
   */
  void begin(Partners partners) throws StoreFault;

  /** Whether so much is recorded of somebody that there is no room for more. */
  boolean full(MemberName member) throws StoreFault;

  /**
   * Records something.
   *
   * @param recorded is run, on any thread, once it can't be lost by a kill any more
   * @return false where nothing more can be recorded now
   */
  boolean record(WorkEntry entry, Runnable recorded);

  /** Whether there is room for more. */
  boolean hasRoom();

  /** The text of a student's file; empty where there is none of that name. */
  Optional<String> read(MemberName member, String name) throws StoreFault;

  /**
   * Writes a student's file, or replaces it. A name that begins with a dot is the lab's own, and
   * does not count as one of theirs.
   *
   * @return false where they have as many as they may
   */
  boolean write(MemberName member, String name, String text) throws StoreFault;

  /** What is recorded and for how long, as everybody is told who signs in. */
  String notice();

  /** In milliseconds since 1970. */
  long now();
}
