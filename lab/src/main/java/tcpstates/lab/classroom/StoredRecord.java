package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.Conversations;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.StoreFault;
import tcpstates.lab.store.StudentFiles;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lab.store.WorkRecorder;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressBuilder;
import tcpstates.lessons.progress.ProgressLine;

/** The work of a class, kept in a database. */
public final class StoredRecord implements ClassRecord {

  private static final int MOST_HISTORY = 200;

  /** More lines than a student types in a year. */
  private static final long MOST_LINES = 100_000;

  private final Conversations conversations;
  private final StudentFiles files;
  private final Assignments assignments;
  private final WorkRecorder recorder;
  private final StudentSeeds seeds;
  private final String holder;
  private final String version;
  private final LabSettings settings;
  private final LongSupplier clock;

  /**
   * Makes a record.
   *
   * @param holder the name of this run of the server
   * @param version of the program
   * @param clock in milliseconds since 1970; it may be set back
   */
  public StoredRecord(
      Database database,
      WorkRecorder recorder,
      StudentSeeds seeds,
      String holder,
      String version,
      LabSettings settings,
      LongSupplier clock) {
    this.conversations = new Conversations(database);
    this.files = new StudentFiles(database);
    this.assignments = new Assignments(database);
    this.recorder = recorder;
    this.seeds = seeds;
    this.holder = holder;
    this.version = version;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Enrolment enter(MemberName member, Optional<String> lesson) throws StoreFault {
    // What they typed a moment ago may not be written yet.
    recorder.settle();
    Optional<Conversations.Opening> left = conversations.takeOver(member, holder);
    Conversations.Opening opening =
        left.isPresent()
            ? left.get()
            : conversations.begin(
                UUID.randomUUID().toString(),
                member,
                seeds.of(member),
                lesson,
                version,
                holder,
                now());
    return new Enrolment(
        opening.id(),
        holder,
        member,
        opening.seed(),
        opening.lesson(),
        progress(member, opening.basis()),
        conversations.lines(opening.id()),
        conversations.lastProgress(opening.id()),
        conversations.history(member, MOST_HISTORY),
        stillToDo(member),
        Enrolment.exams(opening.id(), conversations.progress(member, Long.MAX_VALUE)),
        opening.partner().map(partner -> new Partners(opening.member(), partner)));
  }

  @Override
  public void begin(Partners partners) throws StoreFault {
    recorder.settle();
    conversations.beginPair(
        new Conversations.Opening(
            UUID.randomUUID().toString(),
            partners.client(),
            0,
            seeds.of(partners.client()),
            Optional.empty(),
            Optional.of(partners.server())),
        version,
        holder,
        now());
  }

  private List<Assignment> stillToDo(MemberName member) throws StoreFault {
    List<Assignment> given = assignments.all();
    if (given.isEmpty()) {
      return given;
    }
    Progress now = progress(member, Long.MAX_VALUE);
    return given.stream().filter(each -> !done(each, now)).toList();
  }

  /** An exam is done when it has ended as one. */
  private static boolean done(Assignment assignment, Progress progress) {
    LessonRecord record = progress.lesson(assignment.lesson());
    return assignment.exam() ? record.exam() == LessonRecord.Exam.ENDED : record.over();
  }

  private Progress progress(MemberName member, long basis) throws StoreFault {
    return folded(conversations.progress(member, basis));
  }

  /** The sum of all progress lines. */
  static Progress folded(List<String> lines) {
    ProgressBuilder builder = new ProgressBuilder();
    for (String text : lines) {
      ProgressLine.read(text).ifPresent(builder::add);
    }
    return builder.progress();
  }

  @Override
  public boolean full(MemberName member) throws StoreFault {
    return conversations.linesOf(member) >= MOST_LINES;
  }

  @Override
  public boolean record(WorkEntry entry, Runnable recorded) {
    return recorder.record(entry, recorded);
  }

  @Override
  public boolean hasRoom() {
    return recorder.hasRoom();
  }

  @Override
  public Optional<String> read(MemberName member, String name) throws StoreFault {
    return files.read(member, name);
  }

  @Override
  public boolean write(MemberName member, String name, String text) throws StoreFault {
    return files.write(member, name, text, settings.files(), now());
  }

  @Override
  public String notice() {
    return notice(settings);
  }

  /** Tells what a lab with these settings records, and for how long. */
  public static String notice(LabSettings settings) {
    return "What you type is recorded for your instructor and deleted after "
        + settings.keepDays()
        + " days.";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public long now() {
    return clock.getAsLong();
  }
}
