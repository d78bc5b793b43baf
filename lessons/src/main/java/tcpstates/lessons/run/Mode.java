package tcpstates.lessons.run;

import java.util.Optional;
import tcpstates.lessons.progress.Progress.Unfinished;
import tcpstates.repl.session.Session;

/** What a student is at. */
sealed interface Mode {

  /**
   * Free play.
   *
   * @param byEnter whether Enter alone takes what is offered: it does until something is moved
   */
  record Free(Optional<Offer> offer, boolean byEnter) implements Mode {
    Free(Optional<Offer> offer) {
      this(offer, offer.isPresent());
    }
  }

  /** In a lesson. */
  record In(Attempt attempt) implements Mode {}

  /**
   * Free play for a while; the lesson waits.
   *
   * @param session as it stands in the lesson
   */
  record Aside(Attempt attempt, Session session) implements Mode {}

  /** What a student is offered. */
  sealed interface Offer {

    /** To go on with what was left in the middle. */
    record GoOn(Unfinished unfinished, Attempt attempt, Session session) implements Offer {}

    /** To begin a lesson. */
    record Begin(String lesson) implements Offer {}
  }
}
