package tcpstates.lab.classroom;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lab.results.DueTime;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments.Assignment;

/** What a person reads first: which class this is, what is recorded, and what there is to do. */
final class Welcome {

  private Welcome() {}

  /**
   * The lines.
   *
   * @param notice what is recorded about them
   */
  static List<String> lines(String title, String notice, MemberName name, Enrolment enrolment) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(notice);
    enrolment.partners().ifPresent(partners -> lines.addAll(SeatDoor.together(partners, name)));
    if (enrolment.partners().isEmpty()) {
      for (Assignment assignment : enrolment.assigned()) {
        String due = assignment.dueAt().map(at -> ", until " + DueTime.shown(at)).orElse("");
        String exam = assignment.exam() ? ", an exam: no help, one try" : "";
        lines.add("To do: `lesson " + assignment.lesson() + "`" + due + exam);
      }
    }
    return lines;
  }
}
