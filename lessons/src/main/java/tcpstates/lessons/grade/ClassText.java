package tcpstates.lessons.grade;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import tcpstates.lessons.grade.ClassReport.Member;
import tcpstates.lessons.grade.ClassReport.StepState;
import tcpstates.lessons.grade.ClassReport.Work;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** A class at a glance, as lines for a person. */
final class ClassText {

  private static final String WRONG = "wrong";
  private static final int ONE_DIGIT = 9;

  private ClassText() {}

  /**
   * The lines: for each lesson a row for everybody who has begun it, then the heat map.
   *
   * @param time puts seconds since 1970 in words
   */
  static List<StyledLine> lines(ClassReport report, Look look, LongFunction<String> time) {
    List<StyledLine> lines = new ArrayList<>();
    int width = report.members().stream().mapToInt(m -> m.label().length()).max().orElse(0);
    for (Known lesson : report.lessons()) {
      lines.add(StyledLine.of(lesson.id(), Style.STRONG));
      for (Member member : report.members()) {
        ClassReport.work(member, lesson)
            .ifPresent(work -> lines.add(row(pad(member.label(), width), work, look, time)));
      }
      lines.add(wrong(pad(WRONG, width), report.wrong(lesson)));
      lines.add(StyledLine.EMPTY);
    }
    lines.addAll(MasteryMap.heat(report.progress()));
    report.remarks().forEach(remark -> lines.add(StyledLine.of(remark.toString())));
    return List.copyOf(lines);
  }

  private static StyledLine row(String label, Work work, Look look, LongFunction<String> time) {
    if (look.plain()) {
      long done = work.steps().stream().filter(StepState.DONE::equals).count();
      return StyledLine.of(
          format(
              "%s: %d of %d steps done, %s",
              label.strip(), done, work.steps().size(), words(work, time)));
    }
    String marks =
        work.steps().stream().map(step -> mark(step, look)).collect(Collectors.joining());
    return StyledLine.of("  " + label + "  ")
        .plus(marks, work.finished() ? Style.GOOD : Style.PLAIN)
        .plus("  " + words(work, time));
  }

  /** How far somebody is, in words. */
  static String words(Work work, LongFunction<String> time) {
    if (work.finished()) {
      return format("finished, %d of %d stars", work.record().stars(), 3 * work.steps().size());
    }
    String since =
        work.last().isPresent() ? ", last line " + time.apply(work.last().getAsLong()) : "";
    return work.now().map(step -> format("in step %d", step)).orElse("at its end") + since;
  }

  private static String mark(StepState step, Look look) {
    return switch (step) {
      case DONE -> look.ascii() ? "#" : "●";
      case SHOWN -> "?";
      case SKIPPED -> "-";
      case NOW -> look.ascii() ? "o" : "◉";
      case AHEAD -> look.ascii() ? "." : "○";
    };
  }

  private static StyledLine wrong(String label, List<Integer> counts) {
    String marks =
        counts.stream()
            .map(count -> count == 0 ? "." : count > ONE_DIGIT ? "+" : Integer.toString(count))
            .collect(Collectors.joining());
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    return StyledLine.of("  " + label + "  " + marks, Style.FAINT)
        .plus(all == 0 ? "  no wrong answers" : "  wrong answers, step by step", Style.FAINT);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
