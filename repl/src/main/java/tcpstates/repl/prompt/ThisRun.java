package tcpstates.repl.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import tcpstates.repl.files.LocalFile;

/**
 * This run of the program. Asking the system for it takes milliseconds that most starts can save.
 */
public final class ThisRun {

  private static final String NAME = name(ProcessHandle.current());

  /** Where Linux says what the machine is called; no name is longer than 64 bytes. */
  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private static final int LONGEST_HOST = 256;

  private ThisRun() {}

  /** A name that no other run on this machine has, such as {@code 1z4-mb2c9x0}. */
  public static String name() {
    return NAME;
  }

  /** The time now, in seconds since 1970. */
  public static OptionalLong seconds() {
    return OptionalLong.of(System.currentTimeMillis() / 1_000);
  }

  /**
   * The name of the machine, or of the container. It is empty where it can't be had at once; nobody
   * waits here for an answer from the network.
   */
  static String host() {
    try {
      return new String(LocalFile.read(HOST, LONGEST_HOST), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String name(ProcessHandle process) {
    long start =
        process.info().startInstant().map(i -> i.toEpochMilli()).orElse(System.currentTimeMillis());
    return Long.toString(process.pid(), 36) + "-" + Long.toString(start, 36);
  }
}
