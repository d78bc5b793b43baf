package tcpstates.lab.classroom;

/**
 * A seat that a student has taken, and what the student sees.
 *
 * @param again makes the front that they see when they come back to their own session
 */
record Taken(StudentSeat seat, SeatFront front, Front.Maker again) {

  boolean plays(String conversation) {
    return seat.enrolment().conversation().equals(conversation);
  }

  /** Ends it here: its student continues elsewhere. */
  void end() {
    seat.stop();
    front.tell("You have signed in from elsewhere, so this session ends.", true);
  }
}
