package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tcpstates.lab.roster.Member;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.CommandSet;
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

/** A student at work: their conversation, and its record. */
final class StudentSeat implements Recording.Counter {

  /**
   * How many lines a session may have. All of them are played again when the student comes back.
   */
  static final int MOST_LINES = 2_000;

  /** The limits of a search, because everybody shares the machine. */
  static final SearchLimits LIMITS = new SearchLimits(200, 32L << 20);

  private final Member member;
  private final Enrolment enrolment;
  private final ClassRecord record;
  private final Front.Host host;
  private final Recording recording;
  private final Optional<OwnConfig> config;
  private final Conversation conversation;
  private final Waiting waiting;
  private final Lock turn;
  private final AtomicInteger unrecorded = new AtomicInteger();

  /**
   * What all seats of a class share.
   *
   * @param commands the commands of the program and its lessons
   * @param pairs the program's commands only: a pair plays without lessons
   */
  record Equipment(
      ClassRecord record,
      Course course,
      FaultLog faults,
      int mostFiles,
      SeatCommands commands,
      SeatCommands pairs) {

    Equipment(ClassRecord record, Course course, FaultLog faults, int mostFiles) {
      this(
          record,
          course,
          faults,
          mostFiles,
          SeatCommands.of(LessonCommands.verbs(course)),
          SeatCommands.of(List.of()));
    }
  }

  /**
   * Who takes the seat, and which display they get.
   *
   * @param config the display settings that they keep, if any
   * @param screen whether they also have the screen's commands
   * @param door to the others in the class
   */
  record Arrival(
      Member member,
      Enrolment enrolment,
      Environment environment,
      Optional<OwnConfig> config,
      boolean screen,
      ClassDoor door,
      Front.Host host) {}

  /** The lesson that they were in, if it has become an exam since. */
  private Optional<String> becameExam = Optional.empty();

  private StudentSeat(
      Arrival arrival, Equipment equipment, Recording.Work work, Conversing conversing, Lock turn) {
    this.member = arrival.member();
    this.enrolment = arrival.enrolment();
    this.record = equipment.record();
    this.host = arrival.host();
    this.turn = turn;
    this.config = arrival.config();
    RecordedFiles files =
        new RecordedFiles(new OwnFiles(member.name(), record, equipment.mostFiles()));
    this.recording = new Recording(enrolment, member.name(), record, work, files, this);
    Person person =
        new Person(
            files,
            new OwnHistory(enrolment.history()),
            arrival.environment(),
            System::nanoTime,
            LIMITS,
            config.<Config>map(own -> own).orElse(Config.NONE),
            equipment.faults());
    this.conversation = conversing.begin(recording, person);
    this.waiting = new Waiting(new Unseen(), person);
  }

  /** Makes the conversation of a seat. */
  private interface Conversing {
    Conversation begin(Recording recording, Person person);
  }

  /** Takes a seat for one student. The recorded lines are played again. */
  static StudentSeat alone(Arrival arrival, Equipment equipment) {
    Enrolment enrolment = arrival.enrolment();
    LabProgress progress = new LabProgress(enrolment, equipment.record());
    Entrance entrance =
        enrolment.lesson().<Entrance>map(Entrance.To::new).orElseGet(Entrance.Welcome::new);
    Tutor tutor =
        new Tutor(
            equipment.course(),
            progress,
            OptionalLong.of(enrolment.seed()),
            new Provenance(equipment.record().version(), "", arrival.member().name().text(), ""),
            entrance);
    CommandSet commands = equipment.commands().on(arrival.screen());
    Exam exam = new Exam(enrolment, tutor, equipment.record()::now);
    if (enrolment.lines().isEmpty()) {
      exam.begin();
    } else {
      exam.replay(() -> progress.now().orElseThrow());
    }
    StudentSeat seat =
        new StudentSeat(
            arrival,
            equipment,
            new Recording.Work(progress, tutor::attempt, new LineCount()),
            (recording, person) ->
                new Conversation(
                    Session.start(commands),
                    Companion.all(List.of(exam, new Neighbours(arrival.door()), recording, tutor)),
                    person),
            new ReentrantLock());
    enrolment.lines().forEach(seat::play);
    seat.begin();
    seat.becameExam = exam.begin();
    return seat;
  }

  /** Takes one of the two seats of a pair. */
  static StudentSeat inPair(Arrival arrival, Equipment equipment, Pair pair) {
    LabProgress progress = new LabProgress(arrival.enrolment(), equipment.record());
    PairSide side = pair.side(arrival.member().name());
    return new StudentSeat(
        arrival,
        equipment,
        new Recording.Work(progress, Optional::empty, pair.count()),
        (recording, person) ->
            new Conversation(
                pair.shared(),
                Companion.all(List.of(new Neighbours(arrival.door()), recording, side)),
                person),
        pair.turn());
  }

  /** The recorded lines have been played again. From now on, all lines are new. */
  void begin() {
    recording.begin();
    config.ifPresent(OwnConfig::begin);
  }

  /**
   * Plays a recorded line again without searching. Nobody reads the answer, and the result of a
   * search changes nothing.
   */
  void play(RecordedLine line) {
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

  /** Shows no progress of a search: it ends before anybody would ask. */
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

  /**
   * The lock for whose turn it is. A student of this conversation, or the partner, holds it while
   * something of theirs is done.
   */
  Lock turn() {
    return turn;
  }

  /** Whether the student continues where they stopped. */
  boolean resumed() {
    return lines() > 0;
  }

  /** How many lines the conversation has; in a pair, of both students. */
  int lines() {
    return recording.lines();
  }

  /** Where the student continues, in sentences. */
  String whereTheyGoOn() {
    String where = "You go on where you stopped, after line " + lines() + ".";
    return becameExam
        .map(id -> where + " `" + id + "` is an exam now: type `lesson " + id + "` to begin it.")
        .orElse(where);
  }

  /** Whether all lines are on the disk, so that their answers may be shown. */
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

  /** Asks the host to look at this seat soon. Any thread may call it. */
  void wake() {
    host.wake();
  }

  /** Whether the student has typed as many lines in this session as allowed. */
  boolean full() {
    return lines() >= MOST_LINES;
  }

  /** The student has continued elsewhere. After this, nothing typed here is recorded. */
  void stop() {
    recording.stop();
  }

  /** The student has quit. The next sign-in starts a new conversation. */
  void leave() {
    WorkEntry ended = new WorkEntry.ConversationEnded(enrolment.conversation(), record.now());
    recording();
    if (!record.record(ended, this::recorded)) {
      recorded();
    }
  }
}
