package tcpstates.lessons.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.Entry;
import tcpstates.lessons.course.Entry.Origin;
import tcpstates.lessons.proof.Coverage;
import tcpstates.lessons.proof.LessonProof;
import tcpstates.lessons.proof.Proof;
import tcpstates.lessons.proof.ProofText;
import tcpstates.lessons.proof.Verifier;
import tcpstates.lessons.text.Head;
import tcpstates.lessons.text.Reading;
import tcpstates.lessons.text.Trouble;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/** {@code tcpstates lessons list|show|verify|new}. Each returns the process's exit code. */
public final class LessonsTool {

  /** All well. */
  public static final int OK = 0;

  /** Something is wrong with a lesson. */
  public static final int FAILED = 1;

  /** There is no such lesson, or its file can't be understood. */
  public static final int NOT_UNDERSTOOD = 2;

  /** A file can't be read or written. */
  public static final int IO_ERROR = 3;

  private static final String TEMPLATE = "template.md";

  private LessonsTool() {}

  private static void say(PrintStream stream, String line) {
    stream.print(Visible.text(line) + "\n");
  }

  private static void say(PrintStream stream, List<Trouble> troubles) {
    troubles.forEach(trouble -> say(stream, trouble.toString()));
  }

  // ---- list

  /** Lists the lessons there are; what is wrong with broken ones goes to {@code err}. */
  public static int list(Course course, PrintStream out, PrintStream err) {
    List<Entry> entries = course.entries();
    int width =
        entries.stream().filter(e -> !e.broken()).mapToInt(e -> e.id().length()).max().orElse(0);
    Optional<Origin> group = Optional.empty();
    int number = 0;
    for (Entry entry : entries) {
      if (entry.broken()) {
        continue;
      }
      if (group.isEmpty() || group.get() != entry.origin()) {
        if (group.isPresent()) {
          say(out, "");
        }
        group = Optional.of(entry.origin());
        say(out, title(entry.origin()));
      }
      String mark = entry.origin() == Origin.SHIPPED ? "%3d".formatted(number) : "   ";
      say(out, row(mark, width, entry.head().orElseThrow()));
      number++;
    }
    List<Entry> broken = entries.stream().filter(Entry::broken).toList();
    broken.forEach(entry -> say(err, entry.troubles()));
    return broken.isEmpty() ? OK : FAILED;
  }

  private static String row(String mark, int width, Head head) {
    return ("%s  %-" + Math.max(1, width) + "s  level %d  %2d min  %s")
        .formatted(mark, head.id(), head.level(), head.minutes(), head.title());
  }

  private static String title(Origin origin) {
    return switch (origin) {
      case SHIPPED -> "The lessons, in their order; `tcpstates learn ID` begins one:";
      case GENERATED -> "Every single loss:";
      case FOLDER -> "Of your own:";
    };
  }

  // ---- show

  /** Prints a lesson as a chapter. */
  public static int show(
      Course course, String id, OptionalLong seed, Look look, PrintStream out, PrintStream err) {
    Optional<Reading> reading = course.lesson(id, seed);
    if (reading.isEmpty()) {
      return unknown(course, id, err);
    }
    if (reading.get() instanceof Reading.Broken broken) {
      say(err, broken.troubles());
      return NOT_UNDERSTOOD;
    }
    Reading.Read read = (Reading.Read) reading.get();
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    out.print(encoder.encode(Chapter.of(read.lesson()).lines(look)));
    return OK;
  }

  /** Says that there is no such lesson, and which may have been meant. */
  public static int unknown(Course course, String id, PrintStream err) {
    String near =
        Nearest.of(id, new TreeSet<>(course.ids()))
            .map(name -> "did you mean `%s`?".formatted(name))
            .orElse("`tcpstates lessons list` tells which there are.");
    say(err, "There is no lesson `%s`; %s".formatted(id, near));
    return NOT_UNDERSTOOD;
  }

  // ---- verify

  /**
   * Proves lessons: all there are, or those of one file or folder.
   *
   * @param known the lessons there are
   * @param path what to prove instead
   * @param solutions a folder of solutions for it
   */
  public static int verify(
      Course known,
      Optional<Path> path,
      Optional<Path> solutions,
      PrintStream out,
      PrintStream err) {
    if (path.isEmpty()) {
      return report(Verifier.prove(known), true, out, err);
    }
    if (!Files.exists(path.get())) {
      say(err, "There is no file or folder `%s`.".formatted(path.get()));
      return IO_ERROR;
    }
    Course own = Course.only(List.of(path.get()), solutions);
    if (own.entries().isEmpty()) {
      say(err, "There is no lesson in `%s`: lessons are files `*.md`.".formatted(path.get()));
      return FAILED;
    }
    return report(Verifier.prove(own, known), false, out, err);
  }

  private static int report(Proof proof, boolean whole, PrintStream out, PrintStream err) {
    ProofText.report(proof).forEach(line -> say(out, line));
    List<Trouble> faults = proof.faults();
    say(err, faults);
    List<String> missing = new ArrayList<>();
    if (whole) {
      missing.addAll(new Coverage(proof.lessons()).missing());
    }
    missing.forEach(line -> say(err, "The lessons together: " + line + "."));
    int steps = proof.lessons().stream().mapToInt(LessonProof::length).sum();
    int wrong = faults.size() + missing.size();
    say(out, "");
    say(
        out,
        "%s, %s, %s."
            .formatted(
                Phrases.count(proof.lessons().size(), "lesson"),
                Phrases.count(steps, "step"),
                wrong == 0 ? "nothing wrong" : Phrases.count(wrong, "fault")));
    return wrong == 0 ? OK : FAILED;
  }

  // ---- new

  /**
   * Writes the template of a lesson, {@code ID.md}, into a folder; a file that is there stays.
   *
   * @param known the lessons there are: their ids are taken
   */
  public static int create(Course known, String id, Path folder, PrintStream out, PrintStream err) {
    if (!Head.isId(id)) {
      say(err, "`%s` is no id: %s".formatted(id, Head.ID_RULE));
      return FAILED;
    }
    if (known.ids().contains(id)) {
      say(err, "There is a lesson `%s` already.".formatted(id));
      return FAILED;
    }
    Path file = folder.resolve(id + ".md");
    try {
      Files.writeString(file, template(id), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      say(err, "`%s` is there already, and stays as it is.".formatted(file));
      return FAILED;
    } catch (IOException e) {
      say(err, "`%s` can't be written.".formatted(file));
      return IO_ERROR;
    }
    say(out, "Written: %s. Play it: tcpstates lessons preview %s".formatted(file, file));
    say(out, "Prove it: tcpstates lessons verify %s".formatted(file));
    return OK;
  }

  private static String template(String id) {
    try (InputStream in = LessonsTool.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{id}}", id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
