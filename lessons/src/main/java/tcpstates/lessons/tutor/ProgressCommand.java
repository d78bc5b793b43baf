package tcpstates.lessons.tutor;

import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.shell.Response;

/** {@code progress}. */
record ProgressCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.plain("progress", "what you have done so far", new ProgressCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Response run(LessonGuide guide, Reply asked) {
    return guide.summary(asked);
  }
}
