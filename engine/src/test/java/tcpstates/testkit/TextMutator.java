package tcpstates.testkit;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes texts that are almost right: samples with mistakes in them, pieces of the language in any
 * order, and sometimes any characters at all.
 */
public final class TextMutator {

  /** Characters that often cause faults in programs. */
  private static final String ODD =
      "\0\u0007\b\t\n\r\u001b\u007f\u0085\u009b\u00a0\u00ad\u00e9\u0301\u0660\u0661\u06f1\u1e9e"
          + "\u200b\u200d\u200f\u2028\u2029\u202e\u2066\u3000\u30a2\ue000\ufe0f\ufeff\uff11\uffff"
          + "\ud800\udc00\ud83d\ude00 \"\\'#`;:,.=-+<>!?*/[](){}|~^$%&@_0123456789";

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "00",
          "1.5",
          "65535",
          "65536",
          "2147483647",
          "2147483648",
          "4294967295",
          "4294967296",
          "9223372036854775808",
          "99999999999999999999999999",
          "1e9",
          "\u0663");

  private final List<String> samples;
  private final List<String> pieces;

  /**
   * Makes a mutator.
   *
   * @param samples correct texts; not empty
   * @param pieces the parts of such texts; not empty
   */
  public TextMutator(List<String> samples, List<String> pieces) {
    this.samples = List.copyOf(samples);
    this.pieces = List.copyOf(pieces);
  }

  /** The next text. */
  public String next(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> anything(random, random.nextInt(60));
      case 1, 2 -> jumble(random);
      default -> slips(random);
    };
  }

  /** A sample with one to eight mistakes in it. */
  private String slips(RandomGenerator random) {
    StringBuilder text = new StringBuilder(any(samples, random));
    int slips = 1 + random.nextInt(1 + random.nextInt(8));
    for (int i = 0; i < slips; i++) {
      slip(text, random);
    }
    return text.toString();
  }

  private void slip(StringBuilder text, RandomGenerator random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(20)));
    switch (random.nextInt(9)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, any(pieces, random));
      case 2 -> text.insert(from, anything(random, 1 + random.nextInt(3)));
      case 3 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(3)));
      case 4 -> text.replace(from, to, any(pieces, random));
      case 5 -> text.setLength(from);
      case 6 -> number(text, from, random);
      case 7 -> line(text, from, random);
      default -> {
        String other = any(samples, random);
        text.setLength(from);
        text.append(other, random.nextInt(other.length() + 1), other.length());
      }
    }
  }

  /** Replaces the next number by another. */
  private static void number(StringBuilder text, int from, RandomGenerator random) {
    int start = from;
    while (start < text.length() && !Character.isDigit(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    text.replace(start, end, any(NUMBERS, random));
  }

  /** Removes a whole line, or repeats it. */
  private static void line(StringBuilder text, int at, RandomGenerator random) {
    int start = text.lastIndexOf("\n", at - 1) + 1;
    int feed = text.indexOf("\n", at);
    int end = feed < 0 ? text.length() : feed + 1;
    if (start >= end) {
      return;
    }
    if (random.nextBoolean()) {
      text.delete(start, end);
    } else {
      text.insert(start, text.substring(start, end));
    }
  }

  private String jumble(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(any(pieces, random));
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static String anything(RandomGenerator random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default -> text.append(ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return text.toString();
  }

  private static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
