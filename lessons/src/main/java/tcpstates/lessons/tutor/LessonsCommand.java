package tcpstates.lessons.tutor;

import java.util.List;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Reply;

/** {@code lessons}. */
record LessonsCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.verb(
          "lessons", "the lessons, and how far you are", List.of("lessons"), LessonsCommand::read);

  private static LessonsCommand read(WordReader words) {
    if (!words.atEnd()) {
      throw words.wrong("to open a lesson, type `lesson` and its id or number");
    }
    return new LessonsCommand();
  }

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.list(asked);
  }
}
