package tcpstates.lessons.grade;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.grade.ClassReport.Member;
import tcpstates.lessons.grade.ClassReport.Remark;
import tcpstates.lessons.grade.ClassReport.Work;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.progress.SegmentKind;
import tcpstates.repl.text.CsvRow;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Look;

/** The forms in which a class is shown at a glance. */
public enum ClassForm {
  /** Lines for a person. */
  TEXT {
    @Override
    public String of(ClassReport report, Look look, LongFunction<String> time) {
      return new Encoder(look, Encoder.Colours.NONE).encode(ClassText.lines(report, look, time));
    }
  },

  /** One JSON object. */
  JSON {
    @Override
    public String of(ClassReport report, Look look, LongFunction<String> time) {
      return json(report) + "\n";
    }
  },

  /** Comma-separated values (RFC 4180): a row for each step that somebody has come to. */
  CSV {
    @Override
    public String of(ClassReport report, Look look, LongFunction<String> time) {
      return csv(report, time);
    }
  },

  /** One page for a browser, which needs nothing beside it. */
  HTML {
    @Override
    public String of(ClassReport report, Look look, LongFunction<String> time) {
      return ClassHtml.page(report, time);
    }
  };

  private static final List<String> COLUMNS =
      List.of("id", "name", "lesson", "step", "state", "stars", "hints", "wrong", "last", "remark");

  /**
   * The report in this form, with a line end.
   *
   * @param time puts seconds since 1970 in words
   */
  public abstract String of(ClassReport report, Look look, LongFunction<String> time);

  /** As one types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  // ---- JSON

  private static String json(ClassReport report) {
    List<Progressed> progressed = progressed(report);
    return Json.object(
        List.of(
            member("v", 2),
            member("of", report.progress().size()),
            member(
                "students",
                Json.array(report.members().stream().map(each -> json(each, progressed)).toList())),
            member(
                "lessons",
                Json.array(report.lessons().stream().map(each -> json(each, report)).toList())),
            member("cells", Json.array(everyCell().map(cell -> json(cell, report)).toList())),
            member(
                "remarks", Json.array(report.remarks().stream().map(ClassForm::json).toList()))));
  }

  /** A student's work in one lesson. */
  private record Progressed(Member member, Known lesson, Work work) {}

  private static List<Progressed> progressed(ClassReport report) {
    List<Progressed> all = new ArrayList<>();
    for (Member member : report.members()) {
      for (Known lesson : report.lessons()) {
        ClassReport.work(member, lesson)
            .ifPresent(work -> all.add(new Progressed(member, lesson, work)));
      }
    }
    return all;
  }

  private static String json(Member member, List<Progressed> progressed) {
    List<String> lessons =
        progressed.stream().filter(each -> each.member() == member).map(ClassForm::json).toList();
    return Json.object(
        List.of(
            member("id", Json.string(member.student().id())),
            member("name", Json.string(member.student().name())),
            member("read", member.progress().isPresent()),
            member("lessons", Json.array(lessons))));
  }

  private static String json(Progressed each) {
    Work work = each.work();
    return Json.object(
        List.of(
            member("lesson", Json.string(each.lesson().id())),
            member("finished", work.finished()),
            member("stars", work.record().stars()),
            member("now", work.now().map(step -> Integer.toString(step)).orElse(Json.NULL)),
            member(
                "last",
                work.last().isPresent() ? Long.toString(work.last().getAsLong()) : Json.NULL),
            member(
                "steps",
                Json.strings(
                    work.steps().stream()
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .toList()))));
  }

  private static String json(Known lesson, ClassReport report) {
    List<String> wrong =
        report.wrong(lesson).stream().map(count -> Integer.toString(count)).toList();
    return Json.object(
        List.of(
            member("id", Json.string(lesson.id())),
            member("title", Json.string(lesson.title())),
            member("wrong", Json.array(wrong))));
  }

  private static String json(MasteryCell cell, ClassReport report) {
    return Json.object(
        List.of(
            member("state", Json.string(cell.state().rfcName())),
            member("segment", Json.string(cell.kind().word())),
            member("students", MasteryMap.knowing(report.progress(), cell))));
  }

  private static String json(Remark remark) {
    return Json.object(
        List.of(
            member("file", Json.string(remark.file())),
            member("remark", Json.string(remark.text()))));
  }

  private static Stream<MasteryCell> everyCell() {
    return Arrays.stream(State.values())
        .flatMap(
            state -> Arrays.stream(SegmentKind.values()).map(kind -> new MasteryCell(state, kind)));
  }

  // ---- CSV

  private static String csv(ClassReport report, LongFunction<String> time) {
    StringBuilder csv = new StringBuilder(CsvRow.line(COLUMNS)).append('\n');
    for (Progressed each : progressed(report)) {
      for (int step = 1; step <= each.lesson().steps(); step++) {
        if (each.work().steps().get(step - 1) != ClassReport.StepState.AHEAD) {
          csv.append(row(each, step, time)).append('\n');
        }
      }
    }
    for (Remark remark : report.remarks()) {
      csv.append(CsvRow.line(List.of(remark.file(), "", "", "", "", "", "", "", "", remark.text())))
          .append('\n');
    }
    return csv.toString();
  }

  private static String row(Progressed each, int step, LongFunction<String> time) {
    Optional<Score> score = Optional.ofNullable(each.work().record().steps().get(step));
    ClassReport.StepState state = each.work().steps().get(step - 1);
    boolean now = state == ClassReport.StepState.NOW && each.work().last().isPresent();
    return CsvRow.line(
        List.of(
            each.member().student().id(),
            each.member().student().name(),
            each.lesson().id(),
            Integer.toString(step),
            state.name().toLowerCase(Locale.ROOT),
            score.map(done -> Integer.toString(done.stars())).orElse(""),
            score.map(done -> Integer.toString(done.hints())).orElse(""),
            score.map(done -> Integer.toString(done.wrong())).orElse(""),
            now ? time.apply(each.work().last().getAsLong()) : "",
            ""));
  }
}
