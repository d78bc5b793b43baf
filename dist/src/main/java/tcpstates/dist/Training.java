package tcpstates.dist;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does in one process what people do in several, because the class-data archive contains what one
 * process has loaded. The build runs it; it is no command of the program.
 */
final class Training {

  /** What `ss -tan` says where a program does not close its connections. */
  private static final String SOCKETS =
      """
      State      Recv-Q Send-Q Local Address:Port Peer Address:Port
      LISTEN     0      128          0.0.0.0:443       0.0.0.0:*
      ESTAB      0      0           10.0.0.1:443  203.0.113.1:50000
      """
          + "CLOSE-WAIT 1      0           10.0.0.1:41000    10.0.0.5:5432\n".repeat(30);

  private Training() {}

  /**
   * Runs a script in both forms, explains a word and a listing, replays a capture, then talks: at
   * the prompt, on the screen, and in the first lesson.
   *
   * @param args the script, and the capture
   */
  public static void main(String[] args) {
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      Streams unheard = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
      for (List<String> line :
          List.of(
              List.of("run", args[0]),
              List.of("run", "--json", args[0]),
              List.of("explain", "TIME-WAIT"),
              List.of("replay", args[1]),
              List.of("replay", "--summary", args[1]),
              List.of("replay", "--summary", "--json", args[1]),
              List.of("replay", "--json", args[1]),
              List.of("lessons", "list"),
              List.of("progress"),
              List.of("--help"))) {
        require(Main.run(line, unheard) == 0);
      }
      InputStream listing = new ByteArrayInputStream(SOCKETS.getBytes(StandardCharsets.UTF_8));
      require(Main.run(List.of("explain", "-"), new Streams(listing, nowhere, nowhere)) == 0);
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
