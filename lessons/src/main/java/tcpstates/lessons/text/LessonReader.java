package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tcpstates.lessons.scene.SceneSource;
import tcpstates.repl.text.Prose;

/** Reads lessons: Markdown files that run. Whatever the text is, nothing is thrown. */
public final class LessonReader {

  /** The most characters that a lesson may have. */
  public static final int LONGEST = 200_000;

  private static final String RULE = "---";

  private final String file;
  private final SceneSource captures;
  private final LessonProblems problems = new LessonProblems();

  private LessonReader(String file, SceneSource captures) {
    this.file = file;
    this.captures = captures;
  }

  private LessonReader(String file) {
    this(file, SceneSource.NONE);
  }

  /**
   * Reads a lesson.
   *
   * @param file its name, for locations
   * @param seed picks among seeded values; without it, the first value of each counts
   */
  public static LessonReading read(String file, String text, OptionalLong seed) {
    return read(file, text, seed, Optional.empty(), SceneSource.NONE);
  }

  /**
   * Reads a lesson that has files beside it.
   *
   * @param solutions the steps' headings, each with a {@code solution} block, if they are not in
   *     the lesson
   * @param captures the author's captures
   */
  public static LessonReading read(
      String file,
      String text,
      OptionalLong seed,
      Optional<SolutionText> solutions,
      SceneSource captures) {
    return new LessonReader(file, captures).lesson(text, seed, solutions);
  }

  /**
   * A file of solutions.
   *
   * @param file its name, for locations
   */
  public record SolutionText(String file, String text) {}

  /** The result of reading front matter. */
  public sealed interface HeadReading {}

  /** It is understood. */
  public record HeadRead(FrontMatter frontMatter) implements HeadReading {}

  /** It is not. */
  public record HeadBroken(List<LessonProblem> problems) implements HeadReading {
    public HeadBroken {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the front matter alone. */
  public static HeadReading frontMatter(String file, String text) {
    LessonReader reader = new LessonReader(file);
    Optional<FrontMatter> frontMatter =
        reader.rows(text).flatMap(reader::split).flatMap(split -> reader.frontMatter(split));
    return frontMatter.isPresent()
        ? new HeadRead(frontMatter.get())
        : new HeadBroken(reader.problems.list());
  }

  /** What a seed picks: the value of each name in the {@code seeded} block. */
  public static Map<String, String> picks(String file, String text, OptionalLong seed) {
    LessonReader reader = new LessonReader(file);
    return reader
        .rows(text)
        .flatMap(reader::split)
        .map(split -> reader.seeds(split.body()).pick(seed))
        .orElse(Map.of());
  }

  // ---- the file

  private Location start() {
    return new Location(file, 1, 1);
  }

  /** The lines of a text that can be read. */
  private Optional<List<SourceLine>> rows(String text) {
    if (text.length() > LONGEST) {
      problems.add(
          start(),
          format("the file is %d characters long; the limit is %d", text.length(), LONGEST));
      return Optional.empty();
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<SourceLine> rows = SourceLine.all(file, plain);
    rows.forEach(this::refuseControls);
    return problems.none() ? Optional.of(rows) : Optional.empty();
  }

  private void refuseControls(SourceLine row) {
    for (int i = 0; i < row.text().length(); i++) {
      char c = row.text().charAt(i);
      if (Character.isISOControl(c) && c != '\t') {
        problems.add(
            row.at(i), format("a lesson can't contain the control character U+%04X", (int) c));
        return;
      }
    }
  }

  private record Split(List<SourceLine> frontMatter, List<SourceLine> body) {
    Split {
      frontMatter = List.copyOf(frontMatter);
      body = List.copyOf(body);
    }
  }

  private Optional<Split> split(List<SourceLine> rows) {
    if (!rows.get(0).text().stripTrailing().equals(RULE)) {
      problems.add(start(), "a lesson begins with a line `---`, its head, and another `---`");
      return Optional.empty();
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).text().stripTrailing().equals(RULE)) {
        return Optional.of(new Split(rows.subList(1, i), rows.subList(i + 1, rows.size())));
      }
    }
    problems.add(start(), "the head that begins here does not end with a line `---`");
    return Optional.empty();
  }

