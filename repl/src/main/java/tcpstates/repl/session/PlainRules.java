package tcpstates.repl.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.text.PlainText;

/**
 * What rules do, in plain words, for people from whom TCP's variables are still hidden, and for
 * those who do not know a term of the exact sentence yet. Not every rule has plain words: those
 * that such people can fire in lessons do.
 */
public final class PlainRules {

  private static final String FILE = "/tcpstates/repl/session/plain-rules.txt";
  private static final String SPLIT = " :: ";

  private PlainRules() {}

  /** Read when somebody first needs plain words; most who play do not. */
  private static final class Sentences {
    private static final Map<String, String> READ = read();
  }

  /** The plain words for a rule, or for another cause, by its id. */
  public static Optional<String> of(String id) {
    return Optional.ofNullable(Sentences.READ.get(id));
  }

  private static final String BOTH =
      "SND.UNA advances: so much has arrived. SND.WND is what the peer offers now.";

  /**
   * Why a step was made, in words that suit the display. An ACK that also brings another window is
   * explained by what it acknowledges first.
   */
  public static String why(Display display, WorldStep step) {
    boolean both =
        step.cause().id().equals("ack.window")
            && step.fired().stream().anyMatch(rule -> rule.id().equals("ack.new"));
    return both
        ? why(display, "ack.new", BOTH)
        : why(display, step.cause().id(), step.cause().why());
  }

  /** What a rule does and why, in words that suit the display. */
  public static String why(Display display, Rule rule) {
    return why(display, rule.id(), rule.why());
  }

  private static String why(Display display, String id, String exact) {
    return display.knows(exact) ? exact : of(id).orElse(exact);
  }

  private static Map<String, String> read() {
    Map<String, String> sentences = new HashMap<>();
    try (InputStream in = PlainRules.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : PlainText.lines(text)) {
        int split = line.indexOf(SPLIT);
        if (split > 0 && !line.startsWith("#")) {
          sentences.put(line.substring(0, split), line.substring(split + SPLIT.length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(sentences);
  }
}
