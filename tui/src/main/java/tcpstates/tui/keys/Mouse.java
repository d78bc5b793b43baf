package tcpstates.tui.keys;

import java.util.Optional;
import tcpstates.tui.screen.ScreenInput;

/** What a mouse sends: the first button and the wheel; anything else means nothing here. */
final class Mouse {

  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;

  private Mouse() {}

  /**
   * As in {@code ESC [ < 0;10;5 M}.
   *
   * @param sequence what follows {@code ESC [}
   */
  static Optional<ScreenInput> modern(String sequence) {
    boolean pressed = sequence.endsWith("M");
    String[] parts = sequence.substring(1, sequence.length() - 1).split(";", -1);
    if (!pressed || parts.length != 3) {
      return Optional.empty();
    }
    int[] numbers = new int[3];
    for (int i = 0; i < 3; i++) {
      if (!parts[i].matches("[0-9]{1,5}")) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    return of(numbers[0], numbers[1] - 1, numbers[2] - 1);
  }

  /** As in {@code ESC [ M} and three bytes. */
  static Optional<ScreenInput> old(int button, int column, int row) {
    return of(button - 32, column - 33, row - 33);
  }

  private static Optional<ScreenInput> of(int button, int column, int row) {
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    if (button == 0) {
      return Optional.of(new ScreenInput.Clicked(column, row));
    }
    return button == WHEEL_UP || button == WHEEL_DOWN
        ? Optional.of(new ScreenInput.Wheeled(column, row, button == WHEEL_UP))
        : Optional.empty();
  }
}
