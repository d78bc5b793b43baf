package tcpstates.lab.classroom;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import tcpstates.lab.roster.Member;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Look;

/** One student at work: their conversation, and what is recorded of it. */
final class StudentSeat implements Recording.Counter {

  /** So long a session may be; all of it is played again when its student comes back. */
  static final int MOST_LINES = 2_000;

  /** A search takes no more of the machine that all share. */
  static final SearchLimits LIMITS = new SearchLimits(200, 32L << 20);

  private final Member member;
  private final Enrolment enrolment;
  private final ClassRecord record;
  private final Front.Host host;
  private final Recording recording;
  private final Conversation conversation;
  private final Waiting waiting;
  private final AtomicInteger unrecorded = new AtomicInteger();

  /** What seats of one class have in common. */
  record Furniture(ClassRecord record, Course course, FaultLog faults, int mostFiles) {}

  /**
   * Takes a seat: what was recorded before is played again.
   *
   * @param more commands beside those of the program and its lessons
   */
  StudentSeat(
      Member member,
      Enrolment enrolment,
      Furniture furniture,
      Environment environment,
      List<Verb> more,
      Companion companion,
      Front.Host host) {
    this.member = member;
    this.enrolment = enrolment;
    this.record = furniture.record();
    this.host = host;
    LabProgress progress = new LabProgress(enrolment, record);
    Entrance entrance =
        enrolment.lesson().<Entrance>map(Entrance.To::new).orElseGet(Entrance.Welcome::new);
    Tutor tutor =
        new Tutor(furniture.course(), progress, OptionalLong.of(enrolment.seed()), entrance);
    RecordedFiles files =
        new RecordedFiles(new OwnFiles(member.name(), record, furniture.mostFiles()));
    this.recording = new Recording(enrolment, record, progress, tutor, files, this);
    Person person =
        new Person(
            files,
            new OwnHistory(enrolment.history()),
            environment,
            System::nanoTime,
            LIMITS,
            Config.NONE,
            furniture.faults());
    CommandSet commands =
        CoreCommands.SET.plus(LessonCommands.verbs(furniture.course()::lessons)).plus(more);
    this.conversation =
        new Conversation(
            Session.start(commands), Companion.all(List.of(companion, recording, tutor)), person);
    this.waiting = new Waiting(new Unseen(), person);
    enrolment.lines().forEach(this::play);
    recording.begin();
  }

  /** Nobody reads the answer, so nothing is looked for: what a search finds changes nothing. */
  private void play(RecordedLine line) {
    recording.play(line);
    conversation.say(line.text(), Look.of(Look.NARROWEST, true), NO_SEARCH);
  }

  private static final SearchBudget NO_SEARCH =
      new SearchBudget() {
        @Override
        public int worlds() {
          return 1;
        }

        @Override
        public String end() {
          return "";
        }

        @Override
        public boolean goOn(int depth, int worlds) {
          return false;
        }
      };

  /** Nobody sees how far a search is: it ends before anybody would ask. */
  private static final class Unseen implements Waiting.Window {
    @Override
    public void show(String text) {}

    @Override
    public void clear() {}

    @Override
    public boolean interrupted() {
      return false;
    }
  }

  Member member() {
    return member;
  }

  Enrolment enrolment() {
    return enrolment;
  }

  Conversation conversation() {
    return conversation;
  }

  Waiting waiting() {
    return waiting;
  }

  Standing standing() {
    return recording.standing();
  }

  /** Whether they go on where they broke off. */
  boolean resumed() {
    return !enrolment.lines().isEmpty();
  }

  /** Where they go on, in a sentence. */
  String whereTheyGoOn() {
    return "You go on where you stopped, after line " + standing().lines() + ".";
  }

  /** Whether everything they have typed is on the disk, so that its answer may be shown. */
  boolean allRecorded() {
    return unrecorded.get() == 0;
  }

  @Override
  public void recording() {
    unrecorded.incrementAndGet();
  }

  @Override
  public void recorded() {
    if (unrecorded.decrementAndGet() == 0) {
      host.wake();
    }
  }

  /** Has the host look at this seat soon; by any thread. */
  void wake() {
    host.wake();
  }

  /** Whether they have typed as much in this session as they may. */
  boolean full() {
    return standing().lines() >= MOST_LINES;
  }

  /** They go on elsewhere: after this nothing that is typed here is recorded. */
  void stop() {
    recording.stop();
  }

  /** They have said that they leave: the next time they begin anew. */
  void leave() {
    WorkEntry ended = new WorkEntry.ConversationEnded(enrolment.conversation(), record.now());
    recording();
    if (!record.record(ended, this::recorded)) {
      recorded();
    }
  }
}
