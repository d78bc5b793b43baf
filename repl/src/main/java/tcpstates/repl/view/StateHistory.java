package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * The states that a side has been in since the last reset.
 *
 * @param states at least one
 * @param fresh how many of them it had been in before the last move
 */
record StateHistory(List<State> states, int fresh) {

  /** How many of the last states are written out. */
  private static final int SHOWN = 8;

  StateHistory {
    states = List.copyOf(states);
  }

  static StateHistory of(Side side, List<Moment> moments) {
    List<State> states = new ArrayList<>(List.of(State.CLOSED));
    int fresh = 1;
    for (Moment moment : moments) {
      fresh = states.size();
      if (moment.startsOver()) {
        states.clear();
        states.add(State.CLOSED);
        fresh = 1;
      }
      for (WorldStep step : moment.steps()) {
        if (step.side() == side && step.from() != step.to()) {
          states.add(step.to());
        }
      }
    }
    return new StateHistory(states, fresh);
  }

  State last() {
    return states.get(states.size() - 1);
  }

  /** The state before the last one. */
  State before() {
    return states.get(Math.max(0, states.size() - 2));
  }

  /** Whether the last move has led it to where it is. */
  boolean moved() {
    return fresh < states.size();
  }

  boolean walked(State from, State to) {
    return walked(from, to, 1);
  }

  /** Whether the last move has led it from one state to the other. */
  boolean walkedNow(State from, State to) {
    return walked(from, to, fresh);
  }

  private boolean walked(State from, State to, int first) {
    for (int i = first; i < states.size(); i++) {
      if (states.get(i - 1) == from && states.get(i) == to) {
        return true;
      }
    }
    return false;
  }

  StyledLine line(Notation notation) {
    int from = Math.max(0, states.size() - SHOWN);
    StyledLine line = from > 0 ? StyledLine.of("... ▸ ", Style.FAINT) : StyledLine.EMPTY;
    for (int i = from; i < states.size(); i++) {
      boolean last = i == states.size() - 1;
      line =
          line.plus(i == from ? "" : " ▸ ")
              .plus(notation.state(states.get(i)), last ? Style.STRONG : Style.PLAIN);
    }
    return line;
  }

  /** As many of the last states as fit on one line; whether an answer is owed comes last. */
  StyledLine within(Notation notation, int width, boolean owes) {
    StyledLine end = owes ? StyledLine.of(" ▸ ?", Style.WAITING) : StyledLine.EMPTY;
    if (states.size() == 1) {
      return tail(0, notation).plus(end);
    }
    int from = states.size() - 2;
    if (!fits(from, notation, width, end)) {
      StyledLine two = tail(from, notation).plus(end);
      return two.width(notation.look().columns()) <= width
          ? two
          : StyledLine.of("from " + notation.state(before()), Style.FAINT);
    }
    // From the end backwards: a history of thousands of states costs no more than a line of them.
    while (from > 0 && fits(from - 1, notation, width, end)) {
      from--;
    }
    return dotted(from, notation).plus(end);
  }

  private boolean fits(int from, Notation notation, int width, StyledLine end) {
    return dotted(from, notation).plus(end).width(notation.look().columns()) <= width;
  }

  private StyledLine dotted(int from, Notation notation) {
    String dots = from == 0 ? "" : notation.look().ascii() ? ".. ▸ " : "… ▸ ";
    return StyledLine.of(dots, Style.FAINT).plus(tail(from, notation));
  }

  private StyledLine tail(int from, Notation notation) {
    StyledLine line = StyledLine.EMPTY;
    for (int i = from; i < states.size(); i++) {
      boolean last = i == states.size() - 1;
      line =
          line.plus(i == from ? "" : " ▸ ", Style.FAINT)
              .plus(notation.state(states.get(i)), last ? Style.PLAIN : Style.FAINT);
    }
    return line;
  }
}
