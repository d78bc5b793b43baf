package tcpstates.lessons.course;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tcpstates.lessons.course.CourseEntry.Origin;
import tcpstates.lessons.scene.SceneSource;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReader;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.LessonVersion;
import tcpstates.lessons.text.Location;
import tcpstates.repl.text.Nearest;

/**
 * The lessons, in their order. A lesson is read when it is asked for: of a shipped lesson the head
 * for a list, and the whole to play it.
 */
public final class Course {

  private final List<LessonFiles> own;
  private final Optional<LessonFiles> solutions;
  private final boolean shipped;
  private final boolean apart;
  private final Map<String, CourseEntry> listed = new ConcurrentHashMap<>();

  /** Lessons that are the same for everybody who plays them: a class has one of each. */
  private final Map<String, Unseeded> unseeded = new ConcurrentHashMap<>();

  private Optional<Map<String, Source>> sources = Optional.empty();
  private final List<CourseEntry> strays = new ArrayList<>();

  /** A lesson, not read yet. */
  private record Source(Origin origin, String id, LessonFile file, Optional<String> address) {
    String name() {
      return file.name();
    }

    String text() throws UnreadableException {
      return file.text().read();
    }
  }

  /** A lesson as it was read of this text. */
  private record Unseeded(String text, LessonReading reading) {}

  private Course(
      boolean shipped, List<LessonFiles> own, Optional<LessonFiles> solutions, boolean apart) {
    this.shipped = shipped;
    this.apart = apart;
    this.own = List.copyOf(own);
    this.solutions = solutions;
  }

  /** The lessons that come with the program, and the family that it generates. */
  public static Course shipped() {
    return new Course(true, List.of(), Optional.empty(), false);
  }

  /**
   * The shipped lessons, and a person's own after them.
   *
   * @param own where their files are
   * @param solutions where the solutions are that lessons leave out: {@code ID.md} or {@code
   *     NN-ID.md}
   */
  public static Course of(List<LessonFiles> own, Optional<LessonFiles> solutions) {
    return new Course(true, own, solutions, false);
  }

  /** A person's own lessons alone. */
  public static Course only(LessonFiles own, Optional<LessonFiles> solutions) {
    return new Course(false, List.of(own), solutions, false);
  }

  /**
   * The same lessons as if they kept their solutions and answers elsewhere: so a student had them
   * who got stripped lessons.
   */
  public Course keptApart() {
    return new Course(shipped, own, solutions, true);
  }

  // ---- what there is

  /**
   * All lessons in order: shipped ones, generated ones, a person's own. Broken ones are among them.
   */
  public List<CourseEntry> entries() {
    List<CourseEntry> entries = new ArrayList<>();
    sources().keySet().forEach(id -> entry(id).ifPresent(entries::add));
    entries.addAll(strays);
    return List.copyOf(entries);
  }

  /** One lesson as a list shows it. */
  public Optional<CourseEntry> entry(String id) {
    Optional<Source> source = Optional.ofNullable(sources().get(id));
    return source.map(found -> listed.computeIfAbsent(id, key -> entry(found)));
  }

  /** The lessons that have their own id, in order. Broken ones are among them. */
  public List<CourseEntry> lessons() {
    return ids().stream().flatMap(id -> entry(id).stream()).toList();
  }

