package tcpstates.repl.language;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Nearest;

/**
 * Words of which one may come in a place, each with its meaning. Case does not matter, nor do
 * hyphens and underscores: {@code SYN_SENT}, {@code syn-sent} and {@code SynSent} are one word.
 *
 * @param <T> what the words mean
 */
public final class Keywords<T> {

  /**
   * One of the words.
   *
   * @param name the word as we write it
   * @param description a few words on it, for completion
   * @param spellings other ways to write it
   */
  public record Entry<T>(String name, T value, String description, List<String> spellings) {
    public Entry {
      spellings = List.copyOf(spellings);
    }

    /** All its spellings, for near misses. */
    public Stream<Nearest.Word> words() {
      return Stream.concat(Stream.of(name), spellings.stream())
          .map(spelling -> new Nearest.Word(spelling, name));
    }
  }

  /** The two sides. */
  public static final Keywords<Side> SIDES =
      new Keywords<>(
          "a side",
          "sides",
          Token.Kind.SIDE,
          List.of(
              entry("client", Side.CLIENT, "the client's side", "c"),
              entry("server", Side.SERVER, "the server's side", "s")));

  private final String what;
  private final String group;
  private final Token.Kind kind;
  private final List<Entry<T>> entries;
  private final Map<String, Entry<T>> byKey = new LinkedHashMap<>();

  /**
   * A choice.
   *
   * @param what what is chosen, with its article, such as {@code a state}
   * @param group the same in the plural, as completion's heading
   * @param kind how such words are coloured
   * @throws IllegalArgumentException if two words are spelled alike
   */
  public Keywords(String what, String group, Token.Kind kind, List<Entry<T>> entries) {
    this.what = what;
    this.group = group;
    this.kind = kind;
    this.entries = List.copyOf(entries);
    for (Entry<T> entry : this.entries) {
      put(entry.name(), entry);
      entry.spellings().forEach(spelling -> put(spelling, entry));
    }
  }

  /** An entry without other spellings. */
  public static <T> Entry<T> entry(String name, T value, String description) {
    return new Entry<>(name, value, description, List.of());
  }

  /** An entry with other spellings. */
  public static <T> Entry<T> entry(String name, T value, String description, String... spellings) {
    return new Entry<>(name, value, description, List.of(spellings));
  }

  /** A choice of a single word, such as {@code from}. */
  public static Keywords<String> word(String name, String description, String... spellings) {
    return new Keywords<>(
        "`" + name + "`",
        "words",
        Token.Kind.WORD,
        List.of(new Entry<>(name, name, description, List.of(spellings))));
  }

  private void put(String spelling, Entry<T> entry) {
    Entry<T> other = byKey.putIfAbsent(key(spelling), entry);
    if (other != null && other != entry) {
      throw new IllegalArgumentException(
          format("`%s` means both `%s` and `%s`", spelling, other.name(), entry.name()));
    }
  }

  /** What the word means, if it is one of these. */
  public Optional<T> find(String word) {
    return Optional.ofNullable(byKey.get(key(word))).map(Entry::value);
  }

  /** The words, in order. */
  public List<Entry<T>> entries() {
    return entries;
  }

  /** What is chosen, with its article. */
  public String what() {
    return what;
  }

  String group() {
    return group;
  }

  Token.Kind kind() {
    return kind;
  }

  /** All spellings, for near misses. */
  public Stream<Nearest.Word> words() {
    return entries.stream().flatMap(Entry::words);
  }

  /** The words as a phrase: {@code on or off}, {@code a, b or c}. */
  public String spoken() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      text.append(i == 0 ? "" : i == entries.size() - 1 ? " or " : ", ");
      text.append(entries.get(i).name());
    }
    return text.toString();
  }

  private static String key(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean framed =
        small.isEmpty()
            || !Character.isLetterOrDigit(small.charAt(0))
            || !Character.isLetterOrDigit(small.charAt(small.length() - 1));
    return framed ? small : small.replace("-", "").replace("_", "");
  }
}
