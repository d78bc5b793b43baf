package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code play}. */
record PlayCommand() implements CourseCommand {

  static final Verb VERB =
      LessonVerb.plain("play", "leave the lesson for a while, and play freely", new PlayCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.play(asked);
  }

  /** It shows that somebody has been here. */
  @Override
  public boolean kept(Attempt attempt) {
    return true;
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("Go on with the exam, or type `quit`: you can come back later.");
  }
}
