package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.CsvRow;
import tcpstates.repl.text.Nearest;

/** The columns of the CSV form. */
public enum GradeColumns {
  ID((journal, run) -> journal.student().id()),
  NAME((journal, run) -> journal.student().name()),
  FILE((journal, run) -> journal.file()),
  LESSON((journal, run) -> run.lesson()),
  SCORE(number((grade, run) -> run.scoring().of(grade))),
  OF((journal, run) -> Integer.toString(run.most())),
  PASSED((journal, run) -> journal.passed() ? "yes" : "no"),
  STARS(of(Grade::stars)),
  HINTS(of(sum(Score::hints))),
  WRONG(of(sum(Score::wrong))),
  LINES(of(grade -> grade.work().lines())),
  MINUTES(of(grade -> (int) grade.work().minutes())),
  SESSIONS(of(grade -> grade.work().sessions())),
  SIGNATURE((journal, run) -> journal.signing().word()),
  REMARKS((journal, run) -> String.join("; ", journal.remarks())),
  /** For a column that a course system asks for and that nobody here can fill. */
  EMPTY((journal, run) -> "");

  /**
   * A column of a file.
   *
   * @param title what stands in the first line
   */
  public record Heading(String title, GradeColumns column) {}

  /** What is written where nobody chooses. */
  public static final List<Heading> ALL =
      Arrays.stream(values())
          .filter(column -> column != EMPTY)
          .map(column -> new Heading(column.toString(), column))
          .toList();

  private final BiFunction<JournalGrade, GradeRun, String> value;

  GradeColumns(BiFunction<JournalGrade, GradeRun, String> value) {
    this.value = value;
  }

  private static BiFunction<JournalGrade, GradeRun, String> number(
      ToIntBiFunction<Grade, GradeRun> number) {
    return (journal, run) ->
        journal.grade().map(grade -> Integer.toString(number.applyAsInt(grade, run))).orElse("0");
  }

  private static BiFunction<JournalGrade, GradeRun, String> of(ToIntFunction<Grade> number) {
    return number((grade, run) -> number.applyAsInt(grade));
  }

  private static ToIntFunction<Grade> sum(ToIntFunction<Score> number) {
    return grade -> grade.steps().stream().flatMap(s -> s.score().stream()).mapToInt(number).sum();
  }

  /**
   * Reads a choice of columns, such as {@code id,score} or {@code Email=id,Grade=score}.
   *
   * @throws IllegalArgumentException told in words, where a column is not known
   */
  public static List<Heading> read(String text) {
    List<Heading> headings = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int equals = part.lastIndexOf('=');
      String name = part.substring(equals + 1).strip();
      GradeColumns column = column(name);
      headings.add(new Heading(equals < 0 ? column.toString() : part.substring(0, equals), column));
    }
    return List.copyOf(headings);
  }

  private static GradeColumns column(String name) {
    List<String> names = Arrays.stream(values()).map(GradeColumns::toString).toList();
    Optional<GradeColumns> found =
        Arrays.stream(values()).filter(column -> column.toString().equals(name)).findFirst();
    return found.orElseThrow(
        () -> {
          String meant =
              Nearest.of(name, Set.copyOf(names)).map(n -> " Did you mean " + n + "?").orElse("");
          return new IllegalArgumentException(
              "`" + name + "` is not a column." + meant + " Columns: " + String.join(", ", names));
        });
  }

  static String csv(List<JournalGrade> grades, GradeRun run) {
    StringBuilder csv = new StringBuilder();
    csv.append(CsvRow.line(run.columns().stream().map(Heading::title).toList())).append('\n');
    for (JournalGrade journal : grades) {
      csv.append(
              run.columns().stream()
                  .map(heading -> heading.column().value.apply(journal, run))
                  .collect(Collectors.collectingAndThen(Collectors.toList(), CsvRow::line)))
          .append('\n');
    }
    return csv.toString();
  }

  /** As one types it, and as it stands in the first line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
