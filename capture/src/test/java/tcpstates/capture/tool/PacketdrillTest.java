package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.capture.export.ExportFormat;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.session.Session;

/**
 * The scripts for packetdrill keep to its grammar, whatever was played: each scenario of the
 * command language, from both sides. The rules here are those that packetdrill's own parser applies
 * to the kinds of lines that we write. Where packetdrill is in PATH, it parses them, too.
 */
class PacketdrillTest {

  private static final Path SCENARIOS = Path.of("../repl/src/test/resources");

  private static final String SECONDS = "[0-9]+(?:\\.[0-9]+)?";

  private static final Pattern PACKET =
      Pattern.compile(
          ("\\+(TIME)(?:~\\+(TIME))? ([<>]) (?:[FSRPU]+\\.?|\\.|-) ([0-9]+):([0-9]+)\\(([0-9]+)\\)"
                  + "(?: ack ([0-9]+))?(?: win ([0-9]+))?(?: urg ([0-9]+))?( <[^>]+>)?")
              .replace("TIME", SECONDS));

  /** The form of each call that we write, with its result. */
  private static final Pattern CALL =
      Pattern.compile(
          "0 socket\\(\\.\\.\\., SOCK_STREAM, IPPROTO_TCP\\) = 3"
              + "|\\+0 (?:bind\\(3, \\.\\.\\., \\.\\.\\.\\) = 0|listen\\(3, 1\\) = 0"
              + "|accept\\(3, \\.\\.\\., \\.\\.\\.\\) = 4"
              + "|setsockopt\\(3, SOL_SOCKET, SO_REUSEADDR, \\[1], 4\\) = 0"
              + "|setsockopt\\([34], SOL_SOCKET, SO_LINGER, \\{onoff=1, linger=0}, 8\\) = 0"
              + "|fcntl\\(3, F_SETFL, O_RDWR\\|O_NONBLOCK\\) = 0"
              + "|connect\\(3, \\.\\.\\., \\.\\.\\.\\) = -1 EINPROGRESS \\(Operation now in progress\\)"
              + "|write\\([34], \\.\\.\\., ([0-9]+)\\) = \\1|shutdown\\([34], SHUT_WR\\) = 0"
              + "|close\\([34]\\) = 0)");

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  /** A script, and what it was made of. */
  private record Script(String name, String text) {}

  /** The scripts of a session, one for each side; each `reset` ends a session. */
  private static List<Script> scripts(String name, List<String> lines) {
    List<Session> ends = new ArrayList<>();
    Session session = Session.start(LANGUAGE, Place.SCRIPT);
    for (String line : lines) {
      if (line.strip().equals("reset")) {
        ends.add(session);
      }
      session = Interpreter.type(session, line).session();
    }
    ends.add(session);
    List<Script> scripts = new ArrayList<>();
    for (Session end : ends) {
      for (Side side : Side.values()) {
        Session seen = end.withBranch(end.branch().withFocus(side));
        byte[] script = ExportFormat.PACKETDRILL.of(seen);
        scripts.add(
            new Script(
                name + "-" + scripts.size() + "-" + side.word(),
                new String(script, StandardCharsets.UTF_8)));
      }
    }
    return scripts;
  }

  private static List<Script> all() throws IOException {
    List<Script> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tcp")).sorted().toList()) {
        scripts.addAll(scripts(file.getFileName().toString(), Files.readAllLines(file)));
      }
    }
    return scripts;
  }

  // ---- the grammar

  private static void check(Script script) {
    int events = 0;
    assertTrue(script.text().endsWith("\n"), script.name());
    for (String line : script.text().lines().toList()) {
      if (!line.isEmpty() && !line.startsWith("//")) {
        assertEquals(Optional.empty(), wrong(line), script.name() + ": " + line);
        events++;
      }
    }
    assertTrue(events > 0, script.name() + " has no event");
  }

  /** What packetdrill would refuse in a line. */
  private static Optional<String> wrong(String line) {
    Matcher packet = PACKET.matcher(line);
    if (!packet.matches()) {
      return CALL.matcher(line).matches() ? Optional.empty() : Optional.of("no event");
    }
    boolean arrives = packet.group(3).equals("<");
    long seq = Long.parseLong(packet.group(4));
    long end = Long.parseLong(packet.group(5));
    long length = Long.parseLong(packet.group(6));
    boolean numbers =
        end == seq + length
            && fits(packet.group(5), 32)
            && length <= 65_495
            && fits(packet.group(7), 32)
            && fits(packet.group(8), 16)
            && fits(packet.group(9), 16);
    if (!numbers) {
      return Optional.of("a number out of its range");
    }
    if (packet.group(2) != null
        && (arrives || Double.parseDouble(packet.group(2)) < Double.parseDouble(packet.group(1)))) {
      return Optional.of("a range of times for what arrives, or one that goes backwards");
    }
    boolean any = " <...>".equals(packet.group(10));
    boolean options = packet.group(10) == null || any != arrives && (any || isMss(packet));
    return options && (!arrives || packet.group(8) != null)
        ? Optional.empty()
        : Optional.of("what arrives needs a window and its own options");
  }

  private static boolean isMss(Matcher packet) {
    return packet.group(10).equals(" <mss 1460>");
  }

  private static boolean fits(String number, int bits) {
    return number == null || Long.parseLong(number) >>> bits == 0;
  }

  @Test
  void every_scenario_becomes_scripts_of_its_grammar() throws IOException {
    List<Script> scripts = all();
    assertTrue(scripts.size() > 150, "only " + scripts.size());
    scripts.forEach(PacketdrillTest::check);
  }

  private static String script(Side side, String... lines) {
    Script script = scripts("lines", List.of(lines)).get(side.ordinal());
    check(script);
    return script.text();
  }

  @Test
  void where_nothing_happens_there_is_still_an_event() {
    assertTrue(script(Side.SERVER, "client send syn").contains("Nothing is sent"));
  }

  @Test
  void a_session_that_begins_within_a_connection_is_no_script() {
    String script = script(Side.CLIENT, "client assume ESTABLISHED", "client send \"x\"");
    assertTrue(script.contains("no kernel can be put there"), script);
  }

  @Test
  void what_its_numbers_can_not_say_stands_in_a_comment() {
    String[] forged = {
      "server listen",
      "client connect",
      "deliver all",
      "server send syn ack",
      "inject to server ack \"abc\" seq=99 ack=301",
      "deliver last",
      "server send ack"
    };
    String script = script(Side.SERVER, forged);
    assertTrue(script.contains("// Packetdrill can't write"), script);
  }

  @Test
  void packetdrill_itself_parses_them(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(isInPath(), "there is no packetdrill in PATH");
    List<String> refused = new ArrayList<>();
    for (Script script : all()) {
      Path file = Files.writeString(folder.resolve(script.name() + ".pkt"), script.text());
      Process parser =
          new ProcessBuilder("packetdrill", "--dry_run", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(parser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (parser.waitFor() != 0) {
        refused.add(said);
      }
    }
    assertEquals(List.of(), refused);
  }

  private static boolean isInPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, "packetdrill").canExecute());
  }
}
