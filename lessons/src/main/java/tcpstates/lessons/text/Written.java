package tcpstates.lessons.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Vocabulary;
import tcpstates.repl.text.Prose;

/**
 * An answer that the student writes: a number, a state, or words.
 *
 * @param right the spellings that are right; at least one
 * @param explanation what the tutor says to a right answer
 * @param mistakes wrong answers, each with what it overlooks
 */
public record Written(List<Wanted> right, Prose explanation, List<Mistake> mistakes) {

  public Written {
    right = List.copyOf(right);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A wrong answer.
   *
   * @param say what it overlooks
   */
  public record Mistake(Location at, Wanted given, Prose say) {}

  /** What kind of answer is awaited. */
  public enum Kind {
    NUMBER("number"),
    STATE("state"),
    WORDS("words");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As a lesson's text names it. */
    public String word() {
      return word;
    }
  }

  /** What kind of answer the question asks for. */
  public Kind kind() {
    return right.get(0).kind();
  }

  /** Whether the right answer is known here. */
  public boolean known() {
    return !(right.get(0) instanceof Elsewhere);
  }

  /** The side whose state is asked for, if one is. */
  public Optional<Side> stateOf() {
    return right.get(0) instanceof StateOf asked ? Optional.of(asked.side()) : Optional.empty();
  }

  /** Whether an answer is right. */
  public boolean accepts(String typed, World world) {
    return right.stream().anyMatch(wanted -> wanted.is(typed, world));
  }

  /** What a wrong answer overlooks, if the author knows it. */
  public Optional<Mistake> mistake(String typed, World world) {
    return mistakes.stream().filter(mistake -> mistake.given().is(typed, world)).findFirst();
  }

  /** An answer that is awaited. */
  public sealed interface Wanted {

    /** What kind of answer it is. */
    Kind kind();

    /** Whether it is what the student has typed. */
    boolean is(String typed, World world);

    /** As the student would write it; empty if the world has no such number. */
    Optional<String> spelled(World world);
  }

  /**
   * A number.
   *
   * @param side whose variables it is made of
   */
  public record Number(Side side, Expression sum) implements Wanted {

    /** No number of TCP has more digits. */
    private static final int MOST_DIGITS = 10;

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public boolean is(String typed, World world) {
      OptionalLong value = Variables.of(world, side, sum);
      return isNumber(typed)
          && value.isPresent()
          && value.getAsLong() == Long.parseLong(typed.strip());
    }

    @Override
    public Optional<String> spelled(World world) {
      OptionalLong value = Variables.of(world, side, sum);
      return value.isPresent() ? Optional.of(Long.toString(value.getAsLong())) : Optional.empty();
    }

    /** Whether a text is a number that TCP could have. */
    public static boolean isNumber(String text) {
      String digits = text.strip();
      return digits.matches("[0-9]+") && digits.length() <= MOST_DIGITS;
    }
  }

  /** An answer that is kept elsewhere: nobody can tell here whether one is right. */
  public record Elsewhere(Kind kind) implements Wanted {

    @Override
    public boolean is(String typed, World world) {
      return false;
    }

    @Override
    public Optional<String> spelled(World world) {
      return Optional.empty();
    }
  }

  /** The state in which a side is: the engine knows it, or the follower of a capture. */
  public record StateOf(Side side) implements Wanted {

    @Override
    public Kind kind() {
      return Kind.STATE;
    }

    @Override
    public boolean is(String typed, World world) {
      return InState.read(typed).equals(Optional.of(world.tcp(side).state()));
    }

    @Override
    public Optional<String> spelled(World world) {
      return Optional.of(world.tcp(side).state().rfcName());
    }
  }

  /** A state, in any of its spellings. */
  public record InState(State state) implements Wanted {

    @Override
    public Kind kind() {
      return Kind.STATE;
    }

    /** The state that a text names, if it names one. */
    public static Optional<State> read(String text) {
      return Vocabulary.STATES.find(text.strip());
    }

    @Override
    public boolean is(String typed, World world) {
      return read(typed).equals(Optional.of(state));
    }

    @Override
    public Optional<String> spelled(World world) {
      return Optional.of(state.rfcName());
    }
  }

  /** Words; case, the spaces between them, and quotes around them do not count. */
  public record Words(String text) implements Wanted {

    @Override
    public Kind kind() {
      return Kind.WORDS;
    }

    @Override
    public boolean is(String typed, World world) {
      return plain(typed).equals(plain(text));
    }

    @Override
    public Optional<String> spelled(World world) {
      return Optional.of(text);
    }

    private static String plain(String text) {
      String words = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      return words.length() > 2 && words.startsWith("\"") && words.endsWith("\"")
          ? words.substring(1, words.length() - 1).strip()
          : words;
    }
  }
}
