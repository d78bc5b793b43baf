package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.text.Yaml.Scalar;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.terms.Vocabulary;
import tcpstates.repl.text.Visible;

/** Reads front matter. */
final class FrontMatterReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "objective",
          "level",
          "minutes",
          "needs",
          "states",
          "rfc",
          "teaches",
          "exam",
          "time-limit");

  /** What a head may leave out. */
  private static final Set<String> OPTIONAL = Set.of("teaches", "exam", "time-limit");

  private static final Set<String> YES_OR_NO = Set.of("true", "false");

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_OBJECTIVE = 200;
  private static final int LEVELS = 5;
  private static final int MINUTES = 60;

  /** The longest time limit of an exam. */
  private static final int LONGEST_EXAM = 600;

  private final Location start;
  private final LessonProblems problems;
  private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();

  private FrontMatterReader(Location start, LessonProblems problems) {
    this.start = start;
    this.problems = problems;
  }

  /**
   * Reads the lines between the two lines {@code ---}.
   *
   * @param start where the front matter begins
   */
  static Optional<FrontMatter> read(
      Location start, List<SourceLine> rows, LessonProblems problems) {
    FrontMatterReader reader = new FrontMatterReader(start, problems);
    LessonProblems own = new LessonProblems();
    Optional<List<Yaml.Entry>> entries = Yaml.read(start, rows, own);
    entries.ifPresent(list -> list.forEach(entry -> reader.put(entry, own)));
    Optional<FrontMatter> frontMatter = entries.map(list -> reader.frontMatter(own));
    own.list().forEach(problem -> problems.add(problem.at(), problem.message()));
    return own.none() ? frontMatter : Optional.empty();
  }

  private void put(Yaml.Entry entry, LessonProblems own) {
    String key = entry.key().text();
    if (!KEYS.contains(key)) {
      own.unknown(entry.key().at(), format("`%s` is not part of a lesson's head", key), key, KEYS);
    } else if (entries.putIfAbsent(key, entry) != null) {
      own.add(entry.key().at(), format("`%s` appears twice", key));
    }
  }

  private FrontMatter frontMatter(LessonProblems own) {
    new TreeSet<>(KEYS)
        .stream()
            .filter(key -> !entries.containsKey(key) && !OPTIONAL.contains(key))
            .forEach(key -> own.add(start, format("`%s` is missing in the lesson's head", key)));
    return new FrontMatter(
        start,
        id(own),
        words("title", LONGEST_TITLE, own),
        words("objective", LONGEST_OBJECTIVE, own),
        number("level", LEVELS, own),
        number("minutes", MINUTES, own),
        ids(own),
        states(own),
        sections(own),
        terms(own),
        exam(own),
        entries.containsKey("time-limit")
            ? OptionalInt.of(number("time-limit", LONGEST_EXAM, own))
            : OptionalInt.empty());
  }

  // ---- one value

  private Optional<Scalar> one(String key, LessonProblems own) {
    Optional<Yaml.Entry> entry = Optional.ofNullable(entries.get(key));
    if (entry.isPresent() && entry.get().many()) {
      own.add(entry.get().key().at(), format("`%s` takes one value, not a list", key));
      return Optional.empty();
    }
    return entry.map(e -> e.values().get(0));
  }

  private String id(LessonProblems own) {
    Optional<Scalar> id = one("id", own);
    id.filter(value -> isText(value, own))
        .filter(value -> !FrontMatter.isId(value.text()))
        .ifPresent(value -> own.add(value.at(), FrontMatter.ID_RULE));
    return id.map(Scalar::text).orElse("");
  }

  /** The author may have meant the word, but YAML readers take it for something else. */
  private static boolean isText(Scalar value, LessonProblems own) {
    if (!value.isText() && !value.text().isBlank()) {
      own.add(
          value.at(),
          format(
              "YAML does not read `%s` as text: write it in quotes, as \"%s\"",
              value.text(), value.text()));
    }
    return value.isText() || value.text().isBlank();
  }

  private String words(String key, int longest, LessonProblems own) {
    Optional<Scalar> value = one(key, own);
    value
        .filter(words -> isText(words, own))
        .ifPresent(
            words -> {
              String text = words.text();
              if (text.isBlank()) {
                own.add(words.at(), format("`%s` is empty", key));
              } else if (text.length() > longest) {
                own.add(
                    words.at(),
                    format(
                        "`%s` is %d characters long; the limit is %d",
                        key, text.length(), longest));
              }
            });
    return value.map(words -> Visible.text(words.text().strip())).orElse("");
  }

  private boolean exam(LessonProblems own) {
    Optional<Scalar> value = one("exam", own);
    Optional<Boolean> said =
        value.map(Scalar::text).filter(YES_OR_NO::contains).map(Boolean::parseBoolean);
    if (value.isPresent() && said.isEmpty()) {
      own.add(value.get().at(), "`exam` is true or false");
    }
    return said.orElse(false);
  }

  private int number(String key, int most, LessonProblems own) {
    Optional<Scalar> value = one(key, own);
    Optional<Integer> number =
        value
            .filter(scalar -> scalar.text().matches("[0-9]{1,4}"))
            .map(scalar -> Integer.parseInt(scalar.text()))
            .filter(n -> n >= 1 && n <= most);
    if (value.isPresent() && number.isEmpty()) {
      own.add(value.get().at(), format("`%s` is a number from 1 to %d", key, most));
    }
    return number.orElse(1);
  }

  // ---- lists

  private List<Scalar> many(String key, LessonProblems own) {
    Optional<Yaml.Entry> entry = Optional.ofNullable(entries.get(key));
    if (entry.isPresent() && !entry.get().many()) {
      own.add(
          entry.get().key().at(),
          format("`%s` is a list, in square brackets: `%s: [...]`", key, key));
      return List.of();
    }
    List<Scalar> values = entry.map(Yaml.Entry::values).orElse(List.of());
    Set<String> seen = new HashSet<>();
    for (Scalar value : values) {
      if (!isText(value, own)) {
        return List.of();
      }
      if (!seen.add(value.text())) {
        own.add(value.at(), format("`%s` appears twice", value.text()));
      }
    }
    return values;
  }

  private List<String> ids(LessonProblems own) {
    List<String> ids = new ArrayList<>();
    for (Scalar value : many("needs", own)) {
      if (!FrontMatter.isId(value.text())) {
        own.add(value.at(), format("`%s` is not the id of a lesson", value.text()));
      } else if (one("id", new LessonProblems())
          .filter(id -> id.text().equals(value.text()))
          .isPresent()) {
        own.add(value.at(), "a lesson can't need itself");
      }
      ids.add(value.text());
    }
    return ids;
  }

  private List<State> states(LessonProblems own) {
    List<State> states = new ArrayList<>();
    for (Scalar value : many("states", own)) {
      Optional<State> state = Vocabulary.STATES.find(value.text());
      state.ifPresentOrElse(
          states::add,
          () ->
              own.unknown(
                  value.at(),
                  format("`%s` is not a state of TCP", value.text()),
                  value.text(),
                  names(Vocabulary.STATES)));
    }
    Yaml.Entry entry = entries.get("states");
    if (entry != null && entry.many() && entry.values().isEmpty()) {
      own.add(entry.key().at(), "a lesson is about at least one state");
    }
    return states;
  }

  static Set<String> names(Keywords<?> choice) {
    Set<String> names = new TreeSet<>();
    choice.entries().forEach(entry -> names.add(entry.name()));
    return names;
  }

  private List<String> sections(LessonProblems own) {
    List<String> sections = new ArrayList<>();
    for (Scalar value : many("rfc", own)) {
      if (!RfcSections.has(value.text())) {
        own.add(value.at(), format("RFC 9293 has no section `%s`", value.text()));
      }
      sections.add(value.text());
    }
    return sections;
  }

  private List<String> terms(LessonProblems own) {
    List<String> terms = new ArrayList<>();
    for (Scalar value : many("teaches", own)) {
      if (!Terms.standard().names().contains(value.text())) {
        own.unknown(
            value.at(),
            format("`%s` is not in the list of technical terms", value.text()),
            value.text(),
            Terms.standard().names());
      }
      terms.add(value.text());
    }
    return terms;
  }
}
