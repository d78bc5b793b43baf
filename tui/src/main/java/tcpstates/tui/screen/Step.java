package tcpstates.tui.screen;

import java.util.List;

/**
 * What comes of an input.
 *
 * @param desk what a person has before them now
 * @param wishes what the terminal is to do, in this order
 */
public record Step(Desk desk, List<Wish> wishes) {

  public Step {
    wishes = List.copyOf(wishes);
  }

  static Step of(Desk desk, Wish... wishes) {
    return new Step(desk, List.of(wishes));
  }
}
