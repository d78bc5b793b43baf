package tcpstates.lab.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressLine;

/**
 * Where a person who signs in continues. Playing the lines again leads to exactly the point where
 * they stopped.
 *
 * @param conversation its name
 * @param holder the server that holds the conversation
 * @param seed the number from which lesson variants are made
 * @param lesson the lesson that the conversation began with; empty for a welcome
 * @param before their progress when the conversation began
 * @param lines what they have typed in it so far
 * @param progressMade how many pieces of progress this conversation has recorded
 * @param history the lines that they typed last, in all conversations
 * @param assigned the assigned lessons that they have not done
 * @param exams when each exam of this conversation began, in seconds since 1970
 * @param partners the two players, if it is a pair's conversation
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
    Map<String, Long> exams,
    Optional<Partners> partners) {

  public Enrolment {
    lines = List.copyOf(lines);
    history = List.copyOf(history);
    assigned = List.copyOf(assigned);
    exams = Map.copyOf(exams);
  }

  /** When each exam of a conversation began, from progress lines. */
  static Map<String, Long> exams(String conversation, List<String> progress) {
    Map<String, Long> began = new HashMap<>();
    for (String text : progress) {
      ProgressLine.read(text)
          .filter(line -> line.run().equals(conversation) && line.at().isPresent())
          .ifPresent(
              line -> {
                if (line.event() instanceof ProgressEvent.Began event && event.exam()) {
                  began.putIfAbsent(event.lesson(), line.at().getAsLong());
                }
              });
    }
    return began;
  }
}
