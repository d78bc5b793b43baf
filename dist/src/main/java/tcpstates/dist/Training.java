package tcpstates.dist;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does in one process what people do in several, because the class-data archive contains what one
 * process has loaded. The build runs it; it is no command of the program.
 */
final class Training {

  private Training() {}

  /**
   * Runs a script, and two wrong ones. Then, unless the archive is for that alone, does the rest,
   * and talks: at the prompt, on the screen, and in the first lesson.
   *
   * @param args the script, and {@code run} for the short form
   */
  public static void main(String[] args) {
    String script = args[0];
    start(0, "", List.of("run", script));
    start(1, "server listen\ndeliver\n", List.of("run", "-"));
    start(2, "server lissten\n", List.of("run", "-"));
    if (args.length > 1) {
      return;
    }
    start(0, "", List.of("run", "--json", script));
    start(0, "", List.of("explain", "TIME-WAIT"));
    start(0, "", List.of("lessons", "list"));
    start(0, "", List.of("progress"));
    start(0, "", List.of("--help"));
    for (List<String> talk : List.of(List.of("repl"), List.of("tui"), List.<String>of())) {
      require(Main.run(talk, Main.streams()) == 0);
    }
  }

  /** Starts the program; what it says is not shown. */
  private static void start(int code, String input, List<String> words) {
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
      require(Main.run(words, new Streams(in, nowhere, nowhere)) == code);
    }
  }

  private static void require(boolean well) {
    if (!well) {
      throw new IllegalStateException("the training session failed");
    }
  }
}
