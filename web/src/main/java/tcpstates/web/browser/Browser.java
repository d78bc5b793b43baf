package tcpstates.web.browser;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.teavm.jso.JSExport;
import tcpstates.repl.text.Json;
import tcpstates.tui.grid.Size;
import tcpstates.tui.screen.Keymap;
import tcpstates.tui.screen.ScreenInput;
import tcpstates.web.page.Asked;
import tcpstates.web.page.PageScreen;
import tcpstates.web.page.PageScript;
import tcpstates.web.page.Taste;

/** What the script around the program can ask of it. One page has one of these. */
public final class Browser {

  private static final long MILLI = 1_000_000L;
  private static Optional<PageScreen> open = Optional.empty();

  private Browser() {}

  /** The compiler begins here; the script calls the others. */
  public static void main(String[] args) {}

  private static PageScreen screen() {
    return open.orElseThrow(() -> new IllegalStateException("no screen is open"));
  }

  /**
   * Opens the screen.
   *
   * @param run a name that no other run of the program has, without a space
   * @param lesson what the address asks for, as all that follows; empty where it does not
   * @param problem what is wrong with the address itself, in a sentence
   * @param dark whether the person likes a dark ground
   * @param motion whether they like to see things move
   */
  @JSExport
  public static void open(
      BrowserHost script,
      String run,
      String lesson,
      String seed,
      String session,
      String problem,
      boolean dark,
      boolean motion,
      int columns,
      int rows) {
    ScriptHost host = new ScriptHost(script);
    Size size = new Size(columns, rows);
    open =
        Optional.of(
            new PageScreen(
                host,
                host,
                run,
                course -> Asked.of(course, lesson, seed, session, problem),
                new Taste(dark, motion),
                System::nanoTime,
                size));
    screen().show();
  }

  /** The names of all keys that mean something, as JSON. */
  @JSExport
  public static String keys() {
    return Json.strings(Keymap.keys().keySet().stream().sorted().toList());
  }

  /** The person has typed characters. */
  @JSExport
  public static void typed(String text) {
    put(new ScreenInput.Typed(text));
  }

  /** The person has pressed a key. */
  @JSExport
  public static void pressed(String key) {
    put(new ScreenInput.Pressed(key));
  }

  /** The person has pasted a text. */
  @JSExport
  public static void pasted(String text) {
    put(new ScreenInput.Pasted(text));
  }

  /**
   * The person has pointed at a cell.
   *
   * @param words that stand there in one style
   * @param style its name, as in {@link PageScreen#frame}
   * @param column from 0, as the row
   */
  @JSExport
  public static void clicked(String words, String style, int column, int row) {
    screen().tapped(words, style, column, row);
    run();
  }

  /** The person has turned the wheel at a cell. */
  @JSExport
  public static void wheeled(int column, int row, boolean up) {
    put(new ScreenInput.Wheeled(column, row, up));
  }

  /** The person likes a dark ground now, or a light one. */
  @JSExport
  public static void ground(boolean dark) {
    screen().ground(dark);
    run();
  }

  /** There is room for so much now. */
  @JSExport
  public static void resized(int columns, int rows) {
    screen().resized(columns, rows);
    run();
  }

  /** The words that may come next, and what each does, as JSON: {@code [["send","..."]]}. */
  @JSExport
  public static String offers() {
    return Json.array(
        screen().offers().stream()
            .map(each -> Json.strings(List.of(each.value(), each.description())))
            .toList());
  }

  /** The person has picked one of these words. */
  @JSExport
  public static void offered(String word) {
    screen().offered(word);
    run();
  }

  /**
   * The person has given a file to the page.
   *
   * @return the lesson with which it is to open again, perhaps an empty text; null where it stays
   */
  @JSExport
  public static String given(String name, String text) {
    Optional<String> reopens = screen().give(name, text);
    run();
    return reopens.orElse(null);
  }

  /** The session as a text that leads here again. */
  @JSExport
  public static String saved() {
    return screen().saved();
  }

  /** Runs a script without a screen: see {@link PageScript#run}. */
  @JSExport
  public static String scripted(String name, String text) {
    return PageScript.run(name, text);
  }

  /** The browser says why it can't keep texts; an empty text where it can. */
  @JSExport
  public static void stored(String why) {
    screen().stored(Optional.of(why).filter(text -> !text.isEmpty()));
    run();
  }

  private static void put(ScreenInput input) {
    screen().put(input);
    run();
  }

  private static void run() {
    PageScreen screen = screen();
    do {
      screen.step();
      screen.show();
    } while (screen.more());
  }

  /** Goes on with a motion. */
  @JSExport
  public static void tick() {
    run();
  }

  /** See {@link PageScreen#rehearse}. */
  @JSExport
  public static void rehearse(int times) {
    screen().rehearse(times);
  }

  /** In how many milliseconds a motion goes on; -1 where nothing moves. */
  @JSExport
  public static int nextTick() {
    OptionalLong nanos = screen().nextTick();
    return nanos.isPresent() ? (int) Math.min(Integer.MAX_VALUE, nanos.getAsLong() / MILLI) : -1;
  }

  /** Whether the person has left. */
  @JSExport
  public static boolean over() {
    return screen().over();
  }
}
