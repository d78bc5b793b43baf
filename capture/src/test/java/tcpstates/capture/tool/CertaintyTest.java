package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.follow.VantagePoint;

/** What docs/CAPTURES.md says a capture can and cannot know, row by row. */
class CertaintyTest {

  private static final Path DOCUMENT = Path.of("../docs/CAPTURES.md");
  private static final Path DIFFERENCES = Path.of("src/test/resources/truth/differences");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<VantagePoint> PLACES =
      List.of(VantagePoint.CLIENT, VantagePoint.BETWEEN, VantagePoint.SERVER);

  @TestFactory
  Stream<DynamicTest> each_row_of_the_table_is_what_the_follower_says() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("[|] [a-z_]+ [0-9]+ [|].*"))
            .toList();
    assertTrue(rows.size() > 15, "the table is gone");
    return rows.stream().map(row -> DynamicTest.dynamicTest(row, () -> check(row)));
  }

  private static void check(String row) throws IOException {
    String[] cells = row.substring(2, row.length() - 2).split(" [|] ");
    String capture = cells[0].split(" ")[0];
    int frame = Integer.parseInt(cells[0].split(" ")[1]);
    List<String> found = new ArrayList<>();
    for (VantagePoint place : PLACES) {
      String line = Replaying.capture(capture).at(place).json().run().lines().get(frame - 1);
      JsonNode json = JSON.readTree(line);
      String states = state(json.get("client")) + ", " + state(json.get("server"));
      found.add(cells[2 + found.size()].equals("-") ? "-" : states);
    }
    assertEquals(List.of(cells).subList(2, 5), found);
  }

  private static String state(JsonNode side) {
    return side.get("state").asText() + (side.get("certain").asBoolean() ? "" : "?");
  }

  @Test
  void each_reason_for_a_difference_from_the_kernel_is_documented() throws IOException {
    String document = Files.readString(DOCUMENT).replaceAll("\\s+", " ");
    for (String line : Files.readAllLines(DIFFERENCES)) {
      int bar = line.startsWith("#") ? -1 : line.indexOf(" | ");
      if (bar > 0) {
        String reason = line.substring(bar + 3);
        assertTrue(document.contains(reason), reason);
      }
    }
  }
}
