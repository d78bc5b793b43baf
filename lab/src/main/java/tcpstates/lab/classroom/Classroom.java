package tcpstates.lab.classroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.course.Course;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;

/** Who is signed in, and at which seat: each person has one; a new sign-in takes it over. */
public final class Classroom {

  private static final String AWAY =
      "The lab's database does not answer right now. Your work is safe: try again in a minute.";

  private final LabSettings settings;
  private final LabLog log;
  private final StudentSeat.Equipment students;
  private final PassingRecord passing;
  private final StudentSeat.Equipment guests;
  private final Map<MemberName, Taken> seats = new HashMap<>();
  private final Pairs pairs = new Pairs();
  private final Invitations invitations = new Invitations();
  private final Letters letters = new Letters();

  /** Tasks that run when the lab closes, such as those of the boards. */
  private final List<Runnable> closing = new CopyOnWriteArrayList<>();

  private boolean closed;
  private boolean paused;

  /**
   * Makes a classroom.
   *
   * @param record of the people on the roster; nothing is kept of guests
   * @param course the lessons
   */
  public Classroom(ClassRecord record, Course course, LabSettings settings, LabLog log) {
    this.settings = settings;
    this.log = log;
    FaultLog faults =
        (reference, details) -> {
          log.say("fault " + reference + ": " + details);
          return Optional.of("the lab's log");
        };
    this.students = new StudentSeat.Equipment(record, course, faults, settings.files());
    this.passing = new PassingRecord(settings.files());
    this.guests = new StudentSeat.Equipment(passing, course, faults, settings.files());
  }

  private StudentSeat.Equipment equipment(Member member) {
    return member.role() == Role.GUEST ? guests : students;
  }

  /** A person has signed in, or comes back from watching or from a pair. */
  public Front enter(Visit visit, int columns, int rows, Front.Host host) {
    MemberName name = visit.member().name();
    ClassRecord record = equipment(visit.member()).record();
    takeAway(name);
    try {
      if (record.full(name)) {
        log.say(name + " from " + visit.address() + ": has no room left");
        return new Farewell("There is no room to record more of your work. Ask your instructor.");
      }
      Enrolment enrolment = record.enter(name, Optional.empty());
      Optional<OwnConfig> config = OwnConfig.of(visit, enrolment, record);
      Visit shown = config.filter(OwnConfig::words).isPresent() ? visit.inWords() : visit;
      return seated(seat(shown, enrolment, config, host), shown, columns, rows);
    } catch (StoreFault e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.say(name + ": could not enter (" + reference + "): " + e.getMessage());
      return new Farewell(AWAY);
    }
  }

  private StudentSeat seat(
      Visit visit, Enrolment enrolment, Optional<OwnConfig> config, Front.Host host) {
    StudentSeat.Equipment equipment = equipment(visit.member());
    Map<String, String> environment = new HashMap<>();
    visit.wanted().terminal().ifPresent(kind -> environment.put("TERM", kind));
    StudentSeat.Arrival arrival =
        new StudentSeat.Arrival(
            visit.member(),
            enrolment,
            new Environment(environment),
            config,
            visit.wanted().screen(),
            new SeatDoor(visit, this, enrolment.partners()),
            host);
    if (enrolment.partners().isEmpty()) {
      return StudentSeat.alone(arrival, equipment);
    }
    Pair pair =
        pairs.at(enrolment.conversation(), () -> new Pair(enrolment, equipment, this::moved));
    StudentSeat seat = StudentSeat.inPair(arrival, equipment, pair);
    seat.begin();
    return seat;
  }

