package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Phrases;

/** Every word that {@code explain} knows: those of the glossary's files, and every rule. */
public final class Glossary {

  /** The files, in the order in which they are listed. */
  static final List<String> FILES =
      List.of(
          "states.txt",
          "flags.txt",
          "variables.txt",
          "timers.txt",
          "calls.txt",
          "concepts.txt",
          "linux.txt",
          "network.txt");

  private final Map<String, Explanation> byKey;
  private final List<String> spellings;
  private final List<Explanation> all;

  private Glossary(List<GlossaryFile.Entry> entries) {
    Map<String, Explanation> keys = new LinkedHashMap<>();
    for (GlossaryFile.Entry entry : entries) {
      for (String spelling : entry.spellings()) {
        Explanation other = keys.putIfAbsent(key(spelling), entry.explanation());
        if (other != null && other != entry.explanation()) {
          throw new IllegalArgumentException(
              format(
                  "%s: `%s` is explained twice, as %s and as %s",
                  entry.place(), spelling, other.name(), entry.explanation().name()));
        }
      }
    }
    byKey = Collections.unmodifiableMap(keys);
    spellings =
        entries.stream()
            .flatMap(entry -> entry.spellings().stream())
            .filter(new HashSet<String>()::add)
            .toList();
    all = entries.stream().map(GlossaryFile.Entry::explanation).toList();
  }

  /** The glossary that comes with the program. */
  public static Glossary standard() {
    return Standard.GLOSSARY;
  }

  private static final class Standard {
    private static final Glossary GLOSSARY = load();

    private static Glossary load() {
      List<GlossaryFile.Entry> entries = new ArrayList<>();
      FILES.forEach(file -> entries.addAll(GlossaryFile.read(file, text(file))));
      Catalogue.entries().forEach(entry -> entries.add(rule(entry)));
      return new Glossary(entries);
    }
  }

  static Glossary of(List<GlossaryFile.Entry> entries) {
    return new Glossary(entries);
  }

  /**
   * The explanation of a word, in any spelling and case; several of a thing are explained as one.
   */
  public Optional<Explanation> find(String word) {
    String key = key(word);
    Explanation exact = byKey.get(key);
    return exact == null && key.endsWith("s")
        ? Optional.ofNullable(byKey.get(key.substring(0, key.length() - 1)))
        : Optional.ofNullable(exact);
  }

  /** The known spelling nearest to a word, if one is near. */
  public Optional<String> nearest(String word) {
    return Nearest.of(word, Set.copyOf(spellings));
  }

  /** The names of the first few entries whose texts contain a word. */
  public List<String> mentioning(String word) {
    Pattern pattern =
        Pattern.compile(
            "(?<![\\w-])" + Pattern.quote(word.strip()) + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    return all.stream()
        .filter(entry -> entry.paragraphs().stream().anyMatch(text -> pattern.matcher(text).find()))
        .map(Explanation::name)
        .distinct()
        .limit(MOST_MENTIONS)
        .toList();
  }

  private static final int MOST_MENTIONS = 4;

  /** Everything there is to read, in order. */
  public List<Explanation> all() {
    return all;
  }

  /** Every spelling of every word. */
  public List<String> spellings() {
    return spellings;
  }

  /** {@code SYN,ACK}, {@code SYN/ACK} and {@code syn ack} are one word. */
  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s,/+]+", "-");
  }

  static String text(String file) {
    try (InputStream in = Glossary.class.getResourceAsStream("/tcpstates/repl/glossary/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the glossary's " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- rules

  private static GlossaryFile.Entry rule(Catalogue.Entry entry) {
    Rule rule = entry.rule();
    String place =
        format(
            "A rule of %s. It is a row of the check \"%s\" and is about %s.",
            entry.procedure(), entry.check(), states(rule));
    Explanation explanation =
        new Explanation(rule.id(), List.of(rule.section()), List.of(rule.why(), place), List.of());
    return new GlossaryFile.Entry(explanation, List.of(), rule.id());
  }

  private static String states(Rule rule) {
    return rule.states().size() == State.values().length
        ? "every state"
        : Phrases.and(
            rule.states().stream().sorted().map(State::toString).collect(Collectors.toList()));
  }
}
