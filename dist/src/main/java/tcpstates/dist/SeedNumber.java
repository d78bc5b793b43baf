package tcpstates.dist;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the number of a seed where {@code auto} may stand as well. */
final class SeedNumber {

  private SeedNumber() {}

  /**
   * Reads it.
   *
   * @throws ParameterException if it is no number
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
