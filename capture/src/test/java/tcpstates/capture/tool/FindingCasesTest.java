package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Packets;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.capture.packet.TcpPacket;

/**
 * Each finding by itself: the smallest capture that shows it, and the sentence that is said. The
 * cases stand in {@code finding-cases.txt}.
 */
class FindingCasesTest {

  private static final Path CASES = Path.of("src/test/resources/replay/finding-cases.txt");
  private static final Path DOCUMENT = Path.of("../docs/CAPTURES.md");
  private static final Pattern FOUND = Pattern.compile("\"code\":\"([a-z-]+)\",\"message\"");

  /** A capture, and what is to be found. */
  private record Case(String name, List<String> frames, String place, String sentence) {

    Set<String> codes() {
      return new TreeSet<>(Set.of(name.split(" ")));
    }

    Replaying replaying() {
      Captures capture = Captures.pcap();
      int number = 0;
      for (String frame : frames) {
        add(capture, number++, frame);
      }
      Replaying replaying = Replaying.input(capture.toArray());
      return place.isEmpty() ? replaying : replaying.at(VantagePoint.valueOf(place)).summary();
    }

    /** Such as {@code 0.5 > SA 300 101 10 win=0}: when, who, flags, number, ACK, bytes. */
    private static void add(Captures capture, int number, String frame) {
      String[] words = frame.split(" +");
      boolean client = words[1].equals(">");
      int length = words.length > 5 && !words[5].contains("=") ? Integer.parseInt(words[5]) : 0;
      int window = frame.contains("win=") ? value(frame, "win=") : 65_535;
      byte[] options = frame.contains("dsack=") ? duplicate(value(frame, "dsack=")) : new byte[0];
      int port = frame.contains("port=") ? value(frame, "port=") : 40_001;
      byte[] segment =
          Packets.tcp(
              client ? port : 80,
              client ? 80 : port,
              flags(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4]),
              window,
              length,
              options);
      int id = frame.contains("id=") ? value(frame, "id=") : number + 1;
      byte[] datagram = Packets.ipv4(client, id, 0, segment.length + 20, segment);
      double time = Double.parseDouble(words[0]);
      capture.frame((int) time, (int) Math.round((time % 1) * 1e6), ethernet(datagram));
    }

    private static byte[] ethernet(byte[] datagram) {
      return Packets.ethernet(0x0800, datagram);
    }

    private static int value(String frame, String key) {
      int at = frame.indexOf(key) + key.length();
      int end = frame.indexOf(' ', at);
      return Integer.parseInt(frame.substring(at, end < 0 ? frame.length() : end));
    }

    /** A SACK block of ten bytes from a number on. */
    private static byte[] duplicate(int from) {
      return ByteBuffer.allocate(12).putInt(0x0101_050a).putInt(from).putInt(from + 10).array();
    }

    private static int flags(String letters) {
      int flags = 0;
      for (char letter : letters.toCharArray()) {
        flags |=
            switch (letter) {
              case 'S' -> TcpPacket.SYN;
              case 'A' -> TcpPacket.ACK;
              case 'F' -> TcpPacket.FIN;
              case 'R' -> TcpPacket.RST;
              default -> 0;
            };
      }
      return flags;
    }
  }

  private static List<Case> cases() throws IOException {
    return Stream.of(Files.readString(CASES).split("(?m)^== "))
        .skip(1)
        .map(FindingCasesTest::parse)
        .toList();
  }

  private static Case parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    String[] head = lines.get(0).split(", captured at ");
    Map<Boolean, List<String>> parts =
        lines.stream().skip(1).collect(Collectors.partitioningBy(line -> line.startsWith("says ")));
    String sentence = String.join(" ", parts.get(true)).replace("says ", "");
    return new Case(head[0], parts.get(false), head.length > 1 ? head[1] : "", sentence);
  }

  @TestFactory
  Stream<DynamicTest> each_finding_is_made_where_it_should_be_and_no_other() throws IOException {
    return cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private static void check(Case one) {
    String json = one.replaying().summary().json().run().out();
    Set<String> codes =
        FOUND
            .matcher(json)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(one.codes(), codes, json);
    String said = one.replaying().summary().run().out().replaceAll("\\s+", " ");
    assertTrue(said.contains(one.sentence()), said);
  }

  /** The document lists all codes. Those without a small case have a kernel's capture instead. */
  @Test
  void every_documented_finding_has_a_case() throws IOException {
    String document = Files.readString(DOCUMENT);
    String list = document.substring(document.indexOf("## What is odd"));
    list = list.substring(0, list.indexOf("\n## "));
    Set<String> documented =
        Pattern.compile("`([a-z-]+)`")
            .matcher(list)
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> cases = new TreeSet<>();
    cases().forEach(one -> cases.addAll(one.codes()));
    assertEquals(documented, cases);
  }
}
