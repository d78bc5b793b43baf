package tcpstates.repl.text;

import java.util.List;

/** Words in place of marks and arrows, for those who have the screen read to them. */
final class Spoken {

  private record Sign(String drawn, String said) {}

  /** Longer ones first. A cross behind a word says the same again. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(" ─▷ ", " to "),
          new Sign(" ◁─ ", " from "),
          new Sign("▸", "to"),
          new Sign("✓ ", "OK: "),
          new Sign("✓", "OK"),
          new Sign(" ✗", ""),
          new Sign("✗ ", "No: "),
          new Sign("✗", "no"),
          new Sign("·", "-"),
          new Sign("●", "yes"),
          new Sign("○", "no"));

  private Spoken() {}

  /** A line as it is said. */
  static StyledLine line(StyledLine line) {
    return new StyledLine(
        line.spans().stream().map(span -> new Span(text(span.text()), span.style())).toList());
  }

  private static String text(String text) {
    String said = text;
    for (Sign sign : SIGNS) {
      said = said.replace(sign.drawn(), sign.said());
    }
    return said;
  }
}
