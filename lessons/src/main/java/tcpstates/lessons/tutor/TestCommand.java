package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.attempt.Manner;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code test ID}. */
record TestCommand(String id) implements CourseCommand {

  static Verb verb(LessonIds ids) {
    return LessonVerb.verb(
        "test ID",
        "prove that you know a lesson: its challenge alone",
        List.of("test three-way-handshake"),
        words -> new TestCommand(ids.read(words)));
  }

  @Override
  public String text() {
    return "test " + id;
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.open(asked, id, Manner.TEST, true, text());
  }

  @Override
  public Optional<Manner> opens(String lesson) {
    return Optional.of(Manner.TEST).filter(any -> id.equals(lesson));
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("Finish the exam first, or type `quit` to leave it.");
  }
}
