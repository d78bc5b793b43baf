package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines typed before, and the current one among them.
 *
 * @param lines oldest first
 * @param at the index of the line that is shown; their number if it is the new one
 * @param draft the new line, while an older one is shown
 */
public record TypedLines(List<String> lines, int at, String draft) {

  /** How many are kept. */
  public static final int MOST = 2_000;

  public TypedLines {
    lines = List.copyOf(lines);
  }

  /** The lines of earlier sessions. */
  public static TypedLines of(List<String> lines) {
    List<String> newest = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    return new TypedLines(newest, newest.size(), "");
  }

  /** This with a line that has just been typed; one typed twice in a row is kept once. */
  public TypedLines plus(String line) {
    if (!adds(line)) {
      return new TypedLines(lines, lines.size(), "");
    }
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return of(more);
  }

  /** Whether a line is worth keeping. */
  public boolean adds(String line) {
    return !line.isBlank() && (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line));
  }

  /** One line further back; what is being typed is kept. */
  public TypedLines older(String typed) {
    return at == 0 ? this : new TypedLines(lines, at - 1, at == lines.size() ? typed : draft);
  }

  /** One line forward. */
  public TypedLines newer() {
    return new TypedLines(lines, Math.min(at + 1, lines.size()), draft);
  }

  /** The line that is shown. */
  public String shown() {
    return at < lines.size() ? lines.get(at) : draft;
  }

  /** The index of the newest line before another that has this text in it. */
  public Optional<Integer> find(String text, int before) {
    for (int i = Math.min(before, lines.size()) - 1; i >= 0; i--) {
      if (lines.get(i).contains(text)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The newest line that begins like this and is longer. */
  public Optional<String> beginning(String text) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).startsWith(text) && lines.get(i).length() > text.length()) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }
}
