package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something to practise.
 *
 * @param cell what the student has not done without help yet
 * @param lesson the first lesson in which the student does it by hand
 */
public record Practice(MasteryCell cell, String lesson) {

  /** Generated from the proof of the lessons, and compared with it in the build. */
  private static final String FILE = "cells.txt";

  /**
   * What to practise next: the first cell, in the order of the course, that the student has not
   * done without help; empty if there is none.
   *
   * @param there whether there is a lesson with this id
   */
  public static Optional<Practice> next(Progress progress, Predicate<String> there) {
    return left(progress, there).findFirst();
  }

  /**
   * All that is left to practise, in the order of the course.
   *
   * @param there whether there is a lesson with this id
   */
  public static Stream<Practice> left(Progress progress, Predicate<String> there) {
    return all().stream()
        .filter(practice -> there.test(practice.lesson))
        .filter(
            practice ->
                progress.known(practice.cell).filter(how -> how == Mastery.ALONE).isEmpty());
  }

  /**
   * A sentence that says what to practise.
   *
   * @param command the command that opens the lesson
   */
  public String text(String command) {
    return format(
        "To practise next: %s arriving in %s. Type %s.",
        cell.kind().word(), cell.state().rfcName(), command);
  }

  /** Each cell that the student meets by hand in some lesson, in the order of the course. */
  static List<Practice> all() {
    try (InputStream in = Practice.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Practice::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Practice read(String line) {
    String[] words = line.split(" ");
    return new Practice(
        MasteryCell.of(words[0], words[1]).orElseThrow(() -> new IllegalStateException(FILE)),
        words[2]);
  }
}
