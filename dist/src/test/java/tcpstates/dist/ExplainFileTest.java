package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
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

  private static String json(int code, String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    assertEquals(code, Main.run(List.of(words), new Streams(in, print, print)));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void json_has_the_findings_of_a_file_or_of_the_input_on_one_line() throws IOException {
    String listing = "CLOSE-WAIT 1 0 10.0.0.1:41000 10.0.0.5:5432\n".repeat(20);
    Path file = Files.writeString(folder.resolve("listing"), listing);
    String said = json(0, listing, "explain", "--json", "-");
    assertTrue(
        said.startsWith("{\"findings\":[{\"code\":\"close-wait\",\"message\":\"20 in"), said);
    assertTrue(said.endsWith("\"stream\":null,\"frame\":null}]}\n"), said);
    assertEquals(1, said.lines().count());
    assertEquals(said, json(0, "", "explain", file.toString(), "--json"));
  }

  @Test
  void json_of_a_text_that_nobody_understands_or_of_a_term_is_an_error() {
    assertTrue(json(2, "hello", "explain", "--json", "-").startsWith("tcpstates: "));
    String said = json(2, "", "explain", "--json", "half", "close");
    assertTrue(said.contains("--json is for a text that was pasted"), said);
  }
}
