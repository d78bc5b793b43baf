package tcpstates.lessons.run;

/** How a person comes to the tutor. */
public sealed interface Entrance {

  /** A newcomer is led into the first lesson; who comes back is offered to go on. */
  record Welcome() implements Entrance {}

  /** To play freely; lessons are there for whoever asks. */
  record Free() implements Entrance {}

  /** To a lesson at once. */
  record To(String lesson) implements Entrance {}
}
