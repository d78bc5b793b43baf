package tcpstates.lab.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.ClassHistory;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.ProgressLine;
import tcpstates.lessons.progress.Provenance;

/** Reads what the students on the roster have typed in a lesson. */
public final class ClassJournals {

  /**
   * What a student typed in a lesson.
   *
   * @param student their id in the course if it can be the name of a file and nobody else is called
   *     so, or else the name with which they sign in
   * @param log the last attempt that reached the lesson's end, or else the one that was left last;
   *     empty if they typed nothing in it
   */
  public record Work(String student, Optional<AttemptLog> log) {}

  private ClassJournals() {}

  /** The students on the roster, by name, with what they typed in a lesson. */
  public static List<Work> read(Database database, String lesson) throws StoreFault {
    Map<MemberName, List<ProgressLine>> events = new HashMap<>();
    List<Member> students = new ArrayList<>();
    for (Member member : new Members(database).all()) {
      if (member.role() == Role.STUDENT) {
        students.add(member);
        events.put(member.name(), new ArrayList<>());
      }
    }
    new ClassHistory(database)
        .progress(
            seen ->
                Optional.ofNullable(events.get(seen.member()))
                    .ifPresent(lines -> ProgressLine.read(seen.text()).ifPresent(lines::add)));
    return students.stream()
        .map(
            member ->
                new Work(
                    name(member, students), AttemptLog.last(events.get(member.name()), lesson)))
        .toList();
  }

  private static String name(Member member, List<Member> all) {
    String id = member.id();
    boolean taken =
        all.stream()
            .filter(other -> !other.name().equals(member.name()))
            .anyMatch(other -> other.id().equals(id) || other.name().text().equals(id));
    return Provenance.isName(id) && !taken ? id : member.name().text();
  }
}
