package tcpstates.lab.classroom;

import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.StoreFault;
import tcpstates.lab.store.WorkEntry;

/** Where the work of a class is recorded. It is a database; the work of guests stays in memory. */
public interface ClassRecord {

  /**
   * Finds where a person who signs in continues.
   *
   * @param lesson the lesson to begin with if there is nothing to continue
   * @throws StoreFault if the record can't be read now
   */
  Enrolment enter(MemberName member, Optional<String> lesson) throws StoreFault;

  /**
   * Two students begin to play one connection. Both continue it at each sign-in, until one of them
   * leaves it. What each plays alone waits meanwhile.
   *
   * @throws StoreFault if that can't be recorded now
   */
  void begin(Partners partners) throws StoreFault;

  /** Whether this person's record is full. */
  boolean full(MemberName member) throws StoreFault;

  /**
   * Records an entry.
   *
   * @param recorded runs once the entry survives a kill of the program; any thread may run it
   * @return false if nothing more can be recorded now
   */
  boolean record(WorkEntry entry, Runnable recorded);

  /** Whether there is room for more. */
  boolean hasRoom();

  /** The text of a student's file; empty if the student has no file of that name. */
  Optional<String> read(MemberName member, String name) throws StoreFault;

  /**
   * Writes a student's file, or replaces it. A name that begins with a dot belongs to the lab; such
   * a file doesn't count towards the student's limit.
   *
   * @return false if the student already has as many files as allowed
   */
  boolean write(MemberName member, String name, String text) throws StoreFault;

  /** Tells everybody who signs in what is recorded, and for how long. */
  String notice();

  /** The version of the program that records; empty where nobody will ask. */
  default String version() {
    return "";
  }

  /** The time now, in milliseconds since 1970. */
  long now();
}
