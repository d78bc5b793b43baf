package tcpstates.lessons.run;

import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Session;

/** The verbs that completion does not offer where they would come to nothing. */
final class Withheld {

  private static final Set<String> IN_NO_LESSON =
      Set.of("goal", "hint", "answer", "next", "skip", "restart", "play", "resume");

  private static final Set<String> WHILE_IT_WAITS =
      Set.of("goal", "hint", "answer", "next", "skip", "restart", "play");

  private Withheld() {}

  static Set<String> from(Mode mode, Session session) {
    if (mode instanceof Mode.In in) {
      return session.language().commands().specs().stream()
          .filter(spec -> !Limits.offers(in.attempt(), spec))
          .map(Verb::name)
          .collect(Collectors.toSet());
    }
    boolean waits =
        mode instanceof Mode.Aside || mode instanceof Mode.Free free && free.offer().isPresent();
    return waits ? WHILE_IT_WAITS : IN_NO_LESSON;
  }
}
