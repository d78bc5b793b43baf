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

/**
 * Something to practise.
 *
 * @param cell what has not been done without help yet
 * @param lesson the first lesson that leads there by hand
 */
public record Practice(MasteryCell cell, String lesson) {

  /** Written from the proof, and compared with it in the build. */
  private static final String FILE = "cells.txt";

  /**
   * What to practise next: the first cell, in the order of the course, that has not been done
   * without help; empty where all have.
   *
   * @param there whether there is a lesson of this id
   */
  public static Optional<Practice> next(Progress progress, Predicate<String> there) {
    return all().stream()
        .filter(practice -> there.test(practice.lesson))
        .filter(
            practice -> progress.known(practice.cell).filter(how -> how == Mastery.ALONE).isEmpty())
        .findFirst();
  }

  /**
   * As a sentence.
   *
   * @param command begins the lesson
   */
  public String text(String command) {
    return format(
        "To practise next: %s arriving in %s. %s leads there.",
        cell.kind().word(), cell.state().rfcName(), command);
  }

  /** Each cell that some lesson leads to by hand, in the order of the course. */
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
