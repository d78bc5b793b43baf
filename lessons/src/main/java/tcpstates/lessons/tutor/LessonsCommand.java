package tcpstates.lessons.tutor;

import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code lessons}. */
record LessonsCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.plain("lessons", "the lessons, and how far you are", new LessonsCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.list(asked);
  }
}
