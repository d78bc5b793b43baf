package tcpstates.lessons.tool;

import static tcpstates.repl.text.Format.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.course.CourseEntry.Origin;
import tcpstates.lessons.course.LessonFiles;
import tcpstates.lessons.proof.Coverage;
import tcpstates.lessons.proof.LessonProof;
import tcpstates.lessons.proof.PredictionProof;
import tcpstates.lessons.proof.Proof;
import tcpstates.lessons.proof.ProofText;
import tcpstates.lessons.proof.Verifier;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Task;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** Carries out {@code tcpstates lessons list|show|verify|new}. Each returns the exit code. */
public final class LessonsTool {

  /** All well. */
  public static final int OK = 0;

  /** Something is wrong with a lesson. */
  public static final int FAILED = 1;

  /** There is no such lesson, or its file can't be understood. */
  public static final int NOT_UNDERSTOOD = 2;

  private static final String TEMPLATE = "template.md";

  private LessonsTool() {}

  private static void say(PrintStream stream, String line) {
    stream.print(Visible.text(line) + "\n");
  }

  private static void say(PrintStream stream, List<LessonProblem> problems) {
    problems.forEach(problem -> say(stream, problem.toString()));
  }

  // ---- list

  /** Lists the lessons. The problems of broken ones go to {@code err}. */
  public static int list(Course course, PrintStream out, PrintStream err) {
    List<CourseEntry> entries = course.entries();
    int width =
        entries.stream().filter(e -> !e.broken()).mapToInt(e -> e.id().length()).max().orElse(0);
    Optional<Origin> group = Optional.empty();
    int number = 0;
    for (CourseEntry entry : entries) {
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
      String mark = entry.origin() == Origin.SHIPPED ? format("%3d", number) : "   ";
      say(out, row(mark, width, entry.frontMatter().orElseThrow()));
      number++;
    }
    List<CourseEntry> broken = entries.stream().filter(CourseEntry::broken).toList();
    broken.forEach(entry -> say(err, entry.problems()));
    return broken.isEmpty() ? OK : FAILED;
  }

  private static String row(String mark, int width, FrontMatter head) {
    return format(
        "%s  %-" + Math.max(1, width) + "s  level %d  %2d min  %s",
        mark,
        head.id(),
        head.level(),
        head.minutes(),
        head.title());
  }

  private static String title(Origin origin) {
    return switch (origin) {
      case SHIPPED ->
          "The lessons, in order (`tcpstates learn`, with an id or a number, opens one):";
      case GENERATED -> "Every single loss:";
      case OWN -> "Your own:";
    };
  }

  // ---- show

  /** Prints a lesson as a chapter. */
  public static int show(
      Course course, String id, OptionalLong seed, Look look, PrintStream out, PrintStream err) {
    Optional<LessonReading> reading = course.asked(id, seed);
    if (reading.isEmpty()) {
      return unknown(course, id, err);
    }
    if (reading.get() instanceof LessonReading.Broken broken) {
      say(err, broken.problems());
      return NOT_UNDERSTOOD;
    }
    LessonReading.Read read = (LessonReading.Read) reading.get();
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    out.print(encoder.encode(Chapter.of(read.lesson()).lines(look)));
    return OK;
  }

  /** Says that there is no such lesson, and names the nearest. */
  public static int unknown(Course course, String id, PrintStream err) {
    String near =
        course
            .nearest(id)
            .map(name -> format("Did you mean `%s`?", name))
            .orElse("`tcpstates lessons list` lists them.");
    say(err, format("There is no lesson `%s`. %s", id, near));
    return NOT_UNDERSTOOD;
  }

  // ---- verify

  /** Proves all lessons. It says what it has proved as it goes on. */
  public static int verify(Course all, PrintStream out, PrintStream err) {
    return report(proved(all, all, out), true, out, err);
  }

  private static Proof proved(Course course, Course known, PrintStream out) {
    return Verifier.prove(
        course,
        known,
        Verifier.THOROUGH,
        lesson -> {
          ProofText.lesson(lesson).forEach(line -> say(out, line));
          out.flush();
        });
  }

  /**
   * Proves some lessons.
   *
   * @param place where their files are
   * @param solutions where the solutions are that they leave out
   * @param known the other lessons
   */
  public static int verify(
      LessonFiles place,
      Optional<LessonFiles> solutions,
      Course known,
      PrintStream out,
      PrintStream err) {
    Course own = Course.only(place, solutions);
    if (own.entries().isEmpty()) {
      say(
          err,
          "There is no lesson in `"
              + place.name()
              + "`: a lesson is a file whose name ends in .md.");
      return FAILED;
    }
    return report(proved(own, known, out), false, out, err);
  }

  /**
   * Lists the steps that say what happened and have no {@code shows}, and the predictions that do
   * not say which arrival they are about: a person should read them.
   */
  public static int claims(Course course, PrintStream out, PrintStream err) {
    for (CourseEntry entry : course.entries()) {
      Optional<LessonReading> reading = course.lesson(entry.id(), OptionalLong.empty());
      if (reading.isPresent() && reading.get() instanceof LessonReading.Read read) {
        read.lesson().steps().stream()
            .filter(step -> !step.after().isEmpty() && step.shows().isEmpty())
            .filter(step -> step.task() instanceof Task.Reach)
            .forEach(
                step ->
                    say(
                        out,
                        format(
                            "%s: the step `%s` has an `after` and no `shows`",
                            step.at(), step.heading())));
        PredictionProof.loose(read.lesson()).forEach(loose -> say(out, loose.toString()));
      } else {
        say(
            err,
            reading.isPresent() && reading.get() instanceof LessonReading.Broken broken
                ? broken.problems()
                : entry.problems());
        return NOT_UNDERSTOOD;
      }
    }
    return OK;
  }

  private static int report(Proof proof, boolean whole, PrintStream out, PrintStream err) {
    ProofText.coverage(proof).forEach(line -> say(out, line));
    List<LessonProblem> problems = proof.problems();
    say(err, problems);
    List<String> missing = new ArrayList<>();
    if (whole) {
      missing.addAll(new Coverage(proof.lessons()).missing());
    }
    missing.forEach(line -> say(err, "All lessons together: " + line + "."));
    int steps = proof.lessons().stream().mapToInt(LessonProof::length).sum();
    int wrong = problems.size() + missing.size();
    say(out, "");
    say(
        out,
        format(
            "%s, %s, %s.",
            Phrases.count(proof.lessons().size(), "lesson"),
            Phrases.count(steps, "step"),
            wrong == 0 ? "nothing wrong" : Phrases.count(wrong, "problem")));
    return wrong == 0 ? OK : FAILED;
  }

  // ---- new

  /**
   * Why a new lesson can't have this id, in a sentence; empty if it can.
   *
   * @param known the lessons whose ids are taken
   */
  public static Optional<String> refusal(Course known, String id) {
    if (!FrontMatter.isId(id)) {
      return Optional.of("`" + id + "` is not an id: " + FrontMatter.ID_RULE + ".");
    }
    return known.ids().contains(id)
        ? Optional.of("There is already a lesson `" + id + "`. Choose another id.")
        : Optional.empty();
  }

  /** The template of a lesson. It is a lesson that works. */
  public static String template(String id) {
    try (InputStream in = LessonsTool.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{id}}", id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
