package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have pasted into a file is explained as what they paste into the standard input. */
class ExplainFileTest {

  @TempDir private Path folder;

  @Test
  void a_file_with_a_listing_is_explained() throws IOException {
    Path file = folder.resolve("ss.txt");
    Files.writeString(file, "CLOSE-WAIT 1 0 10.0.0.1:41000 10.0.0.5:5432\n".repeat(20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Streams streams = new Streams(InputStream.nullInputStream(), print, print);
    assertEquals(0, Main.run(List.of("explain", file.toString()), streams));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("20 in CLOSE-WAIT, all to 10.0.0.5:5432"), said);
  }
}
