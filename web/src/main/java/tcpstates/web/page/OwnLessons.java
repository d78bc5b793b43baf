package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonTexts;
import tcpstates.lessons.proof.LessonProof;
import tcpstates.lessons.proof.Verifier;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.repl.advice.ClaimSearch.Effort;
import tcpstates.repl.text.PlainText;

/** Lessons of a person's own, which they have given to the page: kept in the browser's storage. */
final class OwnLessons {

  private static final String INDEX = "lessons";
  private static final String LESSON = "lesson/";
  private static final String PLACE = "this page";
  private static final int MOST = 20;

  /** As hard as the build looks for a way around what a text claims. */
  private static final Effort EFFORT = new Effort(20_000, 500, 1);

  private final Storage storage;

  OwnLessons(Storage storage) {
    this.storage = storage;
  }

  /** The shipped lessons, and these after them. */
  Course course() {
    List<LessonFile> files =
        names().stream()
            .flatMap(
                name -> storage.read(LESSON + name).map(text -> LessonFile.of(name, text)).stream())
            .toList();
    return files.isEmpty()
        ? Course.shipped()
        : Course.of(List.of(new LessonTexts(PLACE, files)), Optional.empty());
  }

  private List<String> names() {
    return PlainText.lines(storage.read(INDEX).orElse(""));
  }

  /** What became of a lesson that was given to the page. */
  sealed interface Outcome {

    /** It is proved, and can be played under this id. */
    record Taken(String id) implements Outcome {}

    /** It is wrong; nothing is kept of it. */
    record Refused(List<LessonProblem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** It is right, and can't be kept. */
    record Unkept(String why) implements Outcome {}
  }

  /** Proves a lesson, and keeps it where nothing is wrong with it. */
  Outcome take(String name, String text) {
    LessonTexts place = new LessonTexts(PLACE, List.of(LessonFile.of(name, text)));
    Course alone = Course.only(place, Optional.empty());
    LessonProof proof = Verifier.prove(alone, Course.shipped(), EFFORT).lessons().get(0);
    if (!proof.problems().isEmpty()) {
      return new Outcome.Refused(proof.problems());
    }
    List<String> names = new ArrayList<>(names());
    names.remove(name);
    names.add(name);
    List<String> last = names.subList(Math.max(0, names.size() - MOST), names.size());
    Optional<String> problem =
        storage
            .write(LESSON + name, text)
            .or(() -> storage.write(INDEX, String.join("\n", last) + "\n"));
    return problem.<Outcome>map(Outcome.Unkept::new).orElse(new Outcome.Taken(proof.id()));
  }
}
