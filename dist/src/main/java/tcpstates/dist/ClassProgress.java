package tcpstates.dist;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.grade.ClassReport;
import tcpstates.lessons.grade.ClassReport.Member;
import tcpstates.lessons.grade.ClassReport.Remark;
import tcpstates.lessons.grade.ClassRoster;
import tcpstates.lessons.grade.JournalGrade.Student;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressFolder;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Visible;

/** Shows a class at a glance. A file that can't be read is a remark; the others still count. */
final class ClassProgress {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final LessonPrograms.ProgressOptions options;
  private final List<Known> course;
  private final Streams streams;
  private final List<Member> members = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private boolean allRead = true;

  /**
   * The progress of a class.
   *
   * @param course all lessons, in order
   */
  ClassProgress(LessonPrograms.ProgressOptions options, List<Known> course, Streams streams) {
    this.options = options;
    this.course = course;
    this.streams = streams;
  }

  int run(Look look) {
    Optional<ClassRoster> roster;
    try {
      LocalFiles files = LocalFiles.of(LocalPerson.environment());
      roster = ClassFiles.roster(options.roster(), files, streams.in());
    } catch (IllegalArgumentException e) {
      streams.err().println("tcpstates: " + Visible.text(e.getMessage()));
      return ExitCode.NOT_UNDERSTOOD.number();
    }
    List<String> files = ClassFiles.named(options.files(), "progress file");
    roster.ifPresent(known -> listed(known, files));
    for (String file : files) {
      if (roster.isEmpty() || roster.get().of(file).isEmpty()) {
        members.add(new Member(new Student(ClassRoster.stem(file), ""), read(file)));
        roster.ifPresent(known -> remarks.add(new Remark(file, "not on the roster")));
      }
    }
    ClassReport report = ClassReport.of(members, course, remarks);
    streams.out().print(options.form().of(report, look, ClassProgress::time));
    return allRead ? ExitCode.OK.number() : ExitCode.BROKEN.number();
  }

  /** In the roster's order; who has no file is there, too. */
  private void listed(ClassRoster roster, List<String> files) {
    Set<Student> found = new HashSet<>();
    for (Student student : roster.students()) {
      for (String file : files) {
        if (roster.of(file).filter(student::equals).isPresent() && found.add(student)) {
          members.add(new Member(student, read(file)));
        }
      }
      if (!found.contains(student)) {
        members.add(new Member(student, Optional.empty()));
        remarks.add(new Remark(student.id(), "no progress file"));
      }
    }
  }

  private Optional<Progress> read(String file) {
    try {
      ProgressStore.Kept kept = ProgressFolder.look(LessonSetup.path(file));
      kept.notice().ifPresent(text -> remarks.add(new Remark(file, text)));
      return Optional.of(kept.progress());
    } catch (Refusal | IOException e) {
      remarks.add(new Remark(file, e.getMessage()));
      allRead = false;
      return Optional.empty();
    }
  }

  private static String time(long seconds) {
    return TIME.format(Instant.ofEpochSecond(seconds).atZone(ZoneId.systemDefault()));
  }
}
