package tcpstates.engine.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.bench.Resources;

/** One line of the conformance cases. */
record Case(JsonNode json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<Case> ALL =
      Resources.lines(Resources.path("conformance/cases.jsonl")).stream().map(Case::parse).toList();

  /** Every case, in the file's order. */
  static List<Case> all() {
    return ALL;
  }

  private static Case parse(String line) {
    try {
      return new Case(MAPPER.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + line, e);
    }
  }

  String id() {
    return json.get("id").asText();
  }

  String title() {
    return json.get("title").asText();
  }

  boolean pair() {
    return json.get("kind").asText().equals("pair");
  }

  /** Whether RFC 9293 requires it. */
  boolean required() {
    return json.get("rfc9293").asBoolean();
  }

  List<JsonNode> steps() {
    return list(json.get("steps"));
  }

  List<JsonNode> expect() {
    return list(json.get("expect"));
  }

  /** Other outcomes that are accepted at the first step that differs from the expected one. */
  List<JsonNode> alsoOk() {
    return json.has("also_ok") ? list(json.get("also_ok")) : List.of();
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
