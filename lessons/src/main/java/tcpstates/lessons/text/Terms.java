package tcpstates.lessons.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.repl.text.PlainText;
import tcpstates.repl.text.WholeWords;

/** The technical terms that a lesson has to teach before it may use them, with their spellings. */
public final class Terms {

  private static final String LIST = "/lessons/terms.txt";

  private static final Terms STANDARD = new Terms(list());

  /** Blocks that a student reads whole. */
  private static final Set<String> READ = Set.of("hint", "after", "quiz");

  /** Blocks of which a student reads what stands behind {@code ::}. */
  private static final Set<String> READ_BEHIND = Set.of("avoid", "predict");

  /** A goal is read whole: what it checks is shown in words that have the same names of states. */
  private static final String GOAL = "goal";

  private static final String BEHIND = "::";
  private static final String FENCE = "```";
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  /** A term in a lesson's text, where it stands first. */
  public record Use(String term, Location at) {}

  private final Map<String, List<String>> spellings;

  private Terms(Map<String, List<String>> spellings) {
    this.spellings = spellings;
  }

  /** The terms of the list that comes with the lessons. */
  public static Terms standard() {
    return STANDARD;
  }

  private static Map<String, List<String>> list() {
    try (InputStream in = Terms.class.getResourceAsStream(LIST)) {
      Map<String, List<String>> terms = new LinkedHashMap<>();
      PlainText.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> terms.put(line.split(":", 2)[0].strip(), spellings(line)));
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> spellings(String line) {
    return Stream.of(line.split("[:,]")).map(String::strip).toList();
  }

  /** The names of all terms. */
  Set<String> names() {
    return spellings.keySet();
  }

  /** All spellings of some terms. */
  public Set<String> spellings(Set<String> terms) {
    return spellings.entrySet().stream()
        .filter(term -> terms.contains(term.getKey()))
        .flatMap(term -> term.getValue().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The terms that a student reads in a lesson. Code is left out: commands are not prose.
   *
   * @param body the lines after the front matter
   */
  List<Use> uses(List<SourceLine> body) {
    Map<String, Use> found = new LinkedHashMap<>();
    Optional<String> fence = Optional.empty();
    for (int i = 0; i < body.size(); i++) {
      SourceLine row = body.get(i);
      if (row.text().startsWith(FENCE)) {
        fence =
            fence.isPresent()
                ? Optional.empty()
                : Optional.of(row.text().substring(FENCE.length()).strip());
      } else {
        Optional<SourceLine> next = Optional.of(i + 1).filter(n -> n < body.size()).map(body::get);
        uses(row, read(row.text(), fence), goesOn(next, fence), found);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** What a student reads right behind a line: a term of several words may end in the next one. */
  private static String goesOn(Optional<SourceLine> next, Optional<String> fence) {
    return next.map(SourceLine::text)
        .filter(text -> !text.startsWith(FENCE) && read(text, fence) == 0)
        .map(text -> " " + withoutCode(text).strip())
        .orElse("");
  }

  /** The column from which a student reads a line. */
  private static int read(String text, Optional<String> fence) {
    if (fence.isEmpty() || READ.contains(fence.get())) {
      return 0;
    }
    boolean more = text.startsWith(" ") || text.startsWith("\t");
    if (more && READ_BEHIND.contains(fence.get())) {
      return 0;
    }
    int behind = text.indexOf(BEHIND);
    boolean goal = fence.get().equals(GOAL);
    if (goal || READ_BEHIND.contains(fence.get())) {
      return behind >= 0 ? behind + BEHIND.length() : goal ? 0 : text.length();
    }
    return text.length();
  }

  private void uses(SourceLine row, int from, String behind, Map<String, Use> found) {
    int end = row.text().length();
    if (from >= end) {
      return;
    }
    String prose = withoutCode(row.text()) + behind;
    spellings.forEach(
        (term, list) -> {
          int at = found.containsKey(term) ? -1 : first(list, prose, from);
          if (at >= 0 && at < end) {
            found.put(term, new Use(term, row.at(at)));
          }
        });
  }

  /** Blanks stand for the code, so that all else stays where it is. */
  private static String withoutCode(String text) {
    if (text.indexOf('`') < 0) {
      return text;
    }
    StringBuilder prose = new StringBuilder(text);
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      prose.replace(code.start(), code.end(), " ".repeat(code.end() - code.start()));
    }
    return prose.toString();
  }

  /**
   * Where one of the spellings first stands; -1 if none does. A loop: each line asks for each term.
   */
  private static int first(List<String> spellings, String prose, int from) {
    int first = -1;
    for (String spelling : spellings) {
      int at = WholeWords.first(spelling, prose, from);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
