package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Spread;
import tcpstates.engine.search.Watch;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.terms.Goals;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.testkit.Golden;

class ExploredTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/repl/golden");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema(), InputFormat.JSON);

  private static String schema() {
    try (InputStream in =
        ExploreJson.class.getResourceAsStream("/tcpstates/repl/exploration.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExploreRun.Task task(String bounds, int worlds) {
    return new ExploreRun.Task(
        ((Parsed.Value<Bounds>) BoundsText.read(bounds)).value(), false, worlds, CoreCommands.SET);
  }

  private static ExploreRun.Explored explored(String bounds, int worlds) {
    return ExploreRun.explore(task(bounds, worlds), Watch.PATIENT, Spread.IN_TURN);
  }

  private static ExploreRun.Route route(String bounds, String goal) {
    return ExploreRun.route(task(bounds, 100_000), Goals.goal(goal), Watch.PATIENT);
  }

  private static String sheet(List<StyledLine> lines, Look look) {
    return new Encoder(look, Encoder.Colours.NONE).encode(lines);
  }

  @ParameterizedTest
  @CsvSource({"40,false", "80,false", "80,true"})
  void an_exploration_looks_as_in_its_file(int width, boolean ascii) {
    Look look = Look.of(width, ascii);
    StringBuilder sheet = new StringBuilder();
    sheet.append(sheet(ExploreText.explored(explored("losses=1", 1_000_000), look), look));
    sheet.append("----\n");
    sheet.append(
        sheet(ExploreText.explored(explored("opens=1,crashes=1,in-flight=1", 9), look), look));
    sheet.append("----\n");
    sheet.append(sheet(ExploreText.explored(broken(), look), look));
    for (String goal : List.of("client CLOSING", "server received \"a\"", "both CLOSED")) {
      sheet.append("----\n");
      sheet.append(sheet(ExploreText.route(route("opens=2", goal), look), look));
    }
    sheet
        .append("----\n")
        .append(ExploreDot.graph(ExploreRun.graph(task("opens=1", 99), (d, w) -> true)));
    GOLDEN.check("explored-" + width + (ascii ? "-ascii" : "") + ".txt", sheet.toString());
  }

  /** No real run is broken in this way, so the test makes one. */
  private static ExploreRun.Explored broken() {
    ExploreRun.Explored whole = explored("opens=1,in-flight=1", 1_000);
    return new ExploreRun.Explored(
        whole.task(),
        ExploreRun.Ending.FAILURES,
        whole.found(),
        List.of(),
        List.of(
            new ExploreRun.Broken(
                "client: SND.UNA is beyond SND.NXT",
                List.of("set play auto", "client connect", "deliver")),
            new ExploreRun.Broken(
                "dead end: not both sides can reach CLOSED", List.of("set play auto"))));
  }

  @Test
  void json_has_the_form_of_the_schema() {
    List<String> objects =
        List.of(
            ExploreJson.explored(explored("losses=1", 1_000_000)),
            ExploreJson.explored(explored("losses=1", 50)),
            ExploreJson.explored(broken()),
            ExploreJson.route(route("opens=2", "client CLOSING")),
            ExploreJson.route(route("opens=1", "client CLOSING")));
    for (String object : objects) {
      List<Error> errors = SCHEMA.validate(object, InputFormat.JSON);
      assertTrue(errors.isEmpty(), () -> errors + "\n" + object);
    }
    String way = objects.get(3);
    assertTrue(!SCHEMA.validate(way.replace("\"goal\"", "\"x\""), InputFormat.JSON).isEmpty());
    assertTrue(!SCHEMA.validate(way.replace("\"found\"", "\"lost\""), InputFormat.JSON).isEmpty());
  }

  @Test
  void json_is_the_same_twice() {
    assertEquals(
        ExploreJson.explored(explored("crashes=1", 1_000_000)),
        ExploreJson.explored(explored("crashes=1", 1_000_000)));
  }

  @Test
  void a_way_in_json_is_a_script() {
    assertEquals(
        "{\"v\":1,\"bounds\":{\"opens\":1,\"sends\":0,\"losses\":0,\"duplicates\":0,"
            + "\"reorderings\":0,\"corruptions\":0,\"timeouts\":0,\"aborts\":0,\"crashes\":0,"
            + "\"forged-rst\":0,\"forged-syn\":0,\"forged-ack\":0,\"in-flight\":4},"
            + "\"play\":\"auto\",\"ended\":\"found\",\"worlds\":3,\"goal\":\"server LISTEN\","
            + "\"script\":[\"set play auto\",\"server listen\"]}",
        ExploreJson.route(route("opens=1", "server LISTEN")));
  }
}