  private Optional<FrontMatter> frontMatter(Split split) {
    return FrontMatterReader.read(start(), split.frontMatter(), problems);
  }

  // ---- the lesson

  private LessonReading lesson(String text, OptionalLong seed, Optional<SolutionText> solutions) {
    Optional<Split> split = rows(text).flatMap(this::split);
    if (split.isEmpty()) {
      return new LessonReading.Broken(problems.list());
    }
    Optional<FrontMatter> frontMatter = frontMatter(split.get());
    Optional<Lesson> lesson = body(frontMatter, split.get().body(), seed, solutions);
    return problems.none() && lesson.isPresent()
        ? new LessonReading.Read(lesson.get())
        : new LessonReading.Broken(problems.list());
  }

  /** The seeded block is in the introduction, which is first read without values. */
  private Seeds seeds(List<SourceLine> body) {
    List<FencedBlock> found =
        introduction(Markdown.parts(body, new LessonProblems()))
            .filter(Markdown.Block.class::isInstance)
            .map(part -> ((Markdown.Block) part).fence())
            .filter(fence -> fence.name().equals("seeded"))
            .toList();
    if (found.size() > 1) {
      problems.add(found.get(1).at(), "a lesson has one `seeded` block");
    }
    return found.isEmpty() ? Seeds.NONE : Seeds.read(found.get(0), problems);
  }

  private static Stream<Markdown.Part> introduction(List<Markdown.Part> parts) {
    return parts.stream().takeWhile(part -> !(part instanceof Markdown.Title));
  }

  private Optional<Lesson> body(
      Optional<FrontMatter> frontMatter,
      List<SourceLine> body,
      OptionalLong seed,
      Optional<SolutionText> solutions) {
    if (body.isEmpty()) {
      problems.add(start(), "the lesson has no step: a heading such as `## The first step`");
      return Optional.empty();
    }
    Seeds seeded = seeds(body);
    Map<String, String> picked = seeded.pick(seed);
    boolean whole =
        body.stream().noneMatch(row -> row.text().strip().equals("```" + LessonSecrets.MOVES));
    List<SourceLine> filled = seeded.fill(body, picked, whole, problems);
    List<Markdown.Part> parts = Markdown.parts(filled, problems);
    SetUps setUps = new SetUps(problems);
    Prose introduction =
        introduction(parts).map(part -> told(part, setUps)).reduce(Prose.NONE, Prose::plus);
    List<LessonStep> steps = steps(parts, setUps);
    setUps.unused();
    if (steps.isEmpty() && problems.none()) {
      problems.add(start(), "the lesson has no step: a heading such as `## The first step`");
    }
    List<LessonStep> solved =
        solutions.map(file -> SolutionReader.put(file, picked, steps, problems)).orElse(steps);
    List<Terms.Use> terms = Terms.standard().uses(filled);
    return frontMatter.map(
        known -> new Lesson(known, introduction, solved, terms, !seeded.isEmpty()));
  }

  private Prose told(Markdown.Part part, SetUps setUps) {
    if (part instanceof Markdown.Block block
        && !block.fence().name().equals("seeded")
        && !setUps.take(block.fence())) {
      problems.add(
          block.fence().at(),
          format("a `%s` block belongs to a step, after a heading", block.fence().name()));
    }
    return part instanceof Markdown.Reads reads ? reads.prose() : Prose.NONE;
  }

  private List<LessonStep> steps(List<Markdown.Part> parts, SetUps setUps) {
    List<LessonStep> steps = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Markdown.Title title) {
        List<Markdown.Part> under =
            parts.stream()
                .skip(i + 1L)
                .takeWhile(part -> !(part instanceof Markdown.Title))
                .toList();
        StepReader.read(title, under, setUps, captures, problems).ifPresent(steps::add);
      }
    }
    return steps;
  }
}
