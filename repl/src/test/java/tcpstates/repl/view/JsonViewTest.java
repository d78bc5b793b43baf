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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.repl.session.Rejection;

class JsonViewTest {

  private static final String TEXT = read();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  private static String read() {
    try (InputStream in =
        JsonView.class.getResourceAsStream("/tcpstates/repl/session.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> lines(String scenario) {
    List<Scenarios.Said> said = Scenarios.run(scenario);
    return java.util.stream.IntStream.range(0, said.size())
        .mapToObj(i -> JsonView.line(i + 1, said.get(i).reply()))
        .toList();
  }

  @Test
  void the_example_of_the_design_comes_out_byte_for_byte() {
    List<Scenarios.Said> said =
        Scenarios.type(List.of("# the example", "server listen", "client send syn"));
    assertEquals(
        """
        {"v":1,"n":2,"line":3,"command":"client send syn","accepted":true,"now_ms":0,\
        "steps":[{"side":"client","from":"CLOSED","to":"SYN-SENT","event":"OPEN",\
        "rule":"open.active","rfc":"3.10.1",\
        "sent":[{"id":1,"flags":["SYN"],"seq":100,"ack":null,"len":0,"win":4096}],\
        "rules":["open.active"]}],\
        "client":{"state":"SYN-SENT","iss":100,"irs":null,"snd_una":100,"snd_nxt":101,\
        "snd_wnd":0,"rcv_nxt":null,"rcv_wnd":4096,"owes":null,"received":"","received_hex":"",\
        "unread":0,"signal":null,"timers":[{"name":"rto","due_ms":1000}],"gives_up_ms":180000},\
        "server":{"state":"LISTEN","iss":null,"irs":null,"snd_una":null,"snd_nxt":null,\
        "snd_wnd":null,"rcv_nxt":null,"rcv_wnd":null,"owes":null,"received":"",\
        "received_hex":"","unread":0,"signal":null,"timers":[],"gives_up_ms":null},\
        "wire":[{"id":1,"from":"client","to":"server","flags":["SYN"],"seq":100,"ack":null,\
        "len":0,"win":4096,"copy_of":null,"corrupt":false,"forged":false}]}""",
        JsonView.line(3, said.get(2).reply()));
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void every_line_of_every_scenario_has_the_form_of_the_schema(String scenario) {
    for (String line : lines(scenario)) {
      List<Error> errors = SCHEMA.validate(line, InputFormat.JSON);
      assertTrue(errors.isEmpty(), () -> errors + "\n" + line);
    }
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void the_same_session_gives_the_same_bytes(String scenario) {
    assertEquals(lines(scenario), lines(scenario));
  }

  @Test
  void a_missing_key_or_an_unknown_code_is_not_of_the_form() {
    String line = lines("learning").get(7);
    assertTrue(line.contains("\"reason\""), line);
    assertTrue(!SCHEMA.validate(line.replace("\"now_ms\"", "\"x\""), InputFormat.JSON).isEmpty());
    String other = line.replace("nothing-to-explain", "no-such-code");
    assertTrue(!SCHEMA.validate(other, InputFormat.JSON).isEmpty());
  }

  @Test
  void the_schema_lists_every_state_signal_event_and_reason_code() {
    Stream<String> words =
        Stream.of(
                Arrays.stream(State.values()).map(State::rfcName),
                Arrays.stream(Signal.values()).filter(s -> s != Signal.NONE).map(Signal::word),
                Arrays.stream(EventKind.values())
                    .filter(event -> event != EventKind.SEGMENT_SEEN)
                    .map(EventKind::title),
                Rejection.codes().stream(),
                Stream.of(JsonView.NOT_UNDERSTOOD))
            .flatMap(all -> all);
    List<String> missing =
        words.filter(word -> !TEXT.contains("\"" + word + "\"")).collect(Collectors.toList());
    assertEquals(List.of(), missing);
  }

  @Test
  void a_way_is_told_by_its_commands_and_no_way_by_the_reason() {
    List<Scenarios.Said> said =
        Scenarios.type(
            List.of(
                "server listen",
                "path client SYN-SENT and server LISTEN",
                "path server LISTEN",
                "path client LISTEN and client CLOSED",
                "moves"));
    List<String> lines = said.stream().map(each -> JsonView.line(1, each.reply())).toList();
    assertTrue(
        lines.get(1).endsWith(",\"path\":[\"client connect\"],\"shortest\":true}"), lines.get(1));
    assertTrue(lines.get(2).endsWith(",\"path\":[],\"shortest\":true}"), lines.get(2));
    assertTrue(lines.get(3).contains("\"code\":\"impossible-goal\""), lines.get(3));
    assertTrue(lines.stream().filter(line -> line.contains("\"path\":")).count() == 2);
  }

  @Test
  void names_and_numbers_are_the_rfcs_whatever_the_display() {
    List<Scenarios.Said> said =
        Scenarios.type(
            List.of("set names linux", "set numbers relative", "client send syn", "deliver"));
    String line = JsonView.line(3, said.get(2).reply());
    assertTrue(line.contains("\"state\":\"SYN-SENT\"") && line.contains("\"seq\":100"), line);
  }

  @Test
  void received_bytes_are_there_as_text_and_exactly() {
    List<String> session =
        List.of(
            "set play auto",
            "set wire auto",
            "server listen",
            "client connect",
            "client send \"\\xff\\x00\\\"é\"");
    List<Scenarios.Said> said = Scenarios.type(session);
    String line = JsonView.line(5, said.get(4).reply());
    assertTrue(line.contains("\"received\":\"\ufffd\\u0000\\\"é\""), line);
    assertTrue(line.contains("\"received_hex\":\"ff0022c3a9\""), line);
  }
}
