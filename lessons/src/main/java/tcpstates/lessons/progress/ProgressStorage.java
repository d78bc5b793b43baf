package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The store in a place that keeps one text and nothing else, such as a browser's. Each event is
 * written at once, behind what stands there by then: several pages may write in turn.
 *
 * <p>Reading changes nothing. A text that is odd is put aside before the first line is added; one
 * of a newer version is never written to.
 */
public final class ProgressStorage implements ProgressStore {

  /** What keeps the text. */
  public interface Place {

    /** The text that is kept; empty where there is none yet. */
    Optional<String> read();

    /**
     * Keeps a text in place of the old one.
     *
     * @return why it can't be kept, as the end of a sentence
     */
    Optional<String> write(String text);

    /** Keeps the old text beside, for whoever wants to look at it, if there is room. */
    void putAside(String text);
  }

  private static final String NEWER =
      "What you do now is not kept, because a newer version of tcpstates wrote your progress.";

  private final Place place;
  private final String run;
  private final Supplier<OptionalLong> clock;
  private final Kept before;
  private final boolean newer;
  private final List<ProgressLine> waiting = new ArrayList<>();
  private Optional<String> problem;

  /**
   * A store.
   *
   * @param run a name that no other run of the program has, without a space
   */
  public ProgressStorage(Place place, String run) {
    this(place, run, OptionalLong::empty);
  }

  /**
   * A store.
   *
   * @param run a name that no other run of the program has, without a space
   * @param clock in seconds since 1970
   */
  public ProgressStorage(Place place, String run, Supplier<OptionalLong> clock) {
    this.place = place;
    this.run = run;
    this.clock = clock;
    ProgressText text = ProgressText.read(place.read().orElse(""));
    this.before = new Kept(text.progress(), text.notice());
    this.newer = text.newer();
    this.problem = newer ? Optional.of(NEWER) : Optional.empty();
  }

  @Override
  public String run() {
    return run;
  }

  @Override
  public OptionalLong now() {
    return clock.get();
  }

  @Override
  public Kept read() {
    return before;
  }

  @Override
  public void keep(ProgressEvent event) {
    if (!newer) {
      waiting.add(new ProgressLine(run, now(), event));
      flush();
    }
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  @Override
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Optional<String> kept = place.read();
    ProgressText text = ProgressText.read(kept.orElse(""));
    problem = add(place, kept, text, waiting).map(ProgressStorage::unkept);
    if (problem.isEmpty()) {
      waiting.clear();
    }
  }

  /**
   * The place has said by now that it can't keep what was written, or that it can again.
   *
   * @param why as the end of a sentence; empty where all is kept
   */
  public void placed(Optional<String> why) {
    if (!newer) {
      problem = why.map(ProgressStorage::unkept);
    }
  }

  private static String unkept(String why) {
    return "Your progress is not kept: " + why + ".";
  }

  private static Optional<String> add(
      Place place, Optional<String> kept, ProgressText text, List<ProgressLine> lines) {
    boolean odd = !text.oddities().isEmpty();
    if (odd) {
      place.putAside(kept.orElseThrow());
    }
    String whole = odd || text.older() || kept.isEmpty() ? text.clean() : kept.get();
    String more = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    return place.write(whole + more);
  }

  /**
   * Adds what another progress file holds and this place does not. Nothing is lost on either side.
   *
   * @return why it can't be done, as the end of a sentence
   */
  public static Optional<String> join(Place place, String other) {
    ProgressText more = ProgressText.read(other);
    Optional<String> kept = place.read();
    ProgressText text = ProgressText.read(kept.orElse(""));
    if (more.foreign()) {
      return Optional.of("nothing in it can be read");
    }
    if (more.newer() || text.newer()) {
      return Optional.of("a newer version of tcpstates wrote it");
    }
    Set<ProgressLine> known = new HashSet<>(text.lines());
    List<ProgressLine> lines = more.lines().stream().filter(line -> !known.contains(line)).toList();
    return add(place, kept, text, lines);
  }
}
