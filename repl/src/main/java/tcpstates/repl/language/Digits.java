package tcpstates.repl.language;

/** Decimal digits: only those of ASCII. */
public final class Digits {

  private Digits() {}

  /** Whether a character is one of them. */
  public static boolean isOne(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a word is made of them, and is not empty. */
  public static boolean are(String word) {
    return !word.isEmpty() && word.chars().allMatch(Digits::isOne);
  }

  /** The value of digits; what is too large for anything here becomes the largest there is. */
  public static long valueOf(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.length() - zeros > 18 ? Long.MAX_VALUE : Long.parseLong(digits.substring(zeros));
  }
}
