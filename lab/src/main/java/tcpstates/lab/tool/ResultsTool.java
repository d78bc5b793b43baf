package tcpstates.lab.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.results.ClassReader;
import tcpstates.lab.results.ClassResults;
import tcpstates.lab.results.DueTime;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.results.StudentWork;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.Purge;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.grade.GradescopeResults;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.Scoring;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** `tcpstates lab assign|report|purge`: assigns lessons, reports results and deletes work. */
public final class ResultsTool {

  private final String dir;
  private final Optional<String> store;
  private final PrintStream out;

  /**
   * Makes the tool for a lab.
   *
   * @param store a store to use in place of the configuration's
   */
  public ResultsTool(String dir, Optional<String> store, PrintStream out) {
    this.dir = dir;
    this.store = store;
    this.out = out;
  }

  /** A task on an open lab. */
  private interface Work {
    void on(OpenLab lab) throws StoreFault, LabFault;
  }

  private void with(Work work) throws LabFault {
    try (OpenLab lab = OpenLab.open(dir, store)) {
      work.on(lab);
    } catch (StoreFault e) {
      throw RosterTool.broken(e);
    }
  }

  static Course course(LabFolder folder) {
    return Course.of(List.of(new LessonFolder(folder.lessons())), Optional.empty());
  }

  // ---- assignments

  /**
   * Assigns lessons to the class. Without a lesson, lists the assignments.
   *
   * @param due a time as {@link DueTime} reads it
   * @param exam whether the lessons are exams
   * @throws LabFault if a lesson doesn't exist or is broken; then nothing changes
   */
  public void assign(List<String> lessons, Optional<String> due, boolean exam) throws LabFault {
    if (lessons.isEmpty()) {
      with(lab -> list(lab, new Assignments(lab.database()).all()));
      return;
    }
    Optional<Long> end = due.isPresent() ? Optional.of(DueTime.read(due.get())) : Optional.empty();
    with(
        lab -> {
          Course course = course(lab.folder());
          List<Assignment> given = new ArrayList<>();
          for (String id : lessons) {
            given.add(new Assignment(lesson(course, course.named(id).orElse(id)).id(), end, exam));
          }
          Assignments assignments = new Assignments(lab.database());
          assignments.give(given, System.currentTimeMillis());
          list(lab, assignments.all());
        });
  }

  private void list(OpenLab lab, List<Assignment> assignments) {
    if (assignments.isEmpty()) {
      out.println("The class has no assignment. `tcpstates lab assign LESSON` gives one.");
    }
    int width = assignments.stream().mapToInt(each -> each.lesson().length()).max().orElse(0);
    for (Assignment assignment : assignments) {
      String lesson = assignment.lesson() + " ".repeat(width - assignment.lesson().length());
      String due = assignment.dueAt().map(at -> "  until " + DueTime.shown(at)).orElse("");
      boolean gone = course(lab.folder()).entry(assignment.lesson()).isEmpty();
      String exam = assignment.exam() ? "  exam" : "";
      String all = lesson + due + exam + (gone ? "  (there is no such lesson any more)" : "");
      out.println(all.stripTrailing());
    }
  }

  static Lesson lesson(Course course, String id) throws LabFault {
    LessonReading reading =
        course
            .lesson(id, OptionalLong.empty())
            .orElseThrow(
                () ->
                    LabFault.refused(
                        "there is no lesson `"
                            + Visible.text(id)
                            + "`."
                            + Phrases.didYouMean(id, course.ids())
                            + " `tcpstates lessons` lists those of the program; put your own into"
                            + " the lab's folder `lessons`"));
    if (reading instanceof LessonReading.Read read) {
      return read.lesson();
    }
    throw LabFault.notUnderstood(
        ((LessonReading.Broken) reading)
            .problems().stream().map(problem -> Visible.text(problem.toString())).toList());
  }

  /**
   * Takes lessons back. The students' work in them is kept.
   *
   * @throws LabFault if the class does not have one of them
   */
  public void drop(List<String> lessons) throws LabFault {
    with(
        lab -> {
          Assignments assignments = new Assignments(lab.database());
          for (String id : lessons) {
            if (!assignments.drop(id)) {
              throw LabFault.refused("the class does not have the lesson " + Visible.text(id));
            }
          }
          list(lab, assignments.all());
        });
  }

  // ---- results

  /**
   * Prints the results of the class. The class may be at work meanwhile.
   *
   * @throws LabFault if they can't be read
   */
  public void report(ResultsText form) throws LabFault {
    with(
        lab -> {
          List<Assignment> given = new Assignments(lab.database()).all();
          List<StudentWork> students = ClassReader.read(lab.database());
          out.print(form.of(ClassResults.of(students, given, course(lab.folder()))));
        });
  }

  /**
   * Prints one student's grade in one lesson, as Gradescope reads it.
   *
   * @throws LabFault if there is no such student or lesson
   */
  public void gradescope(String name, String lesson) throws LabFault {
    MemberName student = RosterTool.name(name);
    with(
        lab -> {
          StudentWork work =
              ClassReader.read(lab.database()).stream()
                  .filter(each -> each.member().name().equals(student))
                  .findFirst()
                  .orElseThrow(() -> RosterTool.unknown(student));
          Lesson graded = lesson(course(lab.folder()), lesson);
          List<Assignment> given = new Assignments(lab.database()).all();
          JournalGrade grade = JournalGrade.of(ClassResults.grade(work, graded, given));
          out.print(GradescopeResults.of(grade, Scoring.POINTS));
        });
  }

  // ---- deleting

  /**
   * Deletes what is recorded of one student, or of all.
   *
   * @param student empty for all
   * @param sure whether to delete; if not, it only says what would be deleted
   * @throws LabFault if nothing may be deleted, or the database fails
   */
  public void purge(Optional<String> student, boolean sure) throws LabFault {
    Optional<MemberName> name =
        student.isPresent() ? Optional.of(RosterTool.name(student.get())) : Optional.empty();
    String whose = name.map(found -> "of " + found).orElse("of anybody");
    with(
        lab -> {
          Purge purge = new Purge(lab.database());
          Purge.Amount amount = name.isPresent() ? purge.amount(name.get()) : purge.amountOfAll();
          String what =
              Phrases.count(amount.conversations(), "session")
                  + ", "
                  + Phrases.count(amount.lines(), "line")
                  + " and "
                  + Phrases.count(amount.files(), "file");
          if (amount.nothing()) {
            throw LabFault.refused("nothing is recorded " + whose);
          }
          if (!sure) {
            throw LabFault.refused(
                "this would delete the work "
                    + whose
                    + " for good: "
                    + what
                    + ". To do it, add --yes. Nothing was deleted");
          }
          if (name.isPresent()) {
            purge.student(name.get());
          } else {
            purge.all();
          }
          out.println("Deleted the work " + whose + ": " + what + ".");
        });
  }
}
