package tcpstates.lessons.course;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import tcpstates.lessons.course.Entry.Origin;
import tcpstates.lessons.text.Head;
import tcpstates.lessons.text.LessonReader;
import tcpstates.lessons.text.Place;
import tcpstates.lessons.text.Reading;
import tcpstates.lessons.text.Trouble;

/**
 * The lessons that there are, in their order. Nothing is read before it is asked for: of a shipped
 * lesson its head for a list, the whole to play it.
 */
public final class Course {

  private static final String INDEX = "index.txt";

  private final List<Path> folders;
  private final Optional<Path> solutions;
  private final boolean shipped;
  private final Map<String, Entry> listed = new ConcurrentHashMap<>();
  private Optional<Map<String, Source>> sources = Optional.empty();
  private final List<Entry> strays = new ArrayList<>();

  private Course(boolean shipped, List<Path> folders, Optional<Path> solutions) {
    this.shipped = shipped;
    this.folders = List.copyOf(folders);
    this.solutions = solutions;
  }

  /** The lessons that come with the program, and the family that it makes. */
  public static Course shipped() {
    return new Course(true, List.of(), Optional.empty());
  }

  /**
   * The shipped lessons, and those of folders after them.
   *
   * @param folders each a folder of {@code .md} files, or one such file
   * @param solutions a folder with the solutions of lessons that come without: {@code ID.md} or
   *     {@code NN-ID.md}
   */
  public static Course of(List<Path> folders, Optional<Path> solutions) {
    return new Course(true, folders, solutions);
  }

  /** The lessons of folders alone, as {@link #of} has them. */
  public static Course only(List<Path> folders, Optional<Path> solutions) {
    return new Course(false, folders, solutions);
  }

  // ---- what there is

  /** All lessons in order: shipped, generated, of folders; broken ones too. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    sources().keySet().forEach(id -> entry(id).ifPresent(entries::add));
    entries.addAll(strays);
    return List.copyOf(entries);
  }

  /** One lesson as a list shows it. */
  public Optional<Entry> entry(String id) {
    Optional<Source> source = Optional.ofNullable(sources().get(id));
    return source.map(found -> listed.computeIfAbsent(id, key -> entry(found)));
  }

  /** The ids, in order; nothing more is read. */
  public List<String> ids() {
    return List.copyOf(sources().keySet());
  }

  /** The lesson after this one, in order; those that are broken or generated are passed over. */
  public Optional<Entry> after(String id) {
    return ids().stream()
        .dropWhile(other -> !other.equals(id))
        .skip(1)
        .flatMap(other -> entry(other).stream())
        .filter(entry -> !entry.broken() && entry.origin() != Origin.GENERATED)
        .findFirst();
  }

  /**
   * Reads a lesson; empty where there is none of that id.
   *
   * @param seed what picks among seeded values
   */
  public Optional<Reading> lesson(String id, OptionalLong seed) {
    return Optional.ofNullable(sources().get(id)).map(source -> reading(source, seed));
  }

  /** The text of a lesson, as it stands in its file; empty where there is none. */
  public Optional<String> text(String id) {
    Source source = sources().get(id);
    try {
      return source == null ? Optional.empty() : Optional.of(source.text().read());
    } catch (Source.Unreadable e) {
      return Optional.empty();
    }
  }

  /** What a seed picks in a lesson: each name with its value. */
  public Map<String, String> picks(String id, OptionalLong seed) {
    return text(id).map(text -> LessonReader.picks(id, text, seed)).orElse(Map.of());
  }

  // ---- reading

  private Reading reading(Source source, OptionalLong seed) {
    try {
      String text = source.text().read();
      Optional<LessonReader.SolutionText> beside = beside(source.id());
      return beside.isPresent()
          ? LessonReader.read(source.file(), text, seed, beside.get())
          : LessonReader.read(source.file(), text, seed);
    } catch (Source.Unreadable e) {
      return new Reading.Broken(List.of(trouble(source.file(), e)));
    }
  }

