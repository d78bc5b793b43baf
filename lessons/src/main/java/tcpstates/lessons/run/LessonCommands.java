package tcpstates.lessons.run;

import static tcpstates.repl.language.Verb.Group.LESSON;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tcpstates.repl.language.Choice;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.language.Words;

/** The commands that lessons add to the one list. */
public final class LessonCommands {

  private static final Choice<String> BRIEF = Choice.word("brief", "without the talk");

  private LessonCommands() {}

  /**
   * The commands.
   *
   * @param lessons asked for only where the name of a lesson is read
   */
  public static List<Verb> specs(Supplier<List<Shelf.Listed>> lessons) {
    return List.of(
        plain("lessons", "the lessons there are, and how far you are", new LessonCommand.Lessons()),
        spec(
            "lesson ID [brief]",
            "begin a lesson; `brief` leaves out the talk",
            List.of("lesson three-way-handshake", "lesson closing brief"),
            words -> new LessonCommand.Begin(id(words, lessons), words.accept(BRIEF).isPresent())),
        spec(
            "test ID",
            "prove that you know a lesson: its challenge alone",
            List.of("test three-way-handshake"),
            words -> new LessonCommand.Test(id(words, lessons))),
        plain(
            "goal", "what this step asks for, and what is still missing", new LessonCommand.Goal()),
        plain("hint", "a hint; then the next move; then the whole way", new LessonCommand.Hint()),
        spec(
            "answer [CHOICE]",
            "answer a question; alone, it shows the answer or the whole way",
            List.of("answer 2", "answer b", "answer"),
            LessonCommands::answer),
        plain("next", "go on, when a step is done", new LessonCommand.Next()),
        plain("skip", "pass over this step", new LessonCommand.Skip()),
        plain("restart", "begin this step again", new LessonCommand.Restart()),
        plain("play", "leave the lesson for a while, and play freely", new LessonCommand.Play()),
        plain("resume", "go back to the lesson, as it was", new LessonCommand.Resume()),
        plain("progress", "what you have done so far", new LessonCommand.Progress()));
  }

  private interface Form {
    LessonCommand read(Words words);
  }

  private static Verb plain(String verb, String help, LessonCommand command) {
    return spec(verb, help, List.of(verb), words -> command);
  }

  private static Verb spec(String usage, String help, List<String> examples, Form form) {
    Verb.Form reads = (side, words) -> (Command) form.read(words);
    return Verb.of(LESSON, usage, help, examples, reads).only(Place.PROMPT, Place.LAB);
  }

  private static LessonCommand answer(Words words) {
    return new LessonCommand.Answer(
        words.atEnd() ? Optional.empty() : Optional.of(words.rest("a choice")));
  }

  private static String id(Words words, Supplier<List<Shelf.Listed>> lessons) {
    List<Choice.Entry<String>> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Shelf.Listed lesson : lessons.get()) {
      if (keys.add(lesson.id().replace("-", "").replace("_", ""))) {
        entries.add(Choice.entry(lesson.id(), lesson.id(), lesson.title()));
      }
    }
    return words
        .accept(new Choice<>("a lesson", "lessons", Token.Kind.WORD, entries))
        .orElseThrow(
            () ->
                words.atEnd()
                    ? words.notA("the lesson's id", "say which lesson" + suchAs(entries))
                    : words.notA("a lesson", "`lessons` lists them"));
  }

  private static String suchAs(List<Choice.Entry<String>> entries) {
    return entries.stream().findFirst().map(first -> ", such as " + first.value()).orElse("");
  }
}
