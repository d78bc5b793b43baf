package tcpstates.lab.tool;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tcpstates.lab.board.Board;
import tcpstates.lab.board.ClassPages;
import tcpstates.lab.classroom.Classroom;
import tcpstates.lab.classroom.Farewell;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.classroom.StoredRecord;
import tcpstates.lab.classroom.StudentSeeds;
import tcpstates.lab.classroom.Visit;
import tcpstates.lab.classroom.Wanted;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.folder.Listener;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.Role;
import tcpstates.lab.server.HostKeys;
import tcpstates.lab.server.LabServer;
import tcpstates.lab.store.Conversations;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.Purge;
import tcpstates.lab.store.StoreFault;
import tcpstates.lab.store.WorkRecorder;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.text.Visible;

/** `tcpstates lab serve`: runs a lab that people can sign in to, until it is closed. */
public final class RunningLab implements AutoCloseable {

  /**
   * How many lines may wait in memory while the database is away: enough for some hours of a class.
   */
  private static final int MOST_WAITING = 100_000;

  private static final int WATCH_SECONDS = 2;
  private static final long FAREWELL_MILLIS = 300;

  private final OpenLab lab;
  private final LabLog log;
  private final WorkRecorder recorder;
  private final Classroom classroom;
  private final Board.Place board;
  private final LabServer server;
  private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningLab(OpenLab lab, KeyPair hostKey, byte[] secret, String version) {
    this.lab = lab;
    this.log = new LabLog(lab.folder().log());
    LabSettings settings = lab.settings();
    this.recorder = new WorkRecorder(lab.database(), MOST_WAITING, log::say);
    String holder = UUID.randomUUID().toString();
    StoredRecord record =
        new StoredRecord(
            lab.database(),
            recorder,
            new StudentSeeds(secret),
            holder,
            version,
            settings,
            System::currentTimeMillis);
    Course course = ResultsTool.course(lab.folder());
    this.classroom = new Classroom(record, course, settings, log);
    this.board =
        new Board.Place(
            settings.title(),
            classroom,
            typed ->
                course
                    .named(typed)
                    .flatMap(course::entry)
                    .filter(entry -> !entry.broken())
                    .map(CourseEntry::id),
            new ClassPages(lab.database(), course));
    this.server =
        new LabServer(
            settings,
            hostKey,
            new Members(lab.database()),
            () -> recorder.trouble().isPresent(),
            this::enter,
            settings.title()
                + "\n"
                + record.notice()
                + "\n"
                + (settings.guests() > 0 ? "Nothing is kept of guests.\n" : ""),
            log);
    Conversations conversations = new Conversations(lab.database());
    watch.scheduleWithFixedDelay(
        () -> watchOthers(conversations, holder), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    Purge purge = new Purge(lab.database());
    Duration kept = Duration.ofDays(settings.keepDays());
    watch.scheduleWithFixedDelay(() -> deleteOld(purge, kept), 1, 60, TimeUnit.MINUTES);
  }

  /** Instructors get the board, unless they ask for the screen or the prompt. */
  private Front enter(
      Member member, String address, Wanted wanted, int columns, int rows, Front.Host host) {
    boolean instructor = member.role() == Role.INSTRUCTOR;
    Visit visit = new Visit(member, address, wanted);
    return switch (wanted.kind()) {
      case SCREEN, REPL -> classroom.enter(visit, columns, rows, host);
      case USUAL ->
          instructor
              ? board(visit, columns, rows, host)
              : classroom.enter(visit, columns, rows, host);
      case BOARD ->
          instructor
              ? board(visit, columns, rows, host)
              : new Farewell("The board is for instructors.");
      case WATCH -> classroom.watch(visit, wanted.word().orElse(""), columns, rows, host);
    };
  }

  private Front board(Visit visit, int columns, int rows, Front.Host host) {
    log.say(visit.member().name() + " from " + visit.address() + ": at the board");
    return Board.of(board, visit.wanted(), columns, rows, System::nanoTime, host);
  }

  /** Deletes work after the number of days that everybody reads at sign-in. */
  private void deleteOld(Purge purge, Duration kept) {
    try {
      int gone = purge.olderThan(System.currentTimeMillis() - kept.toMillis());
      if (gone > 0) {
        log.say("deleted " + gone + " sessions that are older than " + kept.toDays() + " days");
      }
    } catch (StoreFault e) {
      log.say("old work can't be deleted: " + e.getMessage());
    }
  }

  /**
   * Ends the sessions of students who now work on another server of this class, or whose work was
   * deleted.
   */
  private void watchOthers(Conversations conversations, String holder) {
    try {
      if (recorder.trouble().isEmpty()) {
        classroom.keepOnly(conversations.heldBy(holder));
      }
    } catch (StoreFault e) {
      log.say("the other servers can't be asked: " + e.getMessage());
    }
  }

  /**
   * How to serve.
   *
   * @param bind an address to use in place of the configuration's
   * @param port a port to use in place of the configuration's
   * @param store a store to use in place of the configuration's
   * @param guests whether to let in people who are not on the roster
   * @param version of the program
   */
  public record Options(
      String dir,
      Optional<String> bind,
      Optional<Integer> port,
      Optional<String> store,
      boolean guests,
      String version) {}

  /**
   * Opens a lab, and prints what students have to type.
   *
   * @throws LabFault if anything in the lab is wrong, or the address is taken
   */
  public static RunningLab start(Options options, PrintStream out) throws LabFault {
    if (options.bind().isPresent() && !Listener.isAddress(options.bind().get())) {
      throw LabFault.notUnderstood("--bind: " + Listener.wrongAddress(options.bind().get()));
    }
    if (options.port().filter(port -> port < 0 || port > 65_535).isPresent()) {
      throw LabFault.notUnderstood("--port: a port is a number from 0 to 65535");
    }
    OpenLab open = OpenLab.open(options.dir(), options.store());
    try {
      open.database().requireSound(open.folder(), open.settings());
      LabSettings told = open.settings();
      LabSettings listening =
          told.withListener(options.bind().orElse(told.bind()), options.port().orElse(told.port()));
      LabSettings settings = options.guests() ? listening : listening.withoutGuests();
      OpenLab lab = new OpenLab(open.folder(), settings, open.database());
      KeyPair hostKey = HostKeys.read(lab.folder());
      lab.folder().journalKey();
      RunningLab running = new RunningLab(lab, hostKey, lab.folder().secret(), options.version());
      running.listen(hostKey, out);
      return running;
    } catch (LabFault e) {
      open.close();
      throw e;
    }
  }

  private void listen(KeyPair hostKey, PrintStream out) throws LabFault {
    try {
      server.listen();
    } catch (LabFault e) {
      recorder.close();
      watch.shutdownNow();
      throw e;
    }
    LabSettings settings = lab.settings();
    Runtime java = Runtime.getRuntime();
    String bounds =
        "at most "
            + settings.sessions()
            + " people, "
            + (java.maxMemory() >> 20)
            + " MB of memory, "
            + java.availableProcessors()
            + " processors";
    String where = settings.bind() + " port " + server.port();
    log.say("serving on " + where + ", " + bounds);
    out.println(Visible.text(settings.title()) + " is open on " + where + ": " + bounds + ".");
    if (Listener.isLoopback(settings.bind())) {
      out.println("Only this machine can reach it; --bind 0.0.0.0 lets in the network.");
    }
    out.println();
    out.println("Students type:");
    out.println("  ssh -p " + server.port() + " NAME@" + address(settings));
    if (settings.guests() > 0) {
      out.println("Guests type the same with any other name, and need no code.");
    }
    out.println("The machine's key. ssh asks about it the first time:");
    out.println("  " + HostKeys.fingerprint(hostKey));
    out.println();
    out.println("Ctrl-C closes the lab; next time everybody goes on where they stopped.");
    out.flush();
  }

  static String address(LabSettings settings) {
    if (!settings.address().isEmpty()) {
      return Visible.text(settings.address());
    }
    if (Listener.isLoopback(settings.bind())) {
      return settings.bind();
    }
    try {
      return Visible.text(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return "HOST";
    }
  }

  /** The port that it listens on. */
  int port() {
    return server.port();
  }

  /** Waits until the lab is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Tells everybody, writes what waits, and closes, within five seconds. */
  @Override
  public void close() {
    if (closed.getCount() == 0) {
      return;
    }
    watch.shutdownNow();
    classroom.close("The lab closes now. Your work is recorded; sign in again to go on.");
    try {
      new CountDownLatch(1).await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    recorder.close();
    lab.close();
    log.say("closed");
    closed.countDown();
  }
}
