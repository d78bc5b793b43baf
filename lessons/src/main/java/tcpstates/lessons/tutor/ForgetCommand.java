package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/**
 * {@code forget ID} or {@code forget all}.
 *
 * @param id empty for all
 */
record ForgetCommand(Optional<String> id) implements CourseCommand {

  private static final Keywords<String> ALL = Keywords.word("all", "everything you have done");

  static Verb verb(LessonIds ids) {
    return LessonVerb.verb(
        "forget ID|all",
        "forget what you have done in a lesson, or all of it; type it twice",
        List.of("forget closing", "forget all"),
        words ->
            new ForgetCommand(
                words.accept(ALL).isPresent() ? Optional.empty() : Optional.of(ids.read(words))));
  }

  /** Whether what was done in this lesson is forgotten. */
  boolean covers(String lesson) {
    return id.isEmpty() || id.get().equals(lesson);
  }

  @Override
  public String text() {
    return "forget " + id.orElse("all");
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.forget(asked, this);
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("What you do in an exam stays in your record.");
  }
}
