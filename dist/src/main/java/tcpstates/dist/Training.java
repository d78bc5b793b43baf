package tcpstates.dist;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Does in one process what people do in several, because the class-data archive contains what one
 * process has loaded. The build runs it; it is not a command of the program.
 */
final class Training {

  private Training() {}

  /**
   * Runs a script in both formats, explains a term, then has a conversation at the prompt, on the
   * screen and in the first lesson.
   *
   * @param args the script
   */
  public static void main(String[] args) {
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      Streams unheard = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
      for (List<String> line :
          List.of(
              List.of("run", args[0]),
              List.of("run", "--json", args[0]),
              List.of("explain", "TIME-WAIT"),
              List.of("lessons", "list"),
              List.of("progress"),
              List.of("--help"))) {
        require(Main.run(line, unheard) == 0);
      }
    }
    for (List<String> talk : List.of(List.of("repl"), List.of("tui"), List.<String>of())) {
      require(Main.run(talk, Main.streams()) == 0);
    }
  }

  private static void require(boolean well) {
    if (!well) {
      throw new IllegalStateException("the training session failed");
    }
  }
}
