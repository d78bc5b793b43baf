package tcpstates.lab.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressLine;
import tcpstates.lessons.progress.ProgressStore;

/**
 * A student's progress in a lab. It collects the progress that a line makes, and the record stores
 * it with the line or directly after it. When recorded lines are played again, it counts their
 * progress, and collects only what was lost between a line and its progress.
 */
final class LabProgress implements ProgressStore {

  private final Enrolment enrolment;
  private final ClassRecord record;
  private final List<WorkEntry.ProgressMade> gathered = new ArrayList<>();
  private int made;

  /** The time of the recorded line that is played again, in milliseconds; empty when all is new. */
  private OptionalLong replayed;

  LabProgress(Enrolment enrolment, ClassRecord record) {
    this.enrolment = enrolment;
    this.record = record;
    this.replayed = enrolment.lines().stream().mapToLong(RecordedLine::at).findFirst();
  }

  /** A recorded line is about to be played again. */
  void play(RecordedLine line) {
    replayed = OptionalLong.of(line.at());
  }

  /**
   * From now on, all progress is new, even if another version of the program made more of the same
   * lines.
   */
  void begin() {
    replayed = OptionalLong.empty();
    made = Math.max(made, enrolment.progressMade());
  }

  /** The progress since the last call. */
  List<WorkEntry.ProgressMade> take() {
    List<WorkEntry.ProgressMade> all = List.copyOf(gathered);
    gathered.clear();
    return all;
  }

  @Override
  public String run() {
    return enrolment.conversation();
  }

  @Override
  public OptionalLong now() {
    return OptionalLong.of(replayed.orElseGet(record::now) / 1_000);
  }

  @Override
  public Kept read() {
    return new Kept(enrolment.before(), Optional.empty());
  }

  @Override
  public void keep(ProgressEvent event) {
    made++;
    if (made > enrolment.progressMade()) {
      String text = new ProgressLine(run(), now(), event).text();
      gathered.add(new WorkEntry.ProgressMade(run(), made, enrolment.member(), record.now(), text));
    }
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public void flush() {
    // The record stores the progress with its line.
  }
}
