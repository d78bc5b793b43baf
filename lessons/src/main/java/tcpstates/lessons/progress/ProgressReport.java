package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;
import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * A report of what a student has done: lines for a person, JSON, CSV.
 *
 * @param lessons the lessons, in the order of the course
 * @param next what to practise next, if anything is left
 */
public record ProgressReport(Progress progress, List<Known> lessons, Optional<String> next) {

  /**
   * A lesson of the course.
   *
   * @param steps the number of its steps
   */
  public record Known(String id, String title, int steps) {}

  private static final int MOST_STARS = 3;

  public ProgressReport {
    lessons = List.copyOf(lessons);
  }

  // ---- for a person

  /** The report as lines. */
  public List<StyledLine> lines(Look look) {
    List<StyledLine> lines = new ArrayList<>();
    int id = lessons.stream().mapToInt(lesson -> lesson.id().length()).max().orElse(0);
    for (Known lesson : lessons) {
      lines.add(line(lesson, id, look));
    }
    long finished = lessons.stream().filter(lesson -> progress.finished(lesson.id())).count();
    lines.add(StyledLine.EMPTY);
    lines.add(
        StyledLine.of(
            format(
                "%d of %d lessons finished, %d stars",
                finished,
                lessons.size(),
                lessons.stream().mapToInt(l -> progress.lesson(l.id()).stars()).sum()),
            Style.STRONG));
    progress
        .latest()
        .ifPresent(
            open ->
                lines.add(
                    StyledLine.of("In the middle of " + open.lesson() + ". Go on: ")
                        .plus("tcpstates learn", Style.COMMAND)));
    next.ifPresent(text -> lines.add(StyledLine.of(text)));
    lines.add(StyledLine.EMPTY);
    lines.addAll(MasteryMap.lines(progress, look));
    return List.copyOf(lines);
  }

  private StyledLine line(Known lesson, int width, Look look) {
    LessonRecord record = progress.lesson(lesson.id());
    if (look.plain()) {
      return StyledLine.of(lesson.id() + ": " + spoken(record, lesson.steps()));
    }
    boolean finished = record.finished() > 0;
    String mark = finished ? (look.ascii() ? "x" : "✓") : record.tries() > 0 ? "-" : " ";
    String done = record.steps().size() + "/" + lesson.steps();
    String stars =
        record.tries() == 0 ? "" : record.stars() + "/" + MOST_STARS * lesson.steps() + " stars";
    return StyledLine.of(" " + mark + " ", finished ? Style.GOOD : Style.PLAIN)
        .plus(pad(lesson.id(), width), record.tries() == 0 ? Style.FAINT : Style.PLAIN)
        .plus("  " + (record.tries() == 0 ? "" : pad(done + " steps", 10) + "  " + stars));
  }

  /** How far a student has come in a lesson, in words. */
  private static String spoken(LessonRecord record, int steps) {
    return record.tries() == 0
        ? "not begun"
        : format(
            "%s, %d of %d steps, %d of %d stars",
            record.finished() > 0 ? "finished" : "begun",
            record.steps().size(),
            steps,
            record.stars(),
            MOST_STARS * steps);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  // ---- for programs

  /** The report as one JSON object. */
  public String json() {
    return Json.object(
        List.of(
            member("v", 1),
            member("lessons", Json.array(lessons.stream().map(this::json).toList())),
            member("mastery", Json.array(cells().stream().map(this::json).toList())),
            member(
                "unfinished",
                progress.latest().map(open -> Json.string(open.lesson())).orElse(Json.NULL)),
            member("next", next.map(Json::string).orElse(Json.NULL))));
  }

  private String json(Known lesson) {
    LessonRecord record = progress.lesson(lesson.id());
    List<String> steps =
        new TreeMap<>(record.steps())
            .entrySet().stream().map(step -> json(step.getKey(), step.getValue())).toList();
    return Json.object(
        List.of(
            member("id", Json.string(lesson.id())),
            member("title", Json.string(lesson.title())),
            member("steps", lesson.steps()),
            member("tries", record.tries()),
            member("finished", record.finished()),
            member("stars", record.stars()),
            member("done", Json.array(steps)),
            member(
                "skipped",
                Json.array(
                    new TreeSet<>(record.skipped()).stream().map(n -> n.toString()).toList()))));
  }

  private static String json(int step, Score score) {
    return Json.object(
        List.of(
            member("step", step),
            member("moves", score.moves()),
            member("shortest", number(score.shortest(), Json.NULL)),
            member("hints", score.hints()),
            member("wrong", score.wrong()),
            member("stars", score.stars())));
  }

  private String json(MasteryCell cell) {
    return Json.object(
        List.of(
            member("state", Json.string(cell.state().rfcName())),
            member("segment", Json.string(cell.kind().word())),
            member("known", Json.string(progress.mastery().get(cell).word()))));
  }

  private List<MasteryCell> cells() {
    return progress.mastery().keySet().stream().sorted().toList();
  }

  private static String number(OptionalInt number, String none) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : none;
  }

  /**
   * The report as comma-separated values (RFC 4180), with a row for each step that was done or
   * skipped.
   */
  public String csv() {
    StringBuilder csv = new StringBuilder("lesson,step,moves,shortest,hints,wrong,stars,skipped\n");
    for (Known lesson : lessons) {
      LessonRecord record = progress.lesson(lesson.id());
      Map<Integer, String> rows = new TreeMap<>();
      record.skipped().forEach(step -> rows.put(step, ",,,,,yes"));
      record.steps().forEach((step, score) -> rows.put(step, row(score)));
      rows.forEach(
          (step, rest) ->
              csv.append(lesson.id())
                  .append(',')
                  .append(step)
                  .append(',')
                  .append(rest)
                  .append('\n'));
    }
    return csv.toString();
  }

  private static String row(Score score) {
    return score.moves()
        + ","
        + number(score.shortest(), "")
        + ","
        + score.hints()
        + ","
        + score.wrong()
        + ","
        + score.stars()
        + ",no";
  }
}
