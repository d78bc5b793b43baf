package tcpstates.lab.classroom;

/**
 * A seat that somebody has, and what they see of it.
 *
 * @param again makes what they see when they come back to their own session
 */
record Taken(StudentSeat seat, SeatFront front, Front.Maker again) {

  boolean plays(String conversation) {
    return seat.enrolment().conversation().equals(conversation);
  }

  /** Its owner goes on elsewhere. */
  void end() {
    seat.stop();
    front.tell("You have signed in from elsewhere, so this session ends.", true);
  }
}
