package tcpstates.lab.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tcpstates.repl.text.Visible;

/**
 * What happened in a lab, one event a line with its time. It never holds passwords, codes or keys.
 * If the disk is full, the lab runs on without a log.
 */
public final class LabLog {

  /** A log larger than this is renamed to {@code lab.log.1} and replaces the earlier one. */
  private static final long LARGEST = 16L << 20;

  private static final int LONGEST_LINE = 1_000;

  private final Path file;
  private long size;

  /** Makes the log. The file need not exist yet. */
  public LabLog(Path file) {
    this.file = file;
    this.size = sizeOf(file);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Adds a line, and makes text from outside harmless first. */
  public synchronized void say(String text) {
    String shown = Visible.text(text);
    if (shown.length() > LONGEST_LINE) {
      shown = shown.substring(0, LONGEST_LINE) + "...";
    }
    String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + shown + "\n";
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try {
      if (size + bytes.length > LARGEST) {
        Path older = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        size = 0;
      }
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      size += bytes.length;
    } catch (IOException e) {
      // The disk is full. Students can work on, and the next line is tried again.
    }
  }
}
