package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lessons.progress.Progress;

/**
 * What somebody who signs in goes on from. Playing the lines again leads to the very point where
 * they broke off.
 *
 * @param conversation its name
 * @param holder the server that holds it
 * @param seed what variants of lessons are made from
 * @param lesson the lesson that the conversation began with; empty for a welcome
 * @param before their progress when the conversation began
 * @param lines what they have typed in it so far
 * @param progressMade how many pieces of progress were recorded in it
 * @param history the lines that they typed last, in any conversation
 * @param assigned the lessons that they have been given and have not finished
 * @param partners the two who play it, where it is a pair's
 */
public record Enrolment(
    String conversation,
    String holder,
    MemberName member,
    long seed,
    Optional<String> lesson,
    Progress before,
    List<RecordedLine> lines,
    int progressMade,
    List<String> history,
    List<Assignment> assigned,
    Optional<Partners> partners) {

  public Enrolment {
    lines = List.copyOf(lines);
    history = List.copyOf(history);
    assigned = List.copyOf(assigned);
  }
}
