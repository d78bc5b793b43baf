package tcpstates.engine.captures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.bench.Resources;

/**
 * Turns the JSON of a capture into the lines of its fixture.
 *
 * <p>Windows are written in bytes; the scale that the SYNs agree on comes from the pcap files. If
 * the kernel's state becomes CLOSED without a call or a segment, the kernel has given up, because
 * its retry limits are settings. Then the fixture gets a {@code timer give-up}. FIN_WAIT2 and
 * TIME_WAIT are an exception: the engine must know by itself how long they last.
 */
final class Converter {

  private static final Pattern SEGMENT =
      Pattern.compile(
          "#?(\\d*) ?\\d+>\\d+ \\[([A-Z.]*)\\] seq=(\\d+) ack=(\\d+) win=(\\d+) len=(\\d+)");

  private final JsonNode json;
  private final OfferedScales scales;
  private final Map<String, String> before = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private Converter(JsonNode json, OfferedScales scales) {
    this.json = json;
    this.scales = scales;
  }

  static String fixture(Path file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      Converter converter =
          new Converter(json, OfferedScales.read(file.getParent(), Resources.name(file)));
      if (json.has("connections")) {
        converter.connections();
      } else {
        converter.steps();
      }
      StringBuilder text = new StringBuilder("# " + json.get("what").asText() + "\n");
      converter.lines.forEach(line -> text.append(line).append('\n'));
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- captures with steps

  private void steps() {
    for (JsonNode step : json.get("steps")) {
      String kind = step.get("kind").asText();
      String what = step.get("what").asText();
      String conn = step.path("conn").asText("");
      long millis = Math.round(step.get("t").asDouble() * 1_000);
      String client = step.get("client_state").asText();
      String server = step.get("server_state").asText();
      int number = step.get("step").asInt();
      switch (kind) {
        case "call" -> {
          String host = what.substring(0, what.indexOf(':'));
          String call = result(what.substring(what.indexOf(':') + 2), step.path("result"));
          add(new Line(number, millis, conn, host, "call", call, client, server));
        }
        case "send", "deliver" -> {
          String host = step.get("host").asText();
          String verb = kind.equals("send") ? "send" : "recv";
          String segment = segment(what, host, verb, conn, millis);
          add(new Line(number, millis, conn, host, verb, segment, client, server));
        }
        case "wait", "end" ->
            add(new Line(number, millis, conn, "both", "look", "", client, server));
        case "drop", "hold" -> {}
        default -> throw new IllegalArgumentException(what);
      }
    }
  }

  private static String result(String call, JsonNode result) {
    String text = result.asText("");
    boolean error = text.startsWith("E");
    return error ? call + " = " + text : call;
  }

  private String segment(String what, String host, String verb, String conn, long millis) {
    Matcher found = SEGMENT.matcher(what);
    if (!found.find()) {
      throw new IllegalArgumentException(what);
    }
    String flags = found.group(2).replace(".", "");
    String sender = verb.equals("send") ? host : host.equals("client") ? "server" : "client";
    int scale = flags.contains("S") ? 0 : scales.of(conn, sender, Long.parseLong(found.group(3)));
    long win = Long.parseLong(found.group(5)) << scale;
    return "#%s %s seq=%s ack=%s win=%d len=%s"
        .formatted(
            found.group(1),
            flags.isEmpty() ? "-" : flags,
            found.group(3),
            found.group(4),
            win,
            found.group(6));
  }

  /** Adds a line and, before it, what the kernel did by itself. */
  private void add(Line line) {
    for (String side : List.of("client", "server")) {
      String key = side + line.conn();
      String was = before.getOrDefault(key, "CLOSED");
      boolean gone = line.state(side).equals("CLOSED") && gaveUpFrom(was) && !causes(line, side);
      if (gone) {
        lines.add(
            new Line(
                line.step(),
                line.millis(),
                line.conn(),
                side,
                "timer",
                "give-up",
                line.client(),
                line.server()));
      }
      before.put(key, line.state(side));
    }
    lines.add(line);
  }

  private static boolean gaveUpFrom(String state) {
    return switch (state) {
      case "CLOSED", "LISTEN", "FIN_WAIT2", "TIME_WAIT" -> false;
      default -> true;
    };
  }

  private static boolean causes(Line line, String side) {
    boolean ends =
        line.what().contains("close")
            || line.what().contains("shutdown")
            || line.what().contains("crash")
            || line.what().contains("vanish")
            || line.what().contains("ss -K");
    return line.host().equals(side)
        && (line.kind().equals("recv") || (line.kind().equals("call") && ends));
  }

  // ---- the capture with many connections, whose lists are separate

  private void connections() {
    Map<String, List<Line>> all = new HashMap<>();
    packets("client", all);
    packets("server", all);
    for (JsonNode connection : json.get("connections")) {
      String conn = connection.get("conn").asText();
      List<Line> own = all.computeIfAbsent(conn, name -> new ArrayList<>());
      for (JsonNode call : connection.get("calls")) {
        String[] who = call.get(1).asText().split(": ", 2);
        String result = call.get(2).asText();
        String what =
            result.startsWith("E") ? who[1] + " = " + result : who[1] + "(" + result + ")";
        own.add(timed(call.get(0), conn, who[0], "call", what, call.get(3), call.get(4)));
      }
      own.sort(Comparator.comparingInt(Line::step));
      if (listening(own)) {
        add(new Line(0, 0, conn, "server", "call", "listen()", "CLOSED", "LISTEN"));
      }
      Map<String, Long> written = new HashMap<>();
      for (int i = 0; i < own.size(); i++) {
        Line line = own.get(i);
        unlogged(line, i + 1, written);
        add(
            new Line(
                i + 1,
                line.step() / 1_000,
                conn,
                line.host(),
                line.kind(),
                line.what(),
                line.client(),
                line.server()));
      }
    }
  }

  /**
   * The list of calls leaves out the many SENDs of bulk data. Sent data must have been written
   * before.
   */
  private void unlogged(Line line, int step, Map<String, Long> written) {
    String host = line.host();
    if (line.kind().equals("call") && line.what().startsWith("send(")) {
      long bytes = Long.parseLong(line.what().replaceAll("[^0-9]", ""));
      written.merge(host, bytes, Long::sum);
    } else if (line.kind().equals("send") && line.flags().contains("S")) {
      written.put(host, line.field("seq") + 1);
    } else if (line.kind().equals("send") && written.containsKey(host) && line.field("len") > 0) {
      long beyond = line.field("seq") + line.field("len") - written.get(host);
      if (beyond > 0 && beyond < 1_000_000) {
        written.merge(host, beyond, Long::sum);
        String was = before.get("client" + line.conn()) + " " + before.get("server" + line.conn());
        String[] states = was.split(" ");
        add(
            new Line(
                step,
                line.step() / 1_000,
                line.conn(),
                host,
                "call",
                "send(" + beyond + ")",
                states[0],
                states[1]));
      }
    }
  }

  private static boolean listening(List<Line> own) {
    return own.stream().anyMatch(line -> line.server().equals("LISTEN"));
  }

  private void packets(String side, Map<String, List<Line>> all) {
    for (JsonNode packet : json.get("packets_" + side + "_side")) {
      String verb = packet.get(2).asText().equals("out") ? "send" : "recv";
      String conn = packet.get(3).asText();
      String what = packet.get(8).asText();
      String segment = segment("#" + packet.get(0).asInt() + " " + what, side, verb, conn, 0);
      all.computeIfAbsent(conn, name -> new ArrayList<>())
          .add(timed(packet.get(1), conn, side, verb, segment, packet.get(6), packet.get(7)));
    }
  }

  /** For sorting, the time in microseconds takes the place of the step number. */
  private static Line timed(
      JsonNode time, String conn, String host, String kind, String what, JsonNode c, JsonNode s) {
    int micros = (int) Math.round(time.asDouble() * 1_000_000);
    return new Line(micros, 0, conn, host, kind, what, c.asText(), s.asText());
  }
}
