package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Replaying;

/** What scripts rely on. */
class ReplayJsonTest {

  private static final Schema FRAME = schema("replay-frame");
  private static final Schema SUMMARY = schema("replay-summary");

  private static Schema schema(String name) {
    String resource = "/tcpstates/capture/" + name + ".schema.json";
    try (InputStream in = ReplayTool.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_frame_is_an_object_in_the_documented_form() {
    String first = Replaying.capture("close_client").json().run().lines().get(0);
    assertEquals(
        "{\"frame\":1,\"time\":\"T\",\"stream\":0,\"from\":\"client\",\"src\":\"10.7.0.1:40001\","
            + "\"dst\":\"10.7.0.2:80\",\"flags\":[\"SYN\"],\"seq\":0,\"ack\":null,\"seq_raw\":N,"
            + "\"ack_raw\":null,\"len\":0,\"win\":64240,\"win_raw\":64240,"
            + "\"retransmission_of\":null,"
            + "\"client\":{\"state\":\"SYN-SENT\",\"certain\":true},"
            + "\"server\":{\"state\":\"LISTEN\",\"certain\":false},"
            + "\"notes\":[{\"code\":\"opens\",\"message\":\"opens\",\"rfc\":\"3.10.1\"}]}",
        first
            .replaceFirst("\"time\":\"[^\"]+\"", "\"time\":\"T\"")
            .replaceFirst("\"seq_raw\":\\d+", "\"seq_raw\":N"));
  }

  @Test
  void a_connection_is_an_object_in_the_documented_form() {
    assertEquals(
        "{\"stream\":0,\"client\":\"10.7.0.1:40001\",\"server\":\"10.7.0.2:80\",\"frames\":11,"
            + "\"bytes\":{\"client\":18,\"server\":12},\"client_states\":[\"CLOSED\",\"SYN-SENT\","
            + "\"ESTABLISHED\",\"FIN-WAIT-1\",\"FIN-WAIT-2\",\"TIME-WAIT\"],"
            + "\"server_states\":[\"LISTEN\",\"SYN-RECEIVED\",\"ESTABLISHED\",\"CLOSE-WAIT\","
            + "\"LAST-ACK\",\"CLOSED\"],\"client_certain\":6,\"server_certain\":5,"
            + "\"client_ms\":[0,2,190,106,0,0],"
            + "\"server_ms\":[0,65,169,62,0,0],\"began\":\"handshake\","
            + "\"ended\":\"closed by client\",\"findings\":[]}\n",
        Replaying.capture("close_client").summary().json().run().out());
  }

  @Test
  void every_line_of_every_capture_keeps_to_its_schema() {
    for (String name : Captures.both()) {
      check(FRAME, name, Replaying.capture(name).json().run());
      check(SUMMARY, name, Replaying.capture(name).json().summary().run());
    }
  }

  private static void check(Schema schema, String name, Replaying.Said said) {
    assertEquals("", said.err(), name);
    for (String line : said.lines()) {
      assertEquals("[]", schema.validate(line, InputFormat.JSON).toString(), () -> name + line);
    }
  }
}
