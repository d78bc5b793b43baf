package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tcpstates.repl.shell.SpokenAims;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Model;

/**
 * What a screen reader says: each answer once, and a goal as it is reached, in the words that
 * {@code --plain} has at the line prompt.
 */
final class Speech {

  private static final Look SPOKEN = Look.of(Look.WIDEST, false).spoken();

  private final SpokenAims aims = new SpokenAims();
  private final List<String> unsaid = new ArrayList<>();

  /** The last entry that was said. */
  private Entry heard = Entry.unasked(List.of());

  private boolean searching;

  /**
   * Begins with a greeting.
   *
   * @param opened the screen as it opens, whose log may have the greeting, too
   */
  Speech(Prose greeting, Model opened) {
    say(greeting.lines(SPOKEN));
    heard(opened);
  }

  /** What there is to say since the last time, line by line. */
  List<String> news(Model model) {
    List<Entry> log = model.log();
    int from = behindHeard(log);
    if (from < log.size()) {
      log.subList(from, log.size()).forEach(entry -> say(entry.reply().words()));
      heard(model);
    }
    boolean busy = !model.busy().isEmpty();
    if (busy && !searching) {
      unsaid.add(Waiting.SPOKEN);
    }
    searching = busy;
    List<String> said = List.copyOf(unsaid);
    unsaid.clear();
    return said;
  }

  private void heard(Model model) {
    List<Entry> log = model.log();
    heard = log.isEmpty() ? heard : log.get(log.size() - 1);
    say(aims.news(model.card()));
  }

  private void say(List<StyledLine> lines) {
    Wrap.all(lines, 0, SPOKEN).stream()
        .map(line -> line.text().strip())
        .filter(text -> !text.isEmpty())
        .forEach(unsaid::add);
  }

  /**
   * The same answer to the same line, given again, is said again. But a greeting is made again for
   * a window of another size: its words are the same.
   */
  private int behindHeard(List<Entry> log) {
    for (int i = log.size(); i > 0; i--) {
      if (log.get(i - 1) == heard) {
        return i;
      }
    }
    String words = words(heard);
    for (int i = log.size(); i > 0; i--) {
      if (words(log.get(i - 1)).equals(words)) {
        return i;
      }
    }
    return 0;
  }

  private static String words(Entry entry) {
    String lines =
        entry.reply().words().stream().map(StyledLine::text).collect(Collectors.joining(" "));
    return lines.replaceAll(" +", " ");
  }
}
