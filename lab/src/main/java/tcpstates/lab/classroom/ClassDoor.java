package tcpstates.lab.classroom;

/**
 * The door from a student's session to the others in the class. Each says in a sentence what came
 * of it.
 */
interface ClassDoor {

  /** Writes a line to the partner, or to the instructors. */
  String say(String text);

  /** Gives a code by which others may watch. */
  String invite();

  /** Goes to watch somebody, by their code. */
  String watch(String code);

  /** Asks somebody to play together, or agrees. */
  String pair(String name);

  /** Ends the pair. */
  String alone();
}
