package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tcpstates.repl.text.CsvRow;

/**
 * The students of a class, from a CSV file. Its first line names the columns, and one of them is
 * {@code id} or {@code name}; other columns are of no account. A journal belongs to the student
 * whose id or name its file has.
 */
public record ClassRoster(List<JournalGrade.Student> students) {

  /** More people than any class has. */
  private static final int MOST = 10_000;

  private static final String ID = "id";
  private static final String NAME = "name";

  public ClassRoster {
    students = List.copyOf(students);
  }

  /**
   * Reads a roster.
   *
   * @param file what to call it
   * @throws IllegalArgumentException told as {@code FILE:LINE: what is wrong}
   */
  public static ClassRoster read(String file, List<String> lines) {
    Map<String, Integer> columns = Map.of();
    char separator = ',';
    List<JournalGrade.Student> students = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        separator = line.contains(";") ? ';' : ',';
        columns = columns(file, cut(file, number, line, separator));
        continue;
      }
      JournalGrade.Student student = student(cut(file, number, line, separator), columns);
      if (student.id().isEmpty()) {
        throw wrong(file, number, "this line names nobody");
      }
      Integer earlier = lineOf.putIfAbsent(student.id(), number);
      if (earlier != null) {
        throw wrong(file, number, student.id() + " stands in line " + earlier + " already");
      }
      if (students.size() == MOST) {
        throw wrong(file, number, "a roster has at most " + MOST + " people");
      }
      students.add(student);
    }
    if (columns.isEmpty()) {
      throw wrong(file, 1, "the roster is empty; its first line is id,name");
    }
    return new ClassRoster(students);
  }

  private static Map<String, Integer> columns(String file, CsvRow head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.fields().size(); i++) {
      columns.putIfAbsent(head.fields().get(i).text().toLowerCase(Locale.ROOT), i);
    }
    columns.keySet().removeIf(name -> !name.equals(ID) && !name.equals(NAME));
    if (columns.isEmpty()) {
      throw wrong(
          file, head.number(), "the first line names the columns, and one of them is id or name");
    }
    return columns;
  }

  private static CsvRow cut(String file, int number, String line, char separator) {
    return CsvRow.of(number, line, separator)
        .orElseThrow(() -> wrong(file, number, "a quote is not closed"));
  }

  private static JournalGrade.Student student(CsvRow row, Map<String, Integer> columns) {
    String name = field(row, columns.get(NAME));
    String id = field(row, columns.get(ID));
    return new JournalGrade.Student(id.isEmpty() ? name : id, name);
  }

  private static String field(CsvRow row, Integer column) {
    return column == null || column >= row.fields().size() ? "" : row.fields().get(column).text();
  }

  private static IllegalArgumentException wrong(String file, int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }

  /** The student whose journal has this name. */
  public Optional<JournalGrade.Student> of(String fileName) {
    String stem = stem(fileName);
    return students.stream()
        .filter(student -> student.id().equals(stem) || student.name().equals(stem))
        .findFirst();
  }

  /** The name of a file without its folder and without what stands behind its last point. */
  public static String stem(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }
}
