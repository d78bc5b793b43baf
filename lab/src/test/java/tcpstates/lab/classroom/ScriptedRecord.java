package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.progress.Progress;

/** A record in memory that writes its entries when the test says so. */
final class ScriptedRecord implements ClassRecord {

  private final Map<String, String> files = new HashMap<>();
  private final Queue<Runnable> unwritten = new ArrayDeque<>();
  private final List<RecordedLine> lines = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private int conversation = 1;
  private Optional<Partners> pair = Optional.empty();
  private boolean holding;
  boolean room = true;
  List<Assignment> assigned = List.of();
  long now = 1;

  /** From now on, nothing is written until {@link #write}. */
  void hold() {
    holding = true;
  }

  void write() {
    holding = false;
    unwritten.forEach(Runnable::run);
    unwritten.clear();
  }

  List<String> texts() {
    return lines.stream().map(RecordedLine::text).toList();
  }

  @Override
  public Enrolment enter(MemberName member, Optional<String> lesson) {
    String id = Integer.toString(conversation);
    return new Enrolment(
        id,
        "here",
        member,
        7,
        lesson,
        Progress.NONE,
        List.copyOf(lines),
        0,
        texts(),
        assigned,
        Enrolment.exams(id, progress),
        pair);
  }

  @Override
  public void begin(Partners partners) {
    pair = Optional.of(partners);
    conversation++;
    lines.clear();
  }

  @Override
  public boolean full(MemberName member) {
    return false;
  }

  @Override
  public boolean record(WorkEntry entry, Runnable recorded) {
    if (entry instanceof WorkEntry.WorkDone done) {
      WorkEntry.LineTyped line = done.line();
      done.progress().forEach(made -> progress.add(made.text()));
      lines.add(new RecordedLine(line.n(), line.member(), line.at(), line.text(), line.loaded()));
    } else if (entry instanceof WorkEntry.ConversationEnded) {
      conversation++;
      lines.clear();
    } else if (entry instanceof WorkEntry.ProgressBehind behind) {
      behind.progress().forEach(made -> progress.add(made.text()));
    }
    if (holding) {
      unwritten.add(recorded);
    } else {
      recorded.run();
    }
    return true;
  }

  @Override
  public boolean hasRoom() {
    return room;
  }

  @Override
  public Optional<String> read(MemberName member, String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public boolean write(MemberName member, String name, String text) {
    files.put(name, text);
    return true;
  }

  @Override
  public String notice() {
    return "Recorded for a test.";
  }

  @Override
  public long now() {
    return now;
  }
}
