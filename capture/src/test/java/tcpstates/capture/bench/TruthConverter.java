package tcpstates.capture.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the text of a fixture from the JSON of a shared capture. */
public final class TruthConverter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode root;
  private final StringBuilder text = new StringBuilder();

  private TruthConverter(JsonNode root) {
    this.root = root;
  }

  /** The fixture's text. */
  public static String fixture(Path json) {
    try {
      return new TruthConverter(MAPPER.readTree(Files.readAllBytes(json))).convert();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String convert() {
    text.append("# ").append(root.get("what").asText()).append('\n');
    paths();
    frames("client", root.get("packets_client_side"));
    frames("server", root.get("packets_server_side"));
    return text.toString();
  }

  private void paths() {
    if (root.has("connections")) {
      for (JsonNode connection : root.get("connections")) {
        paths(connection.get("conn").asText(), connection);
      }
    } else if (root.has("client_sequence")) {
      paths(only(), root);
    }
  }

  private void paths(String connection, JsonNode node) {
    for (String side : List.of("client", "server")) {
      List<String> states = new ArrayList<>();
      node.get(side + "_sequence").forEach(state -> states.add(state.asText()));
      text.append("path " + connection + " " + side + " " + String.join(" ", states) + "\n");
    }
  }

  private String only() {
    return root.get("client").get("port").asText() + "-" + root.get("server").get("port").asText();
  }

  private void frames(String vantage, JsonNode packets) {
    for (JsonNode packet : packets) {
      String connection = field(packet, "conn");
      text.append("frame " + vantage + " " + (Integer.parseInt(field(packet, "index")) + 1));
      text.append(" " + (connection.isEmpty() ? only() : connection));
      text.append(" " + field(packet, "client_after") + " " + field(packet, "server_after") + "\n");
    }
  }

  private String field(JsonNode packet, String name) {
    if (packet.isObject()) {
      return packet.path(name).asText("");
    }
    for (int i = 0; i < root.get("columns").size(); i++) {
      if (root.get("columns").get(i).asText().equals(name)) {
        return packet.get(i).asText();
      }
    }
    return "";
  }
}
