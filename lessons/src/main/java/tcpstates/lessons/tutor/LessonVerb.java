package tcpstates.lessons.tutor;

import java.util.List;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.language.WordReader;

/** Makes the verbs of lessons' commands. */
final class LessonVerb {

  private LessonVerb() {}

  /** How a command reads what follows its verb. */
  interface Form {
    LessonCommand read(WordReader words);
  }

  /** A verb that stands alone. */
  static Verb plain(String verb, String help, LessonCommand command) {
    return verb(verb, help, List.of(verb), words -> command);
  }

  static Verb verb(String usage, String help, List<String> examples, Form form) {
    return of(usage, help, examples, form).build();
  }

  /** A verb that can still get more, such as another spelling. */
  static Verb.Builder of(String usage, String help, List<String> examples, Form form) {
    return Verb.of(Verb.Group.LESSON, usage, help, examples, (side, words) -> form.read(words))
        .only(Place.PROMPT);
  }
}
