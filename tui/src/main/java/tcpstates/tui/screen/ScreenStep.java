package tcpstates.tui.screen;

import java.util.List;

/**
 * The result of an input.
 *
 * @param desk the state of the screen now
 * @param wishes what the terminal should do, in this order
 */
public record ScreenStep(Desk desk, List<Wish> wishes) {

  public ScreenStep {
    wishes = List.copyOf(wishes);
  }

  static ScreenStep of(Desk desk, Wish... wishes) {
    return new ScreenStep(desk, List.of(wishes));
  }
}
