package tcpstates.lessons.grade;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.Phrases;

/** The forms in which grades are written. */
public enum GradeForm {
  /** Lines for a person: the steps of one journal, or a line for each of many. */
  TEXT {
    @Override
    public String of(List<JournalGrade> grades, GradeRun run) {
      return grades.size() == 1 ? GradeLines.one(grades.get(0), run) : GradeLines.many(grades, run);
    }
  },

  /** A line with a JSON object for each journal. */
  JSON {
    @Override
    public String of(List<JournalGrade> grades, GradeRun run) {
      return grades.stream()
          .map(grade -> GradeJson.object(grade, run) + "\n")
          .collect(Collectors.joining());
    }
  },

  /** Comma-separated values (RFC 4180): a row for each journal. */
  CSV {
    @Override
    public String of(List<JournalGrade> grades, GradeRun run) {
      return GradeColumns.csv(grades, run);
    }
  },

  /** The XML of JUnit reports: a suite for each journal, a test case for each step. */
  JUNIT {
    @Override
    public String of(List<JournalGrade> grades, GradeRun run) {
      return GradeJunit.document(grades, run);
    }
  },

  /** The results.json that Gradescope's autograder reads: a test for each step. */
  GRADESCOPE {
    @Override
    public String of(List<JournalGrade> grades, GradeRun run) {
      return grades.stream()
          .map(grade -> GradescopeResults.of(grade, run.scoring()))
          .collect(Collectors.joining());
    }
  };

  /** The grades in this form, with a line end. */
  public abstract String of(List<JournalGrade> grades, GradeRun run);

  /** As one types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a person reads of a step's result. */
  static String words(Grade.Step step) {
    if (step.score().isEmpty()) {
      return step.skipped() ? "skipped" : "not done";
    }
    if (step.shown()) {
      return "the answer was shown";
    }
    Score score = step.score().get();
    String best = score.shortest().isPresent() ? ", shortest " + score.shortest().getAsInt() : "";
    return format(
        "%s%s, %s, %d wrong, %s",
        Phrases.count(score.moves(), "move"),
        best,
        Phrases.count(score.hints(), "hint"),
        score.wrong(),
        Phrases.count(score.stars(), "star"));
  }
}