  private Front seated(StudentSeat seat, Visit visit, int columns, int rows) {
    MemberName name = seat.member().name();
    String notice = equipment(seat.member()).record().notice();
    List<String> about = Welcome.lines(settings.title(), notice, name, seat.enrolment());
    SeatDisplay display =
        visit.wanted().screen()
            ? new ScreenDisplay(seat, visit.wanted(), columns, rows, about)
            : new LineDisplay(seat, visit.wanted(), columns, about);
    SeatFront front =
        new SeatFront(seat, display, settings.idle(), System::nanoTime, new Owner(seat, visit));
    Optional<Taken> before;
    synchronized (this) {
      if (closed) {
        return new Farewell("The lab is closing.");
      }
      before = Optional.ofNullable(seats.put(name, new Taken(seat, front, again(visit))));
    }
    // The same person may have signed in twice at the same moment.
    before.ifPresent(Taken::end);
    front.pause(paused());
    String how = seat.resumed() ? ", goes on after line " + seat.lines() : "";
    String pair = seat.enrolment().partners().map(p -> ", with " + p.partner(name)).orElse("");
    log.say(name + " from " + visit.address() + ": in" + pair + how);
    return front;
  }

  /** The owner of a seat's front: it hears when the session ends. */
  private final class Owner implements SeatFront.Owner {

    private final StudentSeat seat;
    private final Visit visit;

    Owner(StudentSeat seat, Visit visit) {
      this.seat = seat;
      this.visit = visit;
    }

    /** If one student leaves the pair, both go on alone. */
    @Override
    public Optional<Front.Maker> leaves() {
      MemberName name = visit.member().name();
      Optional<Partners> partners = seat.enrolment().partners();
      partners.ifPresent(
          both -> {
            pairs.close(seat.enrolment().conversation());
            at(both.partner(name))
                .filter(taken -> taken.plays(seat.enrolment().conversation()))
                .ifPresent(
                    taken -> taken.front().goTo(taken.again(), name + " has left the pair."));
          });
      return partners.map(both -> again(visit));
    }

    @Override
    public void gone(boolean goesOn) {
      left(seat, visit, goesOn);
    }
  }

  private Front.Maker again(Visit visit) {
    return (host, columns, rows) -> enter(visit, columns, rows, host);
  }

  private void left(StudentSeat seat, Visit visit, boolean goesOn) {
    MemberName name = visit.member().name();
    boolean own;
    synchronized (this) {
      Taken taken = seats.get(name);
      own = taken != null && taken.seat() == seat;
      if (own) {
        seats.remove(name);
      }
    }
    pairs.forget(name);
    invitations.end(name);
    seat.enrolment()
        .partners()
        .ifPresent(both -> closeEmpty(seat.enrolment().conversation(), both));
    if (own && !goesOn && visit.member().role() == Role.GUEST) {
      passing.forget(name);
    }
    log.say(name + ": out");
  }

  private void closeEmpty(String conversation, Partners both) {
    boolean empty =
        at(both.client()).filter(taken -> taken.plays(conversation)).isEmpty()
            && at(both.server()).filter(taken -> taken.plays(conversation)).isEmpty();
    if (empty) {
      pairs.close(conversation);
    }
  }

  /** Ends the session that this person left open elsewhere. */
  private void takeAway(MemberName name) {
    Optional<Taken> before;
    synchronized (this) {
      before = Optional.ofNullable(seats.remove(name));
    }
    before.ifPresent(Taken::end);
  }

  // ---- what people in the class do with each other

  Pairs pairs() {
    return pairs;
  }

  Invitations invitations() {
    return invitations;
  }

  /** What students have written to the instructors. */
  public Letters letters() {
    return letters;
  }

  /** A student writes to the instructors. Returns whether an instructor is there to read it. */
  boolean askInstructors(MemberName from, String text) {
    return letters.write(from, text);
  }

  /** The seat of a person who is signed in. */
  Optional<Member> member(MemberName name) {
    return at(name).map(taken -> taken.seat().member());
  }

  /** The front of a person who is signed in. */
  Optional<SeatFront> front(MemberName name) {
    return at(name).map(Taken::front);
  }

  boolean inPair(MemberName name) {
    return at(name).filter(t -> t.seat().enrolment().partners().isPresent()).isPresent();
  }

  /** Two students begin to play one connection. */
  void begin(Partners partners) throws StoreFault {
    Optional<Taken> client = at(partners.client());
    Optional<Taken> server = at(partners.server());
    if (client.isEmpty() || server.isEmpty()) {
      return;
    }
    equipment(client.get().seat().member()).record().begin(partners);
    for (Taken taken : List.of(client.get(), server.get())) {
      MemberName other = partners.partner(taken.seat().member().name());
      taken.front().goTo(taken.again(), "You play with " + other + " now.");
    }
  }