  /** The position of a lesson in the order, from 0; empty if there is none. */
  public OptionalInt position(String id) {
    int position = ids().indexOf(id);
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The number of a lesson that comes with the program, from 0; others have none. */
  public OptionalInt number(String id) {
    Source source = sources().get(id);
    return source != null && source.origin() == Origin.SHIPPED ? position(id) : OptionalInt.empty();
  }

  /** Where another run of the program finds a person's own lesson again. */
  public Optional<String> address(String id) {
    return Optional.ofNullable(sources().get(id)).flatMap(Source::address);
  }

  /** The ids, in order. Shipped lessons are not read for it. */
  public List<String> ids() {
    return List.copyOf(sources().keySet());
  }

  /** The id of the lesson that somebody names by its id, or by the number that lists show. */
  public Optional<String> named(String typed) {
    if (sources().containsKey(typed)) {
      return Optional.of(typed);
    }
    return ids().stream()
        .filter(id -> number(id).stream().mapToObj(Integer::toString).anyMatch(typed::equals))
        .findFirst();
  }

  /** The id that somebody may have meant, who also may have typed one word of it. */
  public Optional<String> nearest(String typed) {
    return Nearest.of(typed, sources().keySet())
        .or(() -> Nearest.of(typed, ids().stream().flatMap(Course::words).toList()));
  }

  private static Stream<Nearest.Word> words(String id) {
    return Stream.of(id.split("-"))
        .filter(word -> word.length() > 2)
        .map(word -> new Nearest.Word(word, id));
  }

  /**
   * Reads a lesson; empty if there is none with this id.
   *
   * @param seed picks among seeded values
   */
  public Optional<LessonReading> lesson(String id, OptionalLong seed) {
    return Optional.ofNullable(sources().get(id))
        .map(source -> reading(source, seed))
        .map(reading -> reading.with(lesson -> lesson.shuffled(seed)))
        .map(reading -> apart ? reading.with(Lesson::keptApart) : reading);
  }

  /**
   * Reads a lesson that somebody has named; empty if there is none with this id or number. It is
   * broken where two files have the id: nobody can know which of them is meant.
   */
  public Optional<LessonReading> asked(String typed, OptionalLong seed) {
    Optional<String> id = named(typed);
    List<LessonProblem> claimed =
        strays.stream()
            .filter(stray -> id.stream().anyMatch(stray.id()::equals))
            .flatMap(stray -> stray.problems().stream())
            .toList();
    return claimed.isEmpty()
        ? id.flatMap(found -> lesson(found, seed))
        : Optional.of(new LessonReading.Broken(claimed));
  }

  /** The text of a lesson's file; empty if there is none. */
  public Optional<String> text(String id) {
    Source source = sources().get(id);
    try {
      return source == null ? Optional.empty() : Optional.of(source.text());
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /** The captures beside a lesson's file. */
  public SceneSource captures(String id) {
    Source source = sources().get(id);
    return source == null ? SceneSource.NONE : source.file().captures();
  }

  /** The version of a lesson; empty text if it can't be read. */
  public String version(String id) {
    return text(id).map(LessonVersion::of).orElse("");
  }

  /** What a seed picks in a lesson: the value of each name. */
  public Map<String, String> picks(String id, OptionalLong seed) {
    return text(id).map(text -> LessonReader.picks(id, text, seed)).orElse(Map.of());
  }

  // ---- reading

  private LessonReading reading(Source source, OptionalLong seed) {
    String file = source.name();
    try {
      String text = source.text();
      Optional<LessonFile> apart = solutions(source.id());
      file = apart.map(LessonFile::name).orElse(file);
      Optional<LessonReader.SolutionText> beside =
          apart.isEmpty()
              ? Optional.empty()
              : Optional.of(new LessonReader.SolutionText(file, apart.get().text().read()));
      Unseeded known = unseeded.get(source.id());
      if (known != null && known.text().equals(text) && beside.isEmpty()) {
        return known.reading();
      }
      LessonReading reading =
          LessonReader.read(source.name(), text, seed, beside, source.file().captures());
      if (reading instanceof LessonReading.Read read && stays(source, read.lesson())) {
        unseeded.put(source.id(), new Unseeded(text, reading));
      }
      return reading;
    } catch (UnreadableException e) {
      return new LessonReading.Broken(List.of(problem(file, e)));
    }
  }

  /** Whether the same text is always the same lesson. A capture beside it may change. */
  private static boolean stays(Source source, Lesson lesson) {
    boolean plays = lesson.steps().stream().anyMatch(step -> step.capture().isPresent());
    return !lesson.seeded() && !(plays && source.origin() == Origin.OWN);
  }

  private Optional<LessonFile> solutions(String id) throws UnreadableException {
    return solutions.isEmpty()
        ? Optional.empty()
        : solutions.get().list().stream().filter(file -> file.id().equals(id)).findFirst();
  }

  private static LessonProblem problem(String file, UnreadableException why) {
    return new LessonProblem(why.in(file), why.getMessage());
  }

  private static LessonProblem problem(String file, String message) {
    return new LessonProblem(new Location(file, 1, 1), message);
  }

  /** Of shipped lessons the head is enough: the build has proved the rest. */
  private CourseEntry entry(Source source) {
    try {
      LessonReader.HeadReading reading = LessonReader.frontMatter(source.name(), source.text());
      if (reading instanceof LessonReader.HeadBroken broken) {
        return entry(source, Optional.empty(), broken.problems());
      }
      FrontMatter frontMatter = ((LessonReader.HeadRead) reading).frontMatter();
      boolean whole = source.origin() == Origin.OWN;
      return whole && reading(source, OptionalLong.empty()) instanceof LessonReading.Broken broken
          ? entry(source, Optional.of(frontMatter), broken.problems())
          : entry(source, Optional.of(frontMatter), List.of());
    } catch (UnreadableException e) {
      return entry(source, Optional.empty(), List.of(problem(source.name(), e)));
    }
  }

  private static CourseEntry entry(
      Source source, Optional<FrontMatter> frontMatter, List<LessonProblem> problems) {
    return new CourseEntry(source.id(), source.origin(), source.name(), frontMatter, problems);
  }

  // ---- where they are

  private Map<String, Source> sources() {
    if (sources.isEmpty()) {
      Map<String, Source> found = new LinkedHashMap<>();
      if (shipped) {
        shippedFiles().forEach(file -> put(program(Origin.SHIPPED, file.id(), file), found));
        Family.lessons()
            .forEach(
                (id, text) ->
                    put(program(Origin.GENERATED, id, LessonFile.of(id + ".md", text)), found));
      }
      own.forEach(place -> own(place, found));
      sources = Optional.of(found);
    }
    return sources.get();
  }

  private static Source program(Origin origin, String id, LessonFile file) {
    return new Source(origin, id, file, Optional.empty());
  }

  private static List<LessonFile> shippedFiles() {
    try {
      return new LessonResources().list();
    } catch (UnreadableException e) {
      throw new IllegalStateException("the lessons' index is missing", e);
    }
  }

  private void own(LessonFiles place, Map<String, Source> found) {
    try {
      place.list().forEach(file -> put(named(file, place.address()), found));
    } catch (UnreadableException e) {
      String name = place.name();
      strays.add(
          new CourseEntry(name, Origin.OWN, name, Optional.empty(), List.of(problem(name, e))));
    }
  }

  /** A person's own lesson has the id in its head; a broken one has an id from its file's name. */
  private static Source named(LessonFile file, Optional<String> address) {
    try {
      String id =
          LessonReader.frontMatter(file.name(), file.text().read())
                  instanceof LessonReader.HeadRead read
              ? read.frontMatter().id()
              : file.id();
      return new Source(Origin.OWN, id, file, address);
    } catch (UnreadableException e) {
      return new Source(Origin.OWN, file.id(), file, address);
    }
  }

  private void put(Source source, Map<String, Source> found) {
    Source other = found.putIfAbsent(source.id(), source);
    if (other != null) {
      String message =
          other.origin() == Origin.OWN
              ? format("the id `%s` also belongs to %s", source.id(), other.name())
              : format("the id `%s` belongs to a lesson that comes with the program", source.id());
      strays.add(entry(source, Optional.empty(), List.of(problem(source.name(), message))));
    }
  }
}
