package tcpstates.lessons.grade;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** Grades as a person reads them. */
final class GradeLines {

  private GradeLines() {}

  /** A line for each step, the sum, and the remarks. */
  static String one(JournalGrade journal, GradeRun run) {
    StringBuilder text = new StringBuilder();
    journal.grade().ifPresent(grade -> steps(grade, run, text));
    for (String remark : journal.remarks()) {
      text.append(format("%s: %s\n", label(journal), Visible.text(remark)));
    }
    return text.toString();
  }

  private static void steps(Grade grade, GradeRun run, StringBuilder text) {
    text.append(format("%s: %s\n", grade.lesson(), Visible.text(grade.title())));
    for (Grade.Step step : grade.steps()) {
      text.append(
          format(
              " %s %d  %s  %s\n",
              step.done() ? "ok  " : "MISS",
              step.number(),
              Visible.text(step.heading()),
              GradeForm.words(step)));
    }
    text.append(
        format(
            "%s: %d of %d steps done, %s\n",
            grade.passed() ? "passed" : "not passed",
            grade.done(),
            grade.steps().size(),
            score(grade, run)));
  }

  /** A line for each journal, its remarks below it, and how many passed. */
  static String many(List<JournalGrade> grades, GradeRun run) {
    int width = grades.stream().mapToInt(grade -> label(grade).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (JournalGrade journal : grades) {
      String label = label(journal) + " ".repeat(width - label(journal).length());
      String result = journal.grade().map(grade -> result(grade, run)).orElse("not graded");
      text.append(format("%s  %s\n", label, result));
      for (String remark : journal.remarks()) {
        text.append(format("%s  %s\n", " ".repeat(width), Visible.text(remark)));
      }
    }
    long passed = grades.stream().filter(JournalGrade::passed).count();
    long none = grades.stream().filter(grade -> grade.grade().isEmpty()).count();
    text.append(
        format(
            "%d passed, %d not passed, %d not graded\n",
            passed, grades.size() - passed - none, none));
    return text.toString();
  }

  private static String result(Grade grade, GradeRun run) {
    return format(
        "%-10s  %d of %d steps, %s",
        grade.passed() ? "passed" : "not passed",
        grade.done(),
        grade.steps().size(),
        score(grade, run));
  }

  /** The stars, and the score. */
  private static String score(Grade grade, GradeRun run) {
    return format(
        "%s, score %d of %d",
        Phrases.count(grade.stars(), "star"), run.scoring().of(grade), run.most());
  }

  private static String label(JournalGrade journal) {
    JournalGrade.Student student = journal.student();
    return Visible.text(student.name().isEmpty() ? student.id() : student.name());
  }
}
