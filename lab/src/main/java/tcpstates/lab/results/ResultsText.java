package tcpstates.lab.results;

import static tcpstates.repl.text.Json.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.text.CsvRow;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;

/** The results of a class as text, for people and programs. */
public enum ResultsText {
  /** A table with one line for each student, then the map of mastery. */
  TEXT {
    @Override
    public String of(ClassResults results) {
      List<String> lines = new ArrayList<>(table(results, PLAIN_WIDTH));
      if (!results.students().isEmpty()) {
        lines.add("");
        MasteryMap.heat(results.progress()).stream().map(StyledLine::text).forEach(lines::add);
      }
      return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }
  },

  /** Comma-separated values (RFC 4180), one row for each student and lesson. */
  CSV {
    @Override
    public String of(ClassResults results) {
      StringBuilder csv =
          new StringBuilder(
              "id,name,group,lesson,status,done,of,stars,hints,wrong,lines,rejected,minutes,"
                  + "finished\n");
      results.rows().forEach(row -> csv.append(row(row)).append('\n'));
      return csv.toString();
    }
  },

  /** One JSON object. */
  JSON {
    @Override
    public String of(ClassResults results) {
      return Json.object(
              List.of(
                  member("v", 1),
                  member("students", results.students().size()),
                  member(
                      "rows", Json.array(results.rows().stream().map(ResultsText::json).toList()))))
          + "\n";
    }
  },
  /** One page for a browser. */
  HTML {
    @Override
    public String of(ClassResults results) {
      return ResultsHtml.of(results);
    }
  };

  /** The results in this format. */
  public abstract String of(ClassResults results);

  /** The word to type for this format. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  // ---- the table

  /** The width of a terminal that nobody has made wider. */
  private static final int PLAIN_WIDTH = 80;

  /**
   * One line for each student, below a line with the lessons. Lessons that don't fit into the width
   * have a table of their own below.
   *
   * @param width in columns
   */
  public static List<String> table(ClassResults results, int width) {
    if (results.students().isEmpty()) {
      return List.of("There are no students on the roster.");
    }
    if (results.lessons().isEmpty()) {
      return List.of(
          Phrases.count(results.students().size(), "student")
              + " on the roster; nobody has begun a lesson.");
    }
    int name = 4;
    for (StudentWork student : results.students()) {
      name = Math.max(name, student.member().name().text().length());
    }
    List<String> lines = new ArrayList<>();
    int lessons = results.lessons().size();
    for (int from = 0; from < lessons; ) {
      int to = from + 1;
      int used = name + 2 + width(results.lessons().get(from));
      while (to < lessons && used + 2 + width(results.lessons().get(to)) <= width) {
        used += 2 + width(results.lessons().get(to));
        to++;
      }
      if (from > 0) {
        lines.add("");
      }
      part(results, from, to, name, lines);
      from = to;
    }
    return lines;
  }

  /** The table of some of the lessons. */
  private static void part(ClassResults results, int from, int to, int name, List<String> lines) {
    StringBuilder head = new StringBuilder(pad("", name));
    for (Lesson lesson : results.lessons().subList(from, to)) {
      head.append("  ").append(pad(lesson.id(), width(lesson)));
    }
    lines.add(head.toString());
    List<ResultRow> rows = results.rows();
    int lessons = results.lessons().size();
    for (int i = 0; i < rows.size(); i += lessons) {
      StringBuilder line = new StringBuilder(pad(rows.get(i).member().name().text(), name));
      for (int at = from; at < to; at++) {
        line.append("  ").append(pad(cell(rows.get(i + at)), width(results.lessons().get(at))));
      }
      lines.add(line.toString());
    }
  }

  private static final int NARROWEST = 9;

  private static int width(Lesson lesson) {
    return Math.max(NARROWEST, lesson.id().length());
  }

  private static String cell(ResultRow row) {
    return switch (row.status()) {
      case MISSING -> ".";
      case BEGUN -> row.done() + "/" + row.of();
      case DONE -> row.done() + "/" + row.of() + " done";
      case LATE -> row.done() + "/" + row.of() + " late";
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  // ---- rows

  private static String row(ResultRow row) {
    return CsvRow.line(
        List.of(
            row.member().id(),
            row.member().name().text(),
            row.member().group(),
            row.lesson(),
            row.status().word(),
            Integer.toString(row.done()),
            Integer.toString(row.of()),
            Integer.toString(row.stars()),
            Integer.toString(row.hints()),
            Integer.toString(row.wrong()),
            Integer.toString(row.work().lines()),
            Integer.toString(row.work().wrong()),
            Long.toString(row.work().minutes()),
            time(row.work().finishedAt())));
  }

  private static String time(Optional<Long> millis) {
    return millis.map(at -> Instant.ofEpochMilli(at / 1_000 * 1_000).toString()).orElse("");
  }

  private static String json(ResultRow row) {
    String finished = time(row.work().finishedAt());
    return Json.object(
        List.of(
            member("id", Json.string(row.member().id())),
            member("name", Json.string(row.member().name().text())),
            member("group", Json.string(row.member().group())),
            member("lesson", Json.string(row.lesson())),
            member("status", Json.string(row.status().word())),
            member("done", row.done()),
            member("of", row.of()),
            member("stars", row.stars()),
            member("hints", row.hints()),
            member("wrong", row.wrong()),
            member("lines", row.work().lines()),
            member("rejected", row.work().wrong()),
            member("minutes", row.work().minutes()),
            member("finished", finished.isEmpty() ? Json.NULL : Json.string(finished))));
  }
}
