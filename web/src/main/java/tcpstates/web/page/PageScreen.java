package tcpstates.web.page;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressStorage;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.LineHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.Screen;
import tcpstates.tui.screen.ScreenCommand;
import tcpstates.tui.screen.ScreenInput;

/**
 * Hosts the screen of a person at a page: what they do goes in, and what they are to see and to
 * hear comes out as JSON.
 */
public final class PageScreen implements Screen.Host {

  /** How long it works at a time; then the page may draw. In nanoseconds. */
  private static final long TURN = 20_000_000L;

  /** What only the page around it can do. */
  public interface Host {

    /** Shows a frame, see {@link #frame()}. */
    void show(String frame);

    /** Hands a file to the person. */
    void download(String name, String text);

    /** The time, in seconds since 1970; empty if nobody needs to know it. */
    OptionalLong seconds();

    /** Keeps the details of a fault of the program where a developer finds them. */
    void report(String details);

    /**
     * Whether the person has asked for the end of a search. It is asked within one, some twenty
     * times a second.
     */
    boolean interrupted();
  }

  /** What is typed in a rehearsal. */
  private static final String REHEARSED = "client send syn ";

  /** A tab has less memory than a program of one's own. */
  private static final SearchLimits LIMITS = SearchLimits.ALONE.within(192L << 20);

  /** The name of a session that came with a link. */
  private static final String SHARED = "link";

  private final Host host;
  private final Storage storage;
  private final PageFiles files;
  private final ProgressStorage progress;
  private final Tutor tutor;
  private final Conversation conversation;
  private final Screen screen;
  private final Speech speech;
  private final FrameChanges json = new FrameChanges();
  private boolean dark;

  /**
   * A screen that opens.
   *
   * @param run a name that no other run of the program has, without a space
   * @param asked gives what the address asks for, of the lessons there are
   * @param taste what the browser says that the person likes
   * @param clock in nanoseconds
   */
  public PageScreen(
      Host host,
      Storage storage,
      String run,
      Function<Course, Asked> asked,
      Taste taste,
      LongSupplier clock,
      Size size) {
    this.host = host;
    this.storage = storage;
    this.dark = taste.dark();
    this.files = new PageFiles(host::download);
    this.progress = new ProgressStorage(new StoredProgress(storage), run, host::seconds);
    Course course = new OwnLessons(storage).course();
    Asked wanted = asked.apply(course);
    CommandSet commands =
        CoreCommands.SET.plus(LessonCommands.verbs(course)).plus(ScreenCommand.verbs());
    this.tutor = new Tutor(course, progress, wanted.seed(), wanted.entrance());
    LineHistory history = new StoredHistory(storage);
    Environment none = new Environment(Map.of());
    Config config = new StoredConfig(storage);
    Person person = new Person(files, history, none, clock, LIMITS, config, this::reported);
    this.conversation = new Conversation(taste.of(Session.start(commands)), tutor, person);
    conversation.speak();
    Opening opening = opening(wanted, history);
    this.screen = new Screen(this, conversation, opening, size, false);
    if (opening == Opening.OVER) {
      // Nobody sees the greeting, which says what of their work can't be kept.
      complain(progress.problem().stream().toList());
    }
    this.speech = new Speech(conversation.greeting(), screen.desk().model());
    complain(wanted.problems());
    wanted.session().ifPresent(text -> give(SHARED, text));
  }

  private Optional<String> reported(String reference, String details) {
    host.report(details);
    return Optional.of("the last message of the browser's console");
  }

  private static Opening opening(Asked asked, LineHistory history) {
    return asked.entrance() instanceof Entrance.Welcome
        ? Opening.after(history.lines())
        : Opening.OVER;
  }

  private void complain(List<String> problems) {
    if (!problems.isEmpty()) {
      tell(problems.stream().map(problem -> StyledLine.of("✗ ", Style.BAD).plus(problem)).toList());
    }
  }

  // ---- what the person does

  /** Puts in what the person has done; {@link #step} does what it means. */
  public void put(ScreenInput input) {
    screen.put(List.of(input));
  }

  /** The person likes a dark ground now, or a light one, unless they have {@code set} a theme. */
  public void ground(boolean likesDark) {
    dark = likesDark;
  }

  /** The page has room for so much now. */
  public void resized(int columns, int rows) {
    screen.resized(columns, rows);
  }

  /** The page has lost what was drawn on it. */
  @Override
  public void repaint() {
    json.forget();
  }

  /** Takes a word of {@link #offers}, as Tab would. */
  public void offered(String word) {
    Desk desk = screen.desk();
    String typed = desk.draft().text();
    int cursor = desk.draft().cursor();
    List<ScreenInput> inputs = new ArrayList<>();
    for (int at = Completion.from(typed, cursor);
        at < cursor;
        at = typed.offsetByCodePoints(at, 1)) {
      inputs.add(new ScreenInput.Pressed("Backspace"));
    }
    boolean complete =
        offers().stream().filter(each -> each.value().equals(word)).allMatch(Candidate::complete);
    inputs.add(new ScreenInput.Typed(complete ? word + " " : word));
    screen.put(inputs);
  }

