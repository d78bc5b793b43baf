package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.CsvRow;
import tcpstates.repl.text.Nearest;

/** The columns of the CSV form. */
public enum GradeColumns {
  ID(journal -> journal.student().id()),
  NAME(journal -> journal.student().name()),
  FILE(JournalGrade::file),
  LESSON(journal -> ""),
  SCORE(of(grade -> (int) grade.done())),
  OF(of(grade -> grade.steps().size())),
  PASSED(journal -> journal.passed() ? "yes" : "no"),
  STARS(of(Grade::stars)),
  HINTS(of(sum(Score::hints))),
  WRONG(of(sum(Score::wrong))),
  LINES(of(grade -> grade.work().lines())),
  MINUTES(of(grade -> (int) grade.work().minutes())),
  SESSIONS(of(grade -> grade.work().sessions())),
  REMARKS(journal -> String.join("; ", journal.remarks()));

  /**
   * A column of a file.
   *
   * @param title what stands in the first line
   */
  public record Heading(String title, GradeColumns column) {}

  /** What is written where nobody chooses. */
  public static final List<Heading> ALL =
      Arrays.stream(values()).map(column -> new Heading(column.toString(), column)).toList();

  private final Function<JournalGrade, String> value;

  GradeColumns(Function<JournalGrade, String> value) {
    this.value = value;
  }

  private static Function<JournalGrade, String> of(ToIntFunction<Grade> number) {
    return journal ->
        journal.grade().map(grade -> Integer.toString(number.applyAsInt(grade))).orElse("0");
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
                  .map(heading -> heading.column().text(journal, run))
                  .collect(Collectors.collectingAndThen(Collectors.toList(), CsvRow::line)))
          .append('\n');
    }
    return csv.toString();
  }

  private String text(JournalGrade journal, GradeRun run) {
    return this == LESSON ? run.lesson() : value.apply(journal);
  }

  /** As one types it, and as it stands in the first line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
