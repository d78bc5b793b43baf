package tcpstates.lab.classroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.results.DueTime;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.course.Course;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;
import tcpstates.tui.screen.ScreenCommand;

/** Who is in, and at which seat. Everybody has one: a new sign-in takes it over from an old one. */
public final class Classroom {

  private final ClassRecord record;
  private final LabSettings settings;
  private final LabLog log;
  private final StudentSeat.Furniture furniture;
  private final List<String> about;
  private final Map<MemberName, Taken> seats = new HashMap<>();

  /** Boards and whatever else is told when the lab closes. */
  private final List<Runnable> closing = new CopyOnWriteArrayList<>();

  private boolean closed;
  private boolean paused;

  /** A seat that somebody has, and what they have before them. */
  private record Taken(StudentSeat seat, SeatFront front) {

    /** Its owner goes on elsewhere. */
    void end() {
      seat.stop();
      front.tell("You have signed in from elsewhere, so this session ends.", true);
    }
  }

  /**
   * A classroom.
   *
   * @param course the lessons
   */
  public Classroom(ClassRecord record, Course course, LabSettings settings, LabLog log) {
    this.record = record;
    this.settings = settings;
    this.log = log;
    FaultLog faults =
        (reference, details) -> {
          log.say("fault " + reference + ": " + details);
          return Optional.of("the lab's log");
        };
    this.furniture = new StudentSeat.Furniture(record, course, faults, settings.files());
    this.about = List.of(settings.title(), record.notice());
  }

  /**
   * Somebody has signed in.
   *
   * @param address where they come from
   */
  public Front enter(
      Member member, String address, Wanted wanted, int columns, int rows, Front.Host host) {
    takeAway(member.name());
    try {
      if (record.full(member.name())) {
        log.say(member.name() + " from " + address + ": has no room left");
        return new Farewell("There is no room to record more of your work. Ask your instructor.");
      }
      Enrolment enrolment = record.enter(member.name(), Optional.empty());
      Map<String, String> environment = new HashMap<>();
      wanted.terminal().ifPresent(kind -> environment.put("TERM", kind));
      StudentSeat seat =
          new StudentSeat(
              member,
              enrolment,
              furniture,
              new Environment(environment),
              wanted.screen() ? ScreenCommand.specs() : List.of(),
              Companion.NONE,
              host);
      return seated(seat, address, wanted, columns, rows);
    } catch (StoreFault e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.say(member.name() + ": could not enter (" + reference + "): " + e.getMessage());
      return new Farewell(
          "The lab's database does not answer right now. Your work is safe: try again in a minute.");
    }
  }

  private Front seated(StudentSeat seat, String address, Wanted wanted, int columns, int rows) {
    MemberName name = seat.member().name();
    String how = seat.resumed() ? ", goes on after line " + seat.standing().lines() : "";
    SeatDisplay display =
        wanted.screen()
            ? new ScreenDisplay(seat, wanted, columns, rows, about(seat.enrolment()))
            : new LineDisplay(seat, wanted, columns, about(seat.enrolment()));
    SeatFront front =
        new SeatFront(
            seat, display, settings.idle(), System::nanoTime, () -> left(name, seat.enrolment()));
    Optional<Taken> before;
    synchronized (this) {
      if (closed) {
        return new Farewell("The lab is closing.");
      }
      before = Optional.ofNullable(seats.put(name, new Taken(seat, front)));
    }
    // They may have signed in twice at the same moment.
    before.ifPresent(Taken::end);
    front.pause(paused());
    log.say(name + " from " + address + ": in" + how);
    return front;
  }

  /** What is said first: which class it is, what is recorded, and what there is to do. */
  private List<String> about(Enrolment enrolment) {
    List<String> lines = new ArrayList<>(about);
    for (Assignment assignment : enrolment.assigned()) {
      String due = assignment.dueAt().map(at -> ", until " + DueTime.shown(at)).orElse("");
      lines.add("To do: `lesson " + assignment.lesson() + "`" + due);
    }
    return lines;
  }

  private void left(MemberName name, Enrolment enrolment) {
    synchronized (this) {
      Taken taken = seats.get(name);
      if (taken != null && taken.seat().enrolment() == enrolment) {
        seats.remove(name);
      }
    }
    log.say(name + ": out");
  }

  /** Ends the session that somebody left open elsewhere. */
  private void takeAway(MemberName name) {
    Optional<Taken> before;
    synchronized (this) {
      before = Optional.ofNullable(seats.remove(name));
    }
    before.ifPresent(Taken::end);
  }

  /** Somebody in the class, as the board shows them. */
  public record Present(Member member, Standing standing, Duration quiet) {}

  /** Everybody who is in, by name. */
  public List<Present> present() {
    List<Taken> all;
    synchronized (this) {
      all = new ArrayList<>(seats.values());
    }
    return all.stream()
        .map(t -> new Present(t.seat().member(), t.seat().standing(), t.front().quiet()))
        .sorted((a, b) -> a.member().name().compareTo(b.member().name()))
        .toList();
  }

  // ---- what an instructor does

  /** Says something to everybody. */
  public void tellAll(String text) {
    all().forEach(taken -> taken.front().tell(text, false));
  }

  /** Says something to one; false where they are not in. */
  public boolean tell(MemberName name, String text) {
    Optional<Taken> taken = at(name);
    taken.ifPresent(found -> found.front().tell(text, false));
    return taken.isPresent();
  }

  /** Opens a lesson for everybody who is in. */
  public void openLesson(String id) {
    all().forEach(taken -> taken.front().carryOut("lesson " + id));
  }

  /** Takes nobody's keys for a while, also of those who sign in meanwhile; or takes them again. */
  public void pause(boolean on) {
    synchronized (this) {
      paused = on;
    }
    all().forEach(taken -> taken.front().pause(on));
  }

  /** Whether the class is paused. */
  public synchronized boolean paused() {
    return paused;
  }

  /** Ends everybody's session; they may sign in again, and go on where they are. */
  public void endAll(String text) {
    all().forEach(taken -> taken.front().tell(text, true));
  }

  /**
   * Looks on at somebody's session.
   *
   * @param changed is run, by any thread, when there is something new to see
   * @return empty where they are not in
   */
  public Optional<LookingOn> lookOn(MemberName name, Runnable changed) {
    return at(name).map(taken -> new LookingOn(taken.front(), changed));
  }

  private synchronized Optional<Taken> at(MemberName name) {
    return Optional.ofNullable(seats.get(name));
  }

  /** The server stops: everybody is told, and goes on the next time where they are. */
  public void close(String text) {
    synchronized (this) {
      closed = true;
    }
    endAll(text);
    closing.forEach(Runnable::run);
  }

  /** Has something run, on any thread, when the lab closes. */
  public void whenClosing(Runnable what) {
    closing.add(what);
  }

  /** Forgets that again. */
  public void notWhenClosing(Runnable what) {
    closing.remove(what);
  }

  private synchronized List<Taken> all() {
    return new ArrayList<>(seats.values());
  }

  /** Ends the sessions of those who have gone on with another server of this class. */
  public void keepOnly(List<String> conversations) {
    for (Taken taken : all()) {
      if (!conversations.contains(taken.seat().enrolment().conversation())) {
        takeAway(taken.seat().member().name());
      }
    }
  }
}
