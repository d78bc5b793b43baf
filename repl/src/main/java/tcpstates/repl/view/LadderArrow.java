package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** One arrow between the two lines of a ladder, the lines included. */
final class LadderArrow {

  /** How far a lost segment is drawn. */
  private static final int LOST_WAY = 4;

  private LadderArrow() {}

  /** The arrow with this label, or nothing if there is no room for it. */
  static Optional<StyledLine> draw(
      LadderPen.Arrow arrow, String label, int middle, Columns columns) {
    List<Span> parts = parts(arrow, label);
    int used = parts.stream().mapToInt(part -> columns.of(part.text())).sum();
    int free = middle + 2 - used;
    if (free < 0) {
      return Optional.empty();
    }
    List<Span> whole = new ArrayList<>(parts);
    whole.addAll(fillAt(arrow, parts), fill(arrow, free));
    if (!arrow.toRight()) {
      Collections.reverse(whole);
    }
    return Optional.of(new StyledLine(whole));
  }

  /** As much of the arrow as fits, if there is almost no room. */
  static StyledLine cut(LadderPen.Arrow arrow, int middle, Columns columns) {
    List<Span> parts = parts(arrow, arrow.id());
    Span far = parts.remove(parts.size() - 1);
    if (arrow.toRight()) {
      return Wrap.cut(new StyledLine(parts), middle + 1, columns)
          .padded(middle + 1, columns)
          .plus(far.text(), far.style());
    }
    Collections.reverse(parts);
    StyledLine line = StyledLine.of(far.text(), far.style()).plus(new StyledLine(parts));
    return Wrap.cut(line, middle + 2, columns).padded(middle + 2, columns);
  }

  /** The parts from the sender's line to the receiver's, drawn in the arrow's own direction. */
  private static List<Span> parts(LadderPen.Arrow arrow, String label) {
    boolean right = arrow.toRight();
    Style near = right ? Style.CLIENT : Style.SERVER;
    Style far = right ? Style.SERVER : Style.CLIENT;
    List<Span> parts = new ArrayList<>();
    if (arrow.origin().isEmpty()) {
      parts.add(new Span(right ? "├─" : "─┤", near));
    } else {
      parts.add(new Span("│", near));
      parts.add(new Span(" " + arrow.origin() + " ", Style.FAINT));
      parts.add(new Span("─", near));
    }
    parts.add(new Span(" " + label + " ", Style.STRONG));
    switch (arrow.fate()) {
      case ARRIVED -> {
        if (arrow.crossed()) {
          parts.add(new Span("─", near));
          parts.add(new Span("╳", Style.STRONG));
        }
        parts.add(new Span(right ? "─▶" : "◀─", far));
      }
      case IN_FLIGHT -> {
        parts.add(new Span(right ? "─▷" : "◁─", near));
        parts.add(new Span(right ? "  in flight" : "in flight  ", Style.WAITING));
      }
      case LATER -> {
        parts.add(new Span(right ? "─▷" : "◁─", near));
        parts.add(new Span(" ... ", Style.FAINT));
      }
      case LOST -> lost(parts, right, "lost");
      case BROKEN -> lost(parts, right, "broken");
      case GONE -> parts.add(new Span(right ? "─▷" : "◁─", Style.FAINT));
    }
    parts.add(new Span("│", far));
    return parts;
  }

  private static void lost(List<Span> parts, boolean right, String word) {
    parts.add(new Span("─".repeat(LOST_WAY), Style.BAD));
    parts.add(new Span(right ? "✗ " + word : word + " ✗", Style.BAD));
  }

  /** Where the line grows longer or room is left: before the head, or before the far line. */
  private static int fillAt(LadderPen.Arrow arrow, List<Span> parts) {
    return arrow.fate() == LadderPen.Fate.ARRIVED ? parts.size() - 2 : parts.size() - 1;
  }

  private static List<Span> fill(LadderPen.Arrow arrow, int free) {
    if (free == 0) {
      return List.of();
    }
    boolean arrived = arrow.fate() == LadderPen.Fate.ARRIVED;
    Style near = arrow.toRight() ? Style.CLIENT : Style.SERVER;
    return List.of(new Span((arrived ? "─" : " ").repeat(free), near));
  }
}
