package tcpstates.lessons.grade;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.stream.Collectors;
import tcpstates.repl.text.Markup;
import tcpstates.repl.text.Visible;

/** Grades as a JUnit report, in the form of Ant's tasks, which CI servers read. */
final class GradeJunit {

  private GradeJunit() {}

  static String document(List<JournalGrade> grades, GradeRun run) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (grades.size() == 1) {
      return xml.append(suite(grades.get(0), run, run.lesson(), "")).toString();
    }
    xml.append("<testsuites>\n");
    for (int i = 0; i < grades.size(); i++) {
      JournalGrade journal = grades.get(i);
      String place = format(" package=\"%s\" id=\"%d\"", escaped(run.lesson()), i);
      xml.append(suite(journal, run, journal.student().id(), place));
    }
    return xml.append("</testsuites>\n").toString();
  }

  private static String suite(JournalGrade journal, GradeRun run, String name, String place) {
    List<Grade.Step> steps = journal.grade().map(Grade::steps).orElse(List.of());
    boolean broken = journal.grade().isEmpty();
    long failures = steps.stream().filter(step -> !step.done()).count();
    String cases =
        broken
            ? broken(journal, run)
            : steps.stream().map(step -> step(step, run)).collect(Collectors.joining());
    return format(
        """
        <testsuite name="%s" timestamp="%s" hostname="localhost" tests="%d" failures="%d" errors="%d" time="0"%s>
          <properties>
            <property name="file" value="%s"/>
            <property name="student" value="%s"/>
            <property name="signature" value="%s"/>
            <property name="score" value="%d"/>
            <property name="of" value="%d"/>
          </properties>
        %s  <system-out>%s</system-out>
          <system-err></system-err>
        </testsuite>
        """,
        escaped(name),
        run.startedAt(),
        broken ? 1 : steps.size(),
        failures,
        broken ? 1 : 0,
        place,
        escaped(journal.file()),
        escaped(journal.student().name()),
        journal.signing().word(),
        journal.grade().map(run.scoring()::of).orElse(0),
        run.most(),
        cases,
        journal.remarks().stream().map(GradeJunit::escaped).collect(Collectors.joining("\n")));
  }

  private static String step(Grade.Step step, GradeRun run) {
    String words = escaped(GradeForm.words(step));
    return testCase(
        step.number() + " " + step.heading(),
        run,
        step.done()
            ? ""
            : format("<failure type=\"missing\" message=\"%s\">%s</failure>", words, words));
  }

  private static String broken(JournalGrade journal, GradeRun run) {
    String why = escaped(String.join("; ", journal.remarks()));
    return testCase(
        "journal", run, format("<error type=\"journal\" message=\"%s\">%s</error>", why, why));
  }

  private static String testCase(String name, GradeRun run, String inside) {
    return format(
        "  <testcase classname=\"%s\" name=\"%s\" time=\"0\">%s</testcase>\n",
        escaped(run.lesson()), escaped(name), inside);
  }

  private static String escaped(String text) {
    return Markup.escaped(Visible.text(text));
  }
}
