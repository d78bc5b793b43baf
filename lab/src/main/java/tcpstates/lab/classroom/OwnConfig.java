package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.StoreFault;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.Preferences;

/**
 * A student's display settings. They are kept with the student's files from one session to the
 * next.
 */
final class OwnConfig implements Config {

  /** No file of a student can have this name: their names begin with a letter or a digit. */
  static final String NAME = ".settings";

  private final MemberName member;
  private final ClassRecord record;
  private FileReading kept;
  private boolean live;

  OwnConfig(MemberName member, ClassRecord record) {
    this.member = member;
    this.record = record;
    this.kept = stored();
  }

  /**
   * The student's own settings. A pair has none: both change the display only while they play. A
   * pipe keeps nothing.
   */
  static Optional<OwnConfig> of(Visit visit, Enrolment enrolment, ClassRecord record) {
    boolean own = visit.wanted().terminal().isPresent() && enrolment.partners().isEmpty();
    return own ? Optional.of(new OwnConfig(visit.member().name(), record)) : Optional.empty();
  }

  /** Whether they prefer words to drawings. */
  boolean words() {
    return Preferences.in(this).plain();
  }

  private FileReading stored() {
    try {
      return record
          .read(member, NAME)
          .map(OwnConfig::reading)
          .orElseGet(() -> new FileReading.Missing(""));
    } catch (StoreFault e) {
      return new FileReading.Unreadable("the lab can't reach your settings right now");
    }
  }

  private static FileReading reading(String text) {
    return FileReading.of("your settings", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The recorded lines have been played again. From now on, lines change the settings. */
  void begin() {
    live = true;
  }

  @Override
  public FileReading read() {
    return kept;
  }

  @Override
  public Optional<String> replace(String text) {
    if (!live) {
      return Optional.empty();
    }
    try {
      record.write(member, NAME, text);
      kept = reading(text);
      return Optional.empty();
    } catch (StoreFault e) {
      return Optional.of("the lab can't keep your settings right now");
    }
  }
}
