package tcpstates.repl.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words in capitals in the form of a command mean. */
final class FormLegend {

  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

  private static final Map<String, String> MEANINGS =
      Map.of(
          "RULE", "the id of a rule, such as listen.syn; `why` names them",
          "VERB", "a command that makes a move, such as send or deliver",
          "SEL",
              "which segments in flight: #3, first (the oldest), last, all, data, or flags such as"
                  + " syn ack; then, if you like, from client or from server. If you leave it out,"
                  + " it is first",
          "FLAGS",
              "syn, ack, fin, rst, psh and urg, joined by spaces, commas or plus signs; or none",
          "DURATION", "500ms, 3s, 2m, 1h, or several together such as 1m30s",
          "E", "a number, or a sum over the target's variables such as rcv.nxt+1000",
          "VAR", "snd.una, snd.nxt, snd.wnd, rcv.nxt, rcv.wnd, iss or irs",
          "GOAL", "what `expect` can check, several joined by `and`");

  private FormLegend() {}

  /** The words of a form that do not explain themselves, in its order, each with its meaning. */
  static Map<String, String> of(String usage) {
    Map<String, String> legend = new LinkedHashMap<>();
    for (String word : words(usage)) {
      if (MEANINGS.containsKey(word)) {
        legend.put(word, MEANINGS.get(word));
      }
    }
    return legend;
  }

  /** All words in capitals. */
  static List<String> words(String usage) {
    Set<String> words = new LinkedHashSet<>();
    Matcher found = CAPITALS.matcher(usage);
    while (found.find()) {
      words.add(found.group());
    }
    return List.copyOf(words);
  }
}
