package tcpstates.dist;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads a seed, where {@code auto} is also allowed. */
final class SeedNumber {

  private SeedNumber() {}

  /**
   * Reads the number.
   *
   * @throws ParameterException if it is not a number
   */
  static long read(String text, CommandLine line) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ParameterException(
          line,
          "Invalid value for option '--seed': '" + text + "' is not a whole number, nor auto");
    }
  }
}
