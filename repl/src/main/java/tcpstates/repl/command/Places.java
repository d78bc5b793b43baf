package tcpstates.repl.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.repl.advice.Suggestions;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** What may be done where. */
final class Places {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Places() {}

  /** The refusal of a command that may not be used in the session's place; empty where it may. */
  static Optional<Evaluated> refuse(Session session, String line) {
    return spec(session, line)
        .filter(spec -> !spec.places().contains(session.place()))
        .map(
            spec ->
                Evaluated.rejected(
                    session,
                    Rejection.Code.NOT_HERE,
                    "`%s` can't be used %s.".formatted(spec.name(), where(session.place())),
                    Suggestions.commands(session)));
  }

  private static Optional<Verb> spec(Session session, String line) {
    String[] words =
        SPACE.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ", 3);
    boolean sided = words.length > 1 && words[0].matches("c|client|s|server");
    return session.language().commands().find(words[sided ? 1 : 0]);
  }

  private static String where(Place place) {
    return switch (place) {
      case PROMPT -> "at the prompt";
      case SCRIPT -> "in a script";
      case LESSON -> "inside a lesson";
      case LAB -> "in the lab";
    };
  }
}
