package tcpstates.lessons.tutor;

import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code resume}. */
record ResumeCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.plain("resume", "go back to the lesson, as it was", new ResumeCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.resume(asked);
  }
}
