package tcpstates.lessons.tutor;

import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion.Beginning;
import tcpstates.repl.text.Prose;

/** How a person comes to the tutor. */
public sealed interface Entrance {

  /** The first words. */
  Beginning begin(LessonGuide guide, Session session);

  /** Somebody new begins the first lesson; somebody who comes back is offered to go on. */
  record Welcome() implements Entrance {
    @Override
    public Beginning begin(LessonGuide guide, Session session) {
      return guide.welcome(session);
    }
  }

  /** To play freely; lessons begin only when the student asks. */
  record Free() implements Entrance {
    @Override
    public Beginning begin(LessonGuide guide, Session session) {
      return new Beginning(session, Prose.NONE);
    }
  }

  /** To a lesson at once. */
  record To(String lesson) implements Entrance {
    @Override
    public Beginning begin(LessonGuide guide, Session session) {
      return guide.to(session, lesson);
    }
  }
}
