package tcpstates.lessons.progress;

import java.util.Optional;

/** A store in memory: for previews and for tests. */
public final class ProgressMemory implements ProgressStore {

  private final String run;
  private final Optional<String> problem;
  private final Kept before;
  private final ProgressBuilder builder;
  private final StringBuilder text;

  private ProgressMemory(String run, Optional<String> problem, String before) {
    ProgressText read = ProgressText.read(before);
    this.run = run;
    this.problem = problem;
    this.before = new Kept(read.progress(), read.notice());
    this.builder = new ProgressBuilder(this.before.progress());
    this.text = new StringBuilder(read.clean());
  }

  /**
   * A store that goes on from a text.
   *
   * @param before what {@link #text} returned earlier; an empty text for somebody new
   */
  public static ProgressMemory of(String run, String before) {
    return new ProgressMemory(run, Optional.empty(), before);
  }

  /** An empty store whose content nobody wants to keep. */
  public static ProgressMemory passing() {
    return of("memory", "");
  }

  /**
   * An empty store instead of one that can't be opened.
   *
   * @param problem why nothing is kept, in sentences
   */
  public static ProgressMemory unkept(String problem) {
    return new ProgressMemory("memory", Optional.of(problem), "");
  }

  /** The content of a progress file: what was there before, and what was kept since. */
  public String text() {
    return text.toString();
  }

  /** What was done before, and since. */
  public Progress progress() {
    return builder.progress();
  }

  @Override
  public String run() {
    return run;
  }

  @Override
  public Kept read() {
    return before;
  }

  @Override
  public void keep(ProgressEvent event) {
    builder.add(run, event);
    text.append(new ProgressLine(run, event).text()).append('\n');
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  @Override
  public void flush() {
    // Nothing waits here.
  }
}
