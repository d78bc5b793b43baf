package tcpstates.dist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Keeper;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressFile;
import tcpstates.lessons.run.Entrance;
import tcpstates.lessons.run.LessonCommands;
import tcpstates.lessons.run.Shelf;
import tcpstates.lessons.run.Tutor;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.Surroundings;
import tcpstates.repl.text.Visible;
import tcpstates.repl.view.Companion;

/** The lessons, what the student has done of them, and the language to speak of them in. */
final class Classroom {

  private final Shelf shelf;
  private final Optional<ProgressFile> file;

  private Classroom(Shelf shelf, Optional<ProgressFile> file) {
    this.shelf = shelf;
    this.file = file;
  }

  /** Where what is done is kept. */
  static Classroom kept(Course course) {
    Optional<Path> folder = new Surroundings(System.getenv()).stateFolder();
    return new Classroom(
        Shelf.of(course), folder.map(path -> new ProgressFile(path, ProgressFile::thisRun)));
  }

  /** Where nothing is kept. */
  static Classroom passing(Course course) {
    return new Classroom(Shelf.of(course), Optional.empty());
  }

  /** What the environment says of lessons. */
  static LessonPrograms.Folders told() {
    return new LessonPrograms.Folders(
        Optional.ofNullable(System.getenv("TCPSTATES_LESSONS")).filter(folder -> !folder.isEmpty()),
        Optional.empty());
  }

  /** The lessons there are. */
  static Course course(LessonPrograms.Folders folders) {
    return Course.of(
        folders.lessons().map(Path::of).map(List::of).orElse(List.of()),
        folders.solutions().map(Path::of));
  }

  Shelf shelf() {
    return shelf;
  }

  /** What was done before. */
  Progress progress() {
    return file.map(ProgressFile::read).orElse(Progress.NONE);
  }

  CommandSet commands() {
    return CommandSet.core().plus(LessonCommands.specs(shelf::all));
  }

  /**
   * Who gives the lessons.
   *
   * @param entrance how the student comes here
   */
  Companion tutor(OptionalLong seed, Entrance entrance) {
    Keeper keeper = file.<Keeper>map(f -> f).orElse(Keeper.NONE);
    return new Tutor(shelf, progress(), keeper, seed, entrance);
  }

  /**
   * What to tell who has been thrown out of the program, line by line.
   *
   * @param edited whether the lines that were typed are kept, too
   */
  List<String> comfort(boolean edited) {
    List<String> notices = notices();
    if (file.isEmpty() || !notices.isEmpty()) {
      return notices;
    }
    return List.of(
        "your lessons are kept in " + Visible.text(file.get().folder().toString()) + ".",
        "start tcpstates again to go on"
            + (edited ? "; the arrow up brings back what you typed." : "."));
  }

  /** What a person should know about their progress file, if anything. */
  List<String> notices() {
    return file.stream()
        .flatMap(f -> Stream.of(f.notice(), f.trouble()))
        .flatMap(Optional::stream)
        .toList();
  }
}
