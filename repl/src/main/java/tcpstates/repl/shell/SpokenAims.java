package tcpstates.repl.shell;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.StyledLine;

/**
 * Tells in words what a card shows of a goal: all of it when a step begins, and later each part
 * that is reached or holds no longer.
 */
public final class SpokenAims {

  private int step;
  private List<Card.Aim> told = List.of();

  /** What there is to say since the last time. */
  public List<StyledLine> news(Optional<Card> card) {
    if (card.isEmpty() || card.get().done()) {
      step = 0;
      return List.of();
    }
    List<Card.Aim> aims = card.get().aims();
    List<Card.Aim> known = step == card.get().step() ? told : List.of();
    step = card.get().step();
    told = aims;
    return aims.stream().filter(aim -> !known.contains(aim)).map(SpokenAims::said).toList();
  }

  private static StyledLine said(Card.Aim aim) {
    return StyledLine.of((aim.reached() ? "Goal, reached: " : "Goal: ") + aim.text());
  }
}
