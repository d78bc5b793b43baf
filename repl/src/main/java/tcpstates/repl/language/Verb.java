package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;

/**
 * A verb of the command language, described once: parser, completion, highlighting, help and
 * searches all use it. Each command has its verb in its own file, and one list puts them in order.
 */
public final class Verb {

  /**
   * Reads what follows the verb. The same function serves the parser, completion and highlighting:
   * what it asks the words for is what completion offers. The caller makes sure that nothing more
   * follows.
   */
  @FunctionalInterface
  public interface Form {

    /**
     * Reads the rest of the line.
     *
     * @param side the side that stood before the verb
     * @throws SyntaxException where it can't be read; {@link WordReader} makes it
     */
    Command read(Optional<Side> side, WordReader words);
  }

  /** Whether completion offers a verb. */
  @FunctionalInterface
  public interface Offer {

    /**
     * Whether some command with the verb would be accepted now.
     *
     * @param side the side that would act
     */
    boolean now(CompletionContext context, Side side);
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

    /** Whether the verbs under this heading play the connection. */
    public boolean plays() {
      return this == ENDPOINT || this == NETWORK || this == TIME;
    }
  }

  /** Where a command may be used. */
  public enum Place {
    /** Typed by a person: at a prompt, on the screen, in the lab. */
    PROMPT,
    SCRIPT,
    /** Inside a lesson's own blocks. */
    LESSON
  }

  /** Every place. */
  public static final Set<Place> EVERYWHERE = Set.of(Place.values());

  private final Builder told;

  private Verb(Builder told) {
    this.told = told;
  }

  /**
   * A verb without a side, for use everywhere, and so far without another spelling.
   *
   * @param usage its form, such as {@code send FLAGS [seq=N]}; the verb is its first word
   * @param help one line
   * @param examples lines that parse
   */
  public static Builder of(
      Group group, String usage, String help, List<String> examples, Form form) {
    return new Builder(group, usage, help, examples, form);
  }

  /** The verb itself. */
  public String name() {
    return told.name;
  }

  /** Other spellings of it. */
  public List<String> spellings() {
    return told.spellings;
  }

  /** Its form, such as {@code [client|server] send FLAGS [seq=N] [ack=N] [win=N]}. */
  public String usage() {
    return told.usage;
  }

  /** What it does, in one line. */
  public String help() {
    return told.help;
  }

  /** Words of its form that need explaining, and what each means, in the form's order. */
  public Map<String, String> legend() {
    return Collections.unmodifiableMap(told.legend);
  }

  /** Lines with it that parse. */
  public List<String> examples() {
    return told.examples;
  }

  /** The heading under which help lists it. */
  public Group group() {
    return told.group;
  }

  /** Where it may be used. */
  public Set<Place> places() {
    return told.places;
  }

  /** Whether {@code client} or {@code server} may come before it. */
  public boolean takesSide() {
    return told.takesSide;
  }

  /** How what follows it is read. */
  public Form form() {
    return told.form;
  }

  /** Whether it is the entry for a bare side. */
  public boolean isBareSide() {
    return told.bareSide;
  }

  /**
   * Whether it changes the exercise instead of playing it. A lesson grants it only where its text
   * names it.
   */
  public boolean changesExercise() {
    return told.changesExercise;
  }

  /** Whether its commands are moves, which a session remembers and {@code did} asks for. */
  public boolean makesMoves() {
    return told.makesMoves;
  }

  /** Whether a person can type {@code seq}, {@code ack} and {@code win} with it. */
  public boolean takesNumbers() {
    return told.takesNumbers;
  }

  /** Whether completion offers it to a side now. */
  public boolean offered(CompletionContext context, Side side) {
    return told.offer.now(context, side);
  }

  /**
   * The line that a word which is no verb means; empty if the word has nothing to do with this
   * verb.
   */
  public Optional<String> meantBy(String word) {
    return told.meant.stream().flatMap(meant -> meant.apply(word).stream()).findFirst();
  }

