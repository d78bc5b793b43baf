package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.attempt.Manner;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Reply;

/**
 * {@code lesson ID [brief|again]}.
 *
 * @param manner whole or brief
 * @param again whether to begin at the first step, even where the lesson was left in the middle
 */
record OpenCommand(String id, Manner manner, boolean again) implements CourseCommand {

  private static final Keywords<String> BRIEF = Keywords.word("brief", "without the explanations");
  private static final Keywords<String> AGAIN = Keywords.word("again", "from its first step");

  static Verb verb(LessonIds ids) {
    return LessonVerb.of(
            "lesson ID [brief|again]",
            "open a lesson, or go on where you stopped",
            List.of("lesson three-way-handshake", "lesson closing again", "lesson 9 brief"),
            words -> read(ids.read(words), words))
        // What a person types outside the program to open one.
        .spelled("learn")
        .build();
  }

  private static OpenCommand read(String id, WordReader words) {
    if (words.accept(BRIEF).isPresent()) {
      return new OpenCommand(id, Manner.BRIEF, false);
    }
    return new OpenCommand(id, Manner.WHOLE, words.accept(AGAIN).isPresent());
  }

  @Override
  public String text() {
    String how = manner == Manner.BRIEF ? " brief" : again ? " again" : "";
    return "lesson " + id + how;
  }

  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.open(asked, id, manner, again, text());
  }

  @Override
  public Optional<Manner> opens(String lesson) {
    return Optional.of(manner).filter(any -> id.equals(lesson));
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("Finish the exam first, or type `quit` to leave it.");
  }
}
