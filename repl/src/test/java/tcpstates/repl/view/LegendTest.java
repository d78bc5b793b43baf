package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Verb;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class LegendTest {

  private static final Set<String> PLAIN =
      Set.of("N", "SIDE", "STATE", "FILE", "NAME", "VALUE", "WORD", "COMMAND");

  @Test
  void help_says_what_the_words_in_capitals_of_every_form_mean() {
    for (Verb spec : CoreCommands.SET.verbs()) {
      for (String word : FormLegend.words(spec.usage())) {
        assertTrue(
            PLAIN.contains(word) || FormLegend.of(spec.usage()).containsKey(word),
            () -> "`help " + spec.name() + "` does not say what " + word + " is");
      }
    }
  }

  @Test
  void help_for_delay_explains_both_of_its_words_in_order() {
    Verb delay = CoreCommands.SET.find("delay").orElseThrow();
    assertEquals(List.of("SEL", "DURATION"), List.copyOf(FormLegend.of(delay.usage()).keySet()));
    List<String> lines =
        HelpText.help(delay, Look.of(80, false)).stream().map(StyledLine::text).toList();
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("  SEL       which segments")),
        () -> lines + "");
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("  DURATION  500")), () -> lines + "");
  }

  @Test
  void help_for_wait_says_how_long_each_of_its_words_is() {
    Verb wait = CoreCommands.SET.find("wait").orElseThrow();
    String text =
        String.join(
            "\n", HelpText.help(wait, Look.of(80, false)).stream().map(StyledLine::text).toList());
    assertTrue(
        text.contains("  timer     until a timer of any kind fires, or a side gives up"), text);
  }
}