  /**
   * The person has pointed at words that the screen shows: at a key, a command, or just at a cell.
   *
   * @param words of one style, as they stand in a row
   * @param run the name of that style, as in {@link #frame}
   * @param column from 0, as the row
   */
  public void tapped(String words, String run, int column, int row) {
    Style style = FrameChanges.style(run);
    Desk desk = screen.desk();
    String typed = desk.draft().text();
    Optional<String> key = TappedWords.key(words, style);
    String line = TappedWords.line(desk, typed, words, style);
    if (key.isPresent()) {
      screen.put(List.of(new ScreenInput.Pressed(key.get())));
    } else if (line.equals(typed)) {
      screen.put(List.of(new ScreenInput.Clicked(column, row)));
    } else {
      screen.put(
          List.of(
              new ScreenInput.Pressed("End"),
              new ScreenInput.Pressed("C-u"),
              new ScreenInput.Typed(line)));
    }
  }

  /**
   * Takes a file that the person has given to the page.
   *
   * @return the lesson with which the page is to open again, or an empty text where it is to open
   *     as ever; empty where it stays open
   */
  public Optional<String> give(String name, String text) {
    GivenFile given = GivenFile.take(name, text, storage, files);
    if (!given.said().isEmpty()) {
      tell(given.said());
    }
    given.line().ifPresent(this::carryOutFreely);
    return given.reopens();
  }

  /** A lesson is left for a while; `resume` goes on with it. */
  private void carryOutFreely(String line) {
    if (tutor.attempt().isPresent()) {
      screen.carryOut("play");
    }
    screen.carryOut(line);
  }

  /**
   * The browser has said by now that it can't keep what was written, or that it can again.
   *
   * @param why as the end of a sentence; empty where all is kept
   */
  public void stored(Optional<String> why) {
    progress.placed(why);
    screen.cardChanged();
  }

  private void tell(List<StyledLine> lines) {
    screen.uncover();
    screen.tell(lines);
  }

  // ---- what comes of it

  /** Whether something waits to be done. */
  public boolean more() {
    return screen.more();
  }

  /** Does what waits, up to the end of a line or of its turn, and what is due by now. */
  public void step() {
    long began = now();
    boolean line;
    do {
      screen.tick();
      line = screen.more() && screen.step();
    } while (!line && screen.more() && now() - began < TURN);
  }

  private long now() {
    return conversation.person().clock().getAsLong();
  }

  /** In how many nanoseconds a motion goes on; empty where nothing moves. */
  public OptionalLong nextTick() {
    return screen.nextTick();
  }

  /** Whether the person has left. */
  public boolean over() {
    return screen.over();
  }

  /** The session as it is now, as a text that leads here again. */
  public String saved() {
    return SavedSession.text(conversation.session());
  }

  /**
   * What there is to see and to hear now, and was not there the last time this was asked: the
   * members of {@link FrameChanges}, the line being typed with the place of its cursor in UTF-16
   * units, what a screen reader says of what happened since, line by line, and whether a menu is
   * open or a search runs.
   */
  public String frame() {
    ScreenFrame frame = screen.draw();
    Desk desk = screen.desk();
    List<Json.Member> members = new ArrayList<>(json.of(frame));
    members.add(member("line", Json.string(desk.draft().text())));
    members.add(member("caret", desk.draft().cursor()));
    members.add(member("said", Json.strings(speech.news(desk))));
    members.add(member("dark", desk.session().display().theme().dark(dark)));
    members.add(member("menu", desk.menu().isPresent()));
    members.add(member("busy", !desk.model().busy().isEmpty()));
    return Json.object(members);
  }

  /**
   * Does what a key asks for, and forgets it. A browser compiles what runs: the first keys would
   * have to wait for that.
   *
   * @param times how often it has been done before
   */
  public void rehearse(int times) {
    int length = 1 + times % REHEARSED.length();
    ScreenFrame drawn = screen.after(new ScreenInput.Typed(REHEARSED.substring(0, length)));
    Json.object(json.since(drawn));
  }

  /** What could stand in the line next, likeliest first. */
  public List<Candidate> offers() {
    Desk desk = screen.desk();
    return LikelyWords.at(desk, desk.model().card().flatMap(card -> tutor.attempt()));
  }

  // ---- what the screen asks of its host

  /** There is no shell to go back to. */
  @Override
  public void suspend() {}

  /** A page always hears its mouse. */
  @Override
  public void hearMouse(boolean on) {}

  @Override
  public void show() {
    host.show(frame());
  }

  @Override
  public boolean interrupted() {
    return host.interrupted();
  }
}
