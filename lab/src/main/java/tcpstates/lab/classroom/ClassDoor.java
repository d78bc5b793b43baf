package tcpstates.lab.classroom;

/**
 * A student's way to the others in the class. Each method returns a sentence that says what came of
 * it.
 */
interface ClassDoor {

  /** Writes a line to the partner or, without a partner, to the instructors. */
  String say(String text);

  /** Gives a code with which others can watch this student. */
  String invite();

  /** Watches the student who gave out this code. */
  String watch(String code);

  /** Asks a student to play together, or agrees to play. */
  String pair(String name);

  /** Ends the pair. */
  String alone();
}