  /** One student of a pair has changed what both see. */
  private void moved(MemberName by, MemberName partner, String line, Reply reply) {
    front(partner).ifPresent(front -> front.followed(PartnerMove.line(by, line, reply)));
  }

  /**
   * A front with which a student watches another student's screen.
   *
   * @param back whether the watcher returns to their own session afterwards
   */
  Front.Maker watching(MemberName owner, Visit visit, boolean back) {
    return (host, columns, rows) -> {
      Optional<LookingOn> looking = lookOn(owner, host::wake);
      Optional<Front.Maker> after = back ? Optional.of(again(visit)) : Optional.empty();
      if (looking.isEmpty()) {
        return after.isPresent()
            ? after.get().make(host, columns, rows)
            : new Farewell(owner + " is not in any more.");
      }
      tell(owner, visit.member().name() + " watches your screen.");
      log.say(visit.member().name() + " watches " + owner);
      return new WatchFront(looking.get(), owner.text(), visit.wanted(), columns, rows, after);
    };
  }

  /** A person has signed in with a code, only to watch. */
  public Front watch(Visit visit, String code, int columns, int rows, Front.Host host) {
    Optional<MemberName> owner = invitations.owner(code.toLowerCase(Locale.ROOT));
    if (owner.isEmpty()) {
      log.say(visit.member().name() + " from " + visit.address() + ": a wrong code to watch");
      return new Farewell("Nobody here has given out this code. It ends when they leave.");
    }
    return visit.wanted().screen()
        ? watching(owner.get(), visit, false).make(host, columns, rows)
        : new Farewell("To watch, you need a terminal that can show a screen: `ssh -t`.");
  }

  // ---- who is in

  /** A person in the class, as the board shows them. */
  public record Present(Member member, Standing standing, Duration quiet) {}

  /** Everybody who is signed in, by name. */
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

  /** Sends a message to everybody. */
  public void tellAll(String text) {
    all().forEach(taken -> taken.front().tell(text, false));
  }

  /** Sends a message to one person. Returns false if they are not signed in. */
  public boolean tell(MemberName name, String text) {
    Optional<Taken> taken = at(name);
    taken.ifPresent(found -> found.front().tell(text, false));
    return taken.isPresent();
  }

  /** Opens a lesson for everybody who is signed in. */
  public void openLesson(String id) {
    all().forEach(taken -> taken.front().carryOut("lesson " + id));
  }

  /** Pauses the class, or ends the pause. A paused class ignores the keys of everybody. */
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

  /** Ends everybody's session. They may sign in again and continue where they were. */
  public void endAll(String text) {
    all().forEach(taken -> taken.front().tell(text, true));
  }

  /**
   * Watches a person's session.
   *
   * @param changed runs when there is something new to see; any thread may run it
   * @return empty if they are not signed in
   */
  public Optional<LookingOn> lookOn(MemberName name, Runnable changed) {
    return at(name).map(taken -> new LookingOn(taken.front(), changed));
  }

  private synchronized Optional<Taken> at(MemberName name) {
    return Optional.ofNullable(seats.get(name));
  }

  /** Stops the class: tells everybody. At the next sign-in they continue where they were. */
  public void close(String text) {
    synchronized (this) {
      closed = true;
    }
    endAll(text);
    closing.forEach(Runnable::run);
  }

  /** Runs a task when the lab closes. Any thread may call it. */
  public void whenClosing(Runnable what) {
    closing.add(what);
  }

  /** Removes the task again. */
  public void notWhenClosing(Runnable what) {
    closing.remove(what);
  }

  private synchronized List<Taken> all() {
    return new ArrayList<>(seats.values());
  }

  /** Ends the sessions of students who now work on another server of this class. */
  public void keepOnly(List<String> conversations) {
    for (Taken taken : all()) {
      boolean guest = taken.seat().member().role() == Role.GUEST;
      if (!guest && !conversations.contains(taken.seat().enrolment().conversation())) {
        takeAway(taken.seat().member().name());
      }
    }
  }
}
