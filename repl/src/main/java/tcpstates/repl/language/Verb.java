package tcpstates.repl.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.world.Side;

/**
 * A command of the language, told once: parser, completion, highlighting, help, cheat sheet and
 * manual page all come from it.
 *
 * @param name the verb
 * @param spellings other spellings of the verb
 * @param usage its form, such as {@code [client|server] send FLAGS [seq=N] [ack=N] [win=N]}
 * @param help one line
 * @param examples lines that parse
 * @param group the heading under which help lists it
 * @param places where it may be used
 * @param takesSide whether {@code client} or {@code server} may stand before the verb
 * @param form how what follows the verb is read
 */
public record Verb(
    String name,
    List<String> spellings,
    String usage,
    String help,
    List<String> examples,
    Group group,
    Set<Place> places,
    boolean takesSide,
    Form form) {

  /**
   * Reads what follows the verb. The same function serves the parser, completion and highlighting:
   * what it asks the words for is what completion offers. That nothing more follows is seen to by
   * the caller.
   */
  @FunctionalInterface
  public interface Form {

    /**
     * Reads the rest of the line.
     *
     * @param side the side that stood before the verb
     * @throws SyntaxException where it can't be read; {@link Words} makes it
     */
    Command read(Optional<Side> side, Words words);
  }

  /** The headings of help, in order. */
  public enum Group {
    ENDPOINT("Endpoints: what a side does"),
    NETWORK("The network"),
    TIME("Time"),
    SESSION("The session"),
    LOOK("Looking and learning"),
    CHECK("Checks, for scripts and lessons"),
    LESSON("Lessons"),
    OTHER("More");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Where a command may be used. */
  public enum Place {
    /** Typed by a person at a prompt or on the screen. */
    PROMPT,
    SCRIPT,
    /** Inside a lesson's own blocks. */
    LESSON,
    LAB
  }

  /** Every place. */
  public static final Set<Place> EVERYWHERE = Set.of(Place.values());

  public Verb {
    spellings = List.copyOf(spellings);
    examples = List.copyOf(examples);
    places = Set.copyOf(places);
  }

  /** A command without a side, to be used everywhere, and so far without another spelling. */
  public static Verb of(Group group, String usage, String help, List<String> examples, Form form) {
    String name = usage.split(" ", 2)[0];
    return new Verb(name, List.of(), usage, help, examples, group, EVERYWHERE, false, form);
  }

  /** This command with other spellings of its verb. */
  public Verb spelled(String... others) {
    return new Verb(name, List.of(others), usage, help, examples, group, places, takesSide, form);
  }

  /** This command with a side before its verb, if one likes. */
  public Verb withSide() {
    String longer = "[client|server] " + usage;
    return new Verb(name, spellings, longer, help, examples, group, places, true, form);
  }

  /** This command with a side that may stand before its verb without being part of its usage. */
  public Verb sideToo() {
    return new Verb(name, spellings, usage, help, examples, group, places, true, form);
  }

  /** This command where it may be used in these places only. */
  public Verb only(Place... some) {
    return new Verb(name, spellings, usage, help, examples, group, Set.of(some), takesSide, form);
  }
}
