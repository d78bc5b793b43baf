package tcpstates.tui.screen;

import java.util.List;

/**
 * What comes of an input.
 *
 * @param desk what a person has before them now
 * @param wishes what the terminal is to do, in this order
 */
public record ScreenStep(Desk desk, List<Wish> wishes) {

  public ScreenStep {
    wishes = List.copyOf(wishes);
  }

  static ScreenStep of(Desk desk, Wish... wishes) {
    return new ScreenStep(desk, List.of(wishes));
  }
}
