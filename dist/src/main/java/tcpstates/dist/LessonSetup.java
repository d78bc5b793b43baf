package tcpstates.dist;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.capture.command.ExportCommand;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFiles;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.progress.ProgressFolder;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.ThisRun;
import tcpstates.repl.text.Visible;

/** The lessons, the student's work in them, and the command language with the lessons' commands. */
final class LessonSetup {

  private final Course course;
  private final ProgressStore store;
  private final Optional<Path> folder;
  private final String student;
  private final String assignment;
  private final Optional<String> exam;

  private LessonSetup(
      Course course,
      ProgressStore store,
      Optional<Path> folder,
      String student,
      String assignment,
      Optional<String> exam) {
    this.student = student;
    this.assignment = assignment;
    this.exam = exam;
    this.course = course;
    this.store = store;
    this.folder = folder;
  }

  /**
   * A classroom that keeps what the student does. It also contains a person's own lessons that they
   * left in the middle, in any folder.
   *
   * @throws Refusal if a named folder doesn't exist
   */
  static LessonSetup kept(LessonPrograms.Folders folders) {
    Optional<Path> folder = StateFolder.of(LocalPerson.environment());
    ProgressStore store =
        folder.isPresent()
            ? new ProgressFolder(folder.get(), ThisRun::name, ThisRun::seconds)
            : ProgressMemory.unkept(
                "Your progress is not kept, because neither XDG_STATE_HOME nor HOME names a folder.");
    return kept(folders, store, folder);
  }

  static LessonSetup kept(
      LessonPrograms.Folders folders, ProgressStore store, Optional<Path> folder) {
    List<LessonFiles> places = new ArrayList<>(places(folders));
    store.read().progress().unfinished().stream()
        .flatMap(left -> left.began().address().stream())
        .distinct()
        .map(address -> new LessonFolder(Path.of(address)))
        .filter(place -> Files.exists(place.path()))
        .filter(place -> places.stream().noneMatch(other -> same(other, place)))
        .forEach(places::add);
    return new LessonSetup(
        Course.of(places, solutions(folders)), store, folder, "", "", Optional.empty());
  }

  /** The same classroom, for a student and an assignment. */
  LessonSetup of(Optional<String> student, Optional<String> assignment) {
    return new LessonSetup(course, store, folder, student.orElse(""), assignment.orElse(""), exam);
  }

  /** The same classroom, in which this lesson is an exam. */
  LessonSetup examining(String lesson) {
    return new LessonSetup(course, store, folder, student, assignment, Optional.of(lesson));
  }

  private static boolean same(LessonFiles some, LessonFiles other) {
    return some.address().equals(other.address());
  }

  /** A classroom that keeps nothing. */
  static LessonSetup passing(Course course) {
    return new LessonSetup(
        course, ProgressMemory.passing(), Optional.empty(), "", "", Optional.empty());
  }

  /** What the environment variables say about lessons. */
  static LessonPrograms.Folders told() {
    return new LessonPrograms.Folders(
        Optional.of(LocalPerson.environment().value("TCPSTATES_LESSONS"))
            .filter(folder -> !folder.isEmpty()),
        Optional.empty());
  }

  /**
   * All lessons.
   *
   * @throws Refusal if a named folder doesn't exist
   */
  static Course course(LessonPrograms.Folders folders) {
    return Course.of(places(folders), solutions(folders));
  }

  private static List<LessonFiles> places(LessonPrograms.Folders folders) {
    return folders.lessons().stream()
        .map(name -> place(name, "--lessons or TCPSTATES_LESSONS"))
        .toList();
  }

  /**
   * Where to find the solutions that lessons leave out.
   *
   * @throws Refusal if that folder doesn't exist
   */
  static Optional<LessonFiles> solutions(LessonPrograms.Folders folders) {
    return folders.solutions().map(name -> place(name, "--solutions"));
  }

  /**
   * The path that a name on the command line means; {@code ~} is the home folder.
   *
   * @throws Refusal if no file can have that name
   */
  static Path path(String name) {
    try {
      return LocalFiles.of(LocalPerson.environment()).path(name);
    } catch (InvalidPathException e) {
      throw new Refusal(
          "no file can have the name \"" + Visible.text(name) + "\"", ExitCode.NOT_UNDERSTOOD);
    }
  }

  private static LessonFiles place(String name, String option) {
    Path path = path(name);
    if (!Files.exists(path)) {
      throw new Refusal(
          "there is no folder "
              + Visible.text(name)
              + ". "
              + option
              + " names it: correct the name, or leave it out.",
          ExitCode.BROKEN);
    }
    return new LessonFolder(path);
  }

  Course course() {
    return course;
  }

  /** The earlier work. */
  ProgressStore.Kept progress() {
    return store.read();
  }

  CommandSet commands() {
    return CoreCommands.SET.plus(LessonCommands.verbs(course)).plus(ExportCommand.VERBS);
  }

  /**
   * The tutor for the lessons.
   *
   * @param entrance how the student comes here
   */
  Tutor tutor(OptionalLong seed, Entrance entrance) {
    // The version is in the jar. Without lessons there is no need to read it there.
    Provenance provenance = new Provenance(Version.number(), "", student, assignment);
    Tutor tutor = new Tutor(course, store, seed, provenance, entrance);
    exam.ifPresent(
        id -> tutor.examine(lesson -> lesson.id().equals(id) || lesson.frontMatter().exam()));
    return tutor;
  }

  /**
   * What to tell a student when a program fault has ended the lesson, one line each.
   *
   * @param edited whether the typed lines are kept too
   */
  List<String> comfort(Tutor tutor, boolean edited) {
    List<String> unkept = tutor.farewell();
    if (folder.isEmpty() || !unkept.isEmpty()) {
      return unkept;
    }
    return List.of(
        "your lessons are kept in " + Visible.text(folder.get().toString()) + ".",
        "start tcpstates again to go on"
            + (edited ? "; the arrow up brings back what you typed." : "."));
  }
}
