package tcpstates.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tcpstates.lessons.proof.LessonStripping;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/**
 * Writes stripped lessons and their solutions into two folders. It writes all files or none, and a
 * file that is there already and says something else stays as it is.
 *
 * @param lessons the folder for students
 * @param solutions the folder that they don't get
 */
record LessonStripper(Path lessons, Path solutions) {

  /**
   * Writes the files.
   *
   * @throws Refusal if one can't be written
   */
  void write(LessonStripping stripping, Streams streams) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (LessonStripping.Stripped each : stripping.lessons()) {
      files.put(lessons.resolve(each.file()), each.texts().lesson());
      files.put(solutions.resolve(each.id() + ".md"), each.texts().solutions());
    }
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        check(file.getKey(), file.getValue());
      }
      Files.createDirectories(lessons);
      Files.createDirectories(solutions);
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new Refusal(
          "the files can't be written: " + Visible.text(e.getMessage()), ExitCode.BROKEN);
    }
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

  /** Whether two of the three places are the same. */
  boolean overlaps(Path from) {
    Path folder = Files.isDirectory(from) ? from : from.toAbsolutePath().getParent();
    return same(lessons, solutions) || same(lessons, folder) || same(solutions, folder);
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static void check(Path file, String text) throws IOException {
    if (Files.exists(file)
        && !(Files.isRegularFile(file)
            && Files.size(file) < 4L * text.length() + 4
            && Files.readString(file, StandardCharsets.ISO_8859_1)
                .equals(
                    new String(
                        text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))) {
      throw new Refusal(
          Visible.text(file.toString())
              + " exists already and is not overwritten. Remove it, or choose another folder.",
          ExitCode.FAILED);
    }
  }
}
