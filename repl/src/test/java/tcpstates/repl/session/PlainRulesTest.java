package tcpstates.repl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.world.Cause;

/** What rules do, in plain words. */
class PlainRulesTest {

  private static final Pattern TECHNICAL =
      Pattern.compile("SND|RCV|SEG\\.|TCB|RTO|ISS|IRS|window|\\bcheck|3\\.10|sequence");

  private static List<String[]> lines() throws Exception {
    try (InputStream in =
        PlainRules.class.getResourceAsStream("/tcpstates/repl/session/plain-rules.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" :: ", 2))
          .toList();
    }
  }

  @Test
  void each_line_is_about_a_rule_that_there_is_and_none_is_said_twice() throws Exception {
    Set<String> known =
        Stream.concat(
                Catalogue.entries().stream().map(Catalogue.Entry::rule).map(Rule::id),
                Stream.of(Cause.HELD, Cause.CHECKSUM, Cause.CRASH).map(Cause::id))
            .collect(Collectors.toSet());
    for (String[] line : lines()) {
      assertTrue(known.contains(line[0]), line[0]);
    }
    assertEquals(lines().size(), lines().stream().map(line -> line[0]).distinct().count());
  }

  @Test
  void no_sentence_names_a_variable_or_a_check() throws Exception {
    for (String[] line : lines()) {
      assertFalse(TECHNICAL.matcher(line[1]).find(), line[1]);
      assertFalse(line[1].matches(".*RST(?! \\(reset\\)).*"), line[1]);
      assertTrue(line[1].endsWith(".") || line[1].endsWith("\""), line[1]);
    }
  }
}
