package tcpstates.lessons.tutor;

import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code progress}. */
record ProgressCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.plain("progress", "what you have done so far", new ProgressCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.summary(asked);
  }
}