  private Optional<LessonReader.SolutionText> beside(String id) throws Source.Unreadable {
    if (solutions.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> file =
        markdown(solutions.get()).stream()
            .filter(path -> Source.idOf(String.valueOf(path.getFileName())).equals(id))
            .findFirst();
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LessonReader.SolutionText(file.get().toString(), Source.contents(file.get())));
  }

  private static Trouble trouble(String file, Source.Unreadable why) {
    return new Trouble(why.in(file), why.getMessage());
  }

  private static Trouble trouble(String file, String message) {
    return new Trouble(new Place(file, 1, 1), message);
  }

  /** Of shipped lessons the head is enough: the build has proved the rest. */
  private Entry entry(Source source) {
    try {
      LessonReader.HeadReading reading = LessonReader.head(source.file(), source.text().read());
      if (reading instanceof LessonReader.HeadBroken broken) {
        return entry(source, Optional.empty(), broken.troubles());
      }
      Head head = ((LessonReader.HeadRead) reading).head();
      boolean whole = source.origin() == Origin.FOLDER;
      return whole && reading(source, OptionalLong.empty()) instanceof Reading.Broken broken
          ? entry(source, Optional.of(head), broken.troubles())
          : entry(source, Optional.of(head), List.of());
    } catch (Source.Unreadable e) {
      return entry(source, Optional.empty(), List.of(trouble(source.file(), e)));
    }
  }

  private static Entry entry(Source source, Optional<Head> head, List<Trouble> troubles) {
    return new Entry(source.id(), source.origin(), source.file(), head, troubles);
  }

  // ---- where they are

  private Map<String, Source> sources() {
    if (sources.isEmpty()) {
      Map<String, Source> found = new LinkedHashMap<>();
      if (shipped) {
        index().forEach(file -> put(Source.shipped(file), found));
        Family.lessons().forEach((id, text) -> put(Source.made(id, text), found));
      }
      folders.forEach(folder -> folder(folder, found));
      sources = Optional.of(found);
    }
    return sources.get();
  }

  private static List<String> index() {
    try {
      return Source.shipped(INDEX).text().read().lines().filter(line -> !line.isBlank()).toList();
    } catch (Source.Unreadable e) {
      throw new IllegalStateException("the lessons' index is missing", e);
    }
  }

  private void folder(Path folder, Map<String, Source> found) {
    if (!Files.isDirectory(folder)) {
      put(named(Source.file(folder)), found);
      return;
    }
    try {
      markdown(folder).forEach(path -> put(named(Source.file(path)), found));
    } catch (Source.Unreadable e) {
      String file = folder.toString();
      strays.add(new Entry(file, Origin.FOLDER, file, Optional.empty(), List.of(trouble(file, e))));
    }
  }

  /**
   * The Markdown files of a folder, by name; files that are no lessons, such as README, are not.
   */
  private static List<Path> markdown(Path folder) throws Source.Unreadable {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.md")) {
      stream.forEach(files::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      throw new Source.Unreadable("the folder can't be read");
    }
    files.removeIf(file -> String.valueOf(file.getFileName()).startsWith("README"));
    files.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
    return files;
  }

  /** A file of one's own goes by the id in its head; a broken one by its file's name. */
  private static Source named(Source source) {
    try {
      return LessonReader.head(source.file(), source.text().read())
              instanceof LessonReader.HeadRead read
          ? new Source(source.origin(), source.file(), read.head().id(), source.text())
          : source;
    } catch (Source.Unreadable e) {
      return source;
    }
  }

  private void put(Source source, Map<String, Source> found) {
    Source other = found.putIfAbsent(source.id(), source);
    if (other != null) {
      String message =
          other.origin() == Origin.FOLDER
              ? "the id `%s` is also that of %s".formatted(source.id(), other.file())
              : "the id `%s` is that of a lesson which comes with the program"
                  .formatted(source.id());
      strays.add(entry(source, Optional.empty(), List.of(trouble(source.file(), message))));
    }
  }
}
