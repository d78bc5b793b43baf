package tcpstates.lab.results;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.ClassHistory;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.ProgressBuilder;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressLine;
import tcpstates.repl.session.JournalEntry.Verdict;

/** Reads what the students on the roster have done. */
public final class ClassReader {

  /** A longer pause between two lines doesn't count as work. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** One student's work while it is read. */
  private static final class Gathered {
    private final Member member;
    private final ProgressBuilder progress = new ProgressBuilder();
    private final Map<String, LessonWork> lessons = new HashMap<>();

    /** The lessons of the exams that have ended. */
    private final Set<String> exams = new HashSet<>();

    private Optional<Long> lastLine = Optional.empty();

    Gathered(Member member) {
      this.member = member;
    }

    void line(ClassHistory.LineSeen line) {
      Duration pause = Duration.ofMillis(line.at() - lastLine.orElse(line.at()));
      lastLine = Optional.of(line.at());
      Duration worked = pause.compareTo(LONGEST_PAUSE) > 0 ? Duration.ZERO : pause;
      boolean mistake =
          line.verdict().startsWith(Verdict.REJECTED.word())
              || line.verdict().startsWith(Verdict.NOT_UNDERSTOOD.word());
      line.lesson()
          .ifPresent(
              id ->
                  lessons.put(
                      id, lessons.getOrDefault(id, LessonWork.NONE).typed(mistake, worked)));
    }

    void progress(ClassHistory.ProgressSeen seen) {
      ProgressLine.read(seen.text())
          .ifPresent(
              line -> {
                Optional<AttemptLog> exam = progress.log(line.run()).filter(AttemptLog::exam);
                progress.add(line);
                if (line.event() instanceof ProgressEvent.Finished finished) {
                  reachedEnd(finished.lesson(), exam.isPresent(), seen.at());
                } else if (line.event() instanceof ProgressEvent.Left) {
                  exam.ifPresent(log -> reachedEnd(log.lesson(), true, seen.at()));
                }
              });
    }

    /** The first time counts; in an exam, the first time in the exam. */
    private void reachedEnd(String lesson, boolean exam, long at) {
      LessonWork before = lessons.getOrDefault(lesson, LessonWork.NONE);
      boolean first = exam && exams.add(lesson);
      lessons.put(lesson, (first ? before.anew() : before).finished(at));
    }

    StudentWork work() {
      return new StudentWork(member, progress.progress(), lessons);
    }
  }

  private ClassReader() {}

  /** The students on the roster, by name, with their work. */
  public static List<StudentWork> read(Database database) throws StoreFault {
    Map<MemberName, Gathered> students = new HashMap<>();
    List<Gathered> inOrder = new ArrayList<>();
    for (Member member : new Members(database).all()) {
      if (member.role() == Role.STUDENT) {
        Gathered student = new Gathered(member);
        students.put(member.name(), student);
        inOrder.add(student);
      }
    }
    ClassHistory history = new ClassHistory(database);
    history.lines(
        line ->
            Optional.ofNullable(students.get(line.member())).ifPresent(found -> found.line(line)));
    history.progress(
        seen ->
            Optional.ofNullable(students.get(seen.member()))
                .ifPresent(found -> found.progress(seen)));
    return inOrder.stream().map(Gathered::work).toList();
  }
}