  /** The command with this verb that says exactly this input; empty where there is none. */
  public Optional<? extends Command> saying(Input input) {
    return told.says.apply(input);
  }

  /** As {@link #saying}, even if another verb says it better. */
  public Optional<? extends Command> alsoSaying(Input input) {
    Optional<? extends Command> exact = saying(input);
    return exact.isPresent() ? exact : told.alsoSays.apply(input);
  }

  @Override
  public String toString() {
    return name();
  }

  /** A verb while it is being described. */
  public static final class Builder {

    private final String name;
    private final Group group;
    private final String help;
    private final List<String> examples;
    private final Form form;
    private final List<Function<String, Optional<String>>> meant = new ArrayList<>();
    private final Map<String, String> legend = new LinkedHashMap<>();
    private String usage;
    private List<String> spellings = List.of();
    private Set<Place> places = EVERYWHERE;
    private boolean takesSide;
    private boolean bareSide;
    private boolean changesExercise;
    private boolean makesMoves;
    private boolean takesNumbers;
    private Offer offer = (context, side) -> true;
    private Function<Input, Optional<? extends Command>> says = input -> Optional.empty();
    private Function<Input, Optional<? extends Command>> alsoSays = input -> Optional.empty();

    private Builder(Group group, String usage, String help, List<String> examples, Form form) {
      this.name = usage.split(" ", 2)[0];
      this.group = group;
      this.usage = usage;
      this.help = help;
      this.examples = List.copyOf(examples);
      this.form = form;
    }

    /** Other spellings of the verb. */
    public Builder spelled(String... others) {
      spellings = List.of(others);
      return this;
    }

    /** A side may come before the verb. */
    public Builder withSide() {
      usage = "[client|server] " + usage;
      return sideToo();
    }

    /** A side may come before the verb, and its usage says where else it may come. */
    public Builder sideToo() {
      takesSide = true;
      return this;
    }

    /** A bare side is this command. */
    public Builder bareSide() {
      bareSide = true;
      return this;
    }

    /** What a word of its form means. */
    public Builder where(String word, String meaning) {
      legend.put(word, meaning);
      return this;
    }

    /** It may be used in these places only. */
    public Builder only(Place... some) {
      places = Set.of(some);
      return this;
    }

    /** It changes the exercise: see {@link Verb#changesExercise}. */
    public Builder changesExercise() {
      changesExercise = true;
      return this;
    }

    /** Its commands are moves: see {@link Verb#makesMoves}. */
    public Builder makesMoves() {
      makesMoves = true;
      return this;
    }

    /** A person can type numbers with it: see {@link Verb#takesNumbers}. */
    public Builder takesNumbers() {
      takesNumbers = true;
      return this;
    }

    /** Completion offers it only if this holds. */
    public Builder offeredIf(Offer condition) {
      offer = condition;
      return this;
    }

    /** Completion offers it only if the verb alone would be accepted. */
    public Builder offeredIfLegal(Function<Side, Command> alone) {
      return offeredIf((context, side) -> context.accepts(alone.apply(side)));
    }

    /**
     * People type these words and mean this verb. They are not read as it, because they could mean
     * something else.
     *
     * @param line what they mean
     */
    public Builder meantBy(String line, String... words) {
      List<String> slips = List.of(words);
      return meantBy(
          word ->
              slips.stream().anyMatch(word::equalsIgnoreCase)
                  ? Optional.of(line)
                  : Optional.empty());
    }

    /** As {@link #meantBy(String, String...)}, for each word the line that it means. */
    public Builder meantBy(Function<String, Optional<String>> line) {
      meant.add(line);
      return this;
    }

    /** The command that says an input exactly, for moves that a search has found. */
    public Builder says(Function<Input, Optional<? extends Command>> command) {
      says = command;
      return this;
    }

    /** The command that says an input which another verb says better. */
    public Builder alsoSays(Function<Input, Optional<? extends Command>> command) {
      alsoSays = command;
      return this;
    }

    /** The verb. */
    public Verb build() {
      return new Verb(this);
    }
  }
}
