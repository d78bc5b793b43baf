package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.repl.view.JsonView;

/** What a program reads about a text that was pasted: {@code tcpstates run --json}. */
class PastedJsonTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static String findings(String json) {
    int from = json.indexOf("\"findings\":");
    return from < 0 ? json : json.substring(from + "\"findings\":".length()).strip();
  }

  private static String pasted(String file) throws IOException {
    return Files.readString(RESOURCES.resolve(file));
  }

  @Test
  void a_finding_about_sockets_has_its_code_and_its_sentences() throws IOException {
    String found = findings(Pasting.json(pasted("host/close-wait.ss.txt")));
    assertTrue(found.startsWith("[{\"code\":\"close-wait\",\"message\":\""), found);
    assertTrue(found.contains("The program on this host has not: each of these"), found);
    assertTrue(found.contains(" Usual cause: The program forgets to close"), found);
    assertTrue(found.contains(" What to do: Find the program"), found);
    assertTrue(found.endsWith("\"stream\":null,\"frame\":null}]}"), found);
  }

  @Test
  void a_counter_has_its_name_as_its_code() throws IOException {
    String found = findings(Pasting.json(pasted("host/accept-queue-full.nstat.txt")));
    assertTrue(found.contains("{\"code\":\"TcpExtListenOverflows\",\"message\":"), found);
    assertTrue(found.contains("TcpExtListenOverflows 6. It counts "), found);
  }

  @Test
  void a_finding_about_a_connection_in_lines_of_tcpdump_says_where_it_is() {
    assertEquals(
        "[{\"code\":\"refused\",\"message\":\"The server refused the connection with an RST: nothing"
            + " listens on port 80, or a firewall answers in its place.\",\"stream\":0,\"frame\":2}]}",
        findings(
            Pasting.json(
                """
                IP 10.0.0.1.5000 > 10.0.0.2.80: Flags [S], seq 1, win 100, length 0
                IP 10.0.0.2.80 > 10.0.0.1.5000: Flags [R.], seq 0, ack 2, win 0, length 0
                """)));
  }

  @Test
  void where_nothing_is_odd_there_is_an_empty_list() throws IOException {
    assertEquals("[]}", findings(Pasting.json(pasted("host/well.ss.txt"))));
    assertEquals("[]}", findings(Pasting.json(pasted("tcpdump/close_client.n.txt"))));
  }

  @Test
  void a_text_that_nobody_understands_is_rejected_as_any_line() {
    String json = Pasting.json("hello");
    assertTrue(json.contains("\"reason\":{\"code\":\"nothing-to-explain\""), json);
  }

  /** What {@code tcpstates explain --json FILE} prints. */
  private static String explained(Path file) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    try (InputStream in = Files.newInputStream(file)) {
      assertEquals(0, ListingTool.run(80, false, true, in, out, err));
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void each_pasted_text_keeps_to_the_schema_of_a_session() throws IOException {
    Schema schema;
    try (InputStream in =
        JsonView.class.getResourceAsStream("/tcpstates/repl/session.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
    for (String folder : List.of("host", "tcpdump")) {
      try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          String json = Pasting.json(Files.readString(file));
          assertTrue(json.contains("\"findings\":["), () -> file + ": " + json);
          assertEquals("{\"findings\":" + findings(json), explained(file), file.toString());
          assertEquals(List.of(), schema.validate(json, InputFormat.JSON), file.toString());
        }
      }
    }
  }
}
