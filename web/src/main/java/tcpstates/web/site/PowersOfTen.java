package tcpstates.web.site;

import static tcpstates.repl.text.Format.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the compiled program work out a table that the compiler writes out: the 64 highest bits of
 * each power of ten, with which Java writes and reads numbers with a fraction. Written out, it
 * costs a first visit 8 KB.
 */
final class PowersOfTen {

  /** The power of the table's first entry; each one after it is a tenth of the one before. */
  private static final int FIRST = 348;

  private static final int BITS = 64;

  /** The table's first entry: the lower and the upper half of its bits. */
  private static final Pattern BEGIN =
      Pattern.compile("\\[\\s*[\\w$]+\\(\\s*3251292512,\\s*2194092222\\)");

  private static final Pattern ENTRY =
      Pattern.compile("\\s*[\\w$]+\\(\\s*(\\d+),\\s*(-?\\d+)\\)\\s*([,\\]])");

  private static final String WORKER =
      """

      function powersOfTen(first, count, others) {
        return Array.from({ length: count }, (nothing, i) => {
          const power = 10n ** BigInt(Math.abs(first - i));
          const bits = BigInt(power.toString(2).length);
          const highest = i > first ? (1n << (bits + 63n)) / power : (power << 64n) >> bits;
          return BigInt.asIntN(64, others[i] ?? highest);
        });
      }
      """;

  private PowersOfTen() {}

  /**
   * The program with the table worked out, if it has it.
   *
   * @throws IllegalArgumentException if the table has another form than this knows
   */
  static String workedOut(String program) {
    Matcher begin = BEGIN.matcher(program);
    if (!begin.find()) {
      return program;
    }
    List<BigInteger> table = new ArrayList<>();
    Matcher entry = ENTRY.matcher(program).region(begin.start() + 1, program.length());
    String after = ",";
    while (after.equals(",") && entry.lookingAt()) {
      table.add(number(Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2))));
      after = entry.group(3);
      entry.region(entry.end(), program.length());
    }
    if (after.equals(",")) {
      throw new IllegalArgumentException("the program's table of powers of ten can't be read");
    }
    return program.substring(0, begin.start())
        + format("powersOfTen(%d, %d, {%s})", FIRST, table.size(), others(table))
        + program.substring(entry.regionStart())
        + WORKER;
  }

  private static BigInteger number(long low, long high) {
    return BigInteger.valueOf(high & 0xffff_ffffL).shiftLeft(32).or(BigInteger.valueOf(low));
  }

  /** The entries that are something else than the highest bits: the compiler's own has some. */
  private static String others(List<BigInteger> table) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (!table.get(i).equals(highest(FIRST - i))) {
        others.add(i + ": " + table.get(i) + "n");
      }
    }
    return String.join(", ", others);
  }

  /** The 64 highest bits of a power of ten. */
  static BigInteger highest(int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    int bits = power.bitLength();
    return exponent < 0
        ? BigInteger.ONE.shiftLeft(bits + BITS - 1).divide(power)
        : power.shiftLeft(BITS).shiftRight(bits);
  }
}
