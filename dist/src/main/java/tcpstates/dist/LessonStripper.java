package tcpstates.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tcpstates.lessons.proof.LessonStripping;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/**
 * Writes stripped lessons and their solutions into two folders. It writes all files or none, and a
 * file that is there already and says something else stays as it is.
 *
 * @param from the folder that the lessons come from
 * @param lessons the folder for students; it gets the captures too
 * @param solutions the folder that they don't get
 */
record LessonStripper(Path from, Path lessons, Path solutions) {

  /**
   * Writes the files.
   *
   * @throws Refusal if one can't be written
   */
  void write(LessonStripping stripping, Streams streams) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    try {
      for (LessonStripping.Stripped each : stripping.lessons()) {
        files.put(lessons.resolve(each.file()), bytes(each.texts().lesson()));
        files.put(solutions.resolve(each.id() + ".md"), bytes(each.texts().solutions()));
        for (String capture : each.captures()) {
          // The others come with the program.
          if (Files.exists(from.resolve(capture))) {
            files.put(lessons.resolve(capture), Files.readAllBytes(from.resolve(capture)));
          }
        }
      }
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        check(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new Refusal("the files can't be read: " + LocalFile.why(e), ExitCode.BROKEN);
    }
    write(files);
    streams
        .out()
        .println(
            "Stripped "
                + Phrases.count(stripping.lessons().size(), "lesson")
                + ". For students: "
                + Visible.text(lessons.toString())
                + ". Keep for yourself: "
                + Visible.text(solutions.toString()));
  }

  /** Writes all of them, or takes those back that it has written. */
  private static void write(Map<Path, byte[]> files) {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      try {
        if (!Files.exists(file.getKey())) {
          Files.createDirectories(file.getKey().getParent());
          LocalFile.replace(file.getKey(), file.getValue());
          written.add(file.getKey());
        }
      } catch (IOException e) {
        written.forEach(LessonStripper::takeBack);
        throw new Refusal(
            Visible.text(file.getKey().toString()) + " can't be written: " + LocalFile.why(e),
            ExitCode.BROKEN);
      }
    }
  }

  private static void takeBack(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What can't be written any more may not be removable either.
    }
  }

  /** Whether two of the three places are the same. */
  boolean overlaps() {
    return same(lessons, solutions) || same(lessons, from) || same(solutions, from);
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void check(Path file, byte[] content) throws IOException {
    if (Files.exists(file)
        && !(Files.isRegularFile(file)
            && Files.size(file) == content.length
            && Arrays.equals(Files.readAllBytes(file), content))) {
      throw new Refusal(
          Visible.text(file.toString())
              + " exists already and is not overwritten. Remove it, or choose another folder.",
          ExitCode.FAILED);
    }
  }
}
