package tcpstates.engine.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much of each thing may happen in an exhaustive run. What is not bounded here (answers,
 * deliveries in order, calls of CLOSE) may always happen.
 *
 * @param amounts one amount for each {@link Kind}, in its order
 * @param inFlight the search does not continue from a world with more segments in flight
 */
public record Bounds(long amounts, int inFlight) {

  /** What can be bounded; at most 15 of each. */
  public enum Kind {
    /** OPEN calls, of both sides together. */
    OPENS("opens"),
    /** SEND calls of one byte each. */
    SENDS("sends"),
    LOSSES("losses"),
    DUPLICATES("duplicates"),
    /** Deliveries of a segment before an older one from the same side. */
    REORDERINGS("reorderings"),
    CORRUPTIONS("corruptions"),
    /** Expiries of a timer, the 2 MSL timer left out. */
    TIMEOUTS("timeouts"),
    ABORTS("aborts"),
    CRASHES("crashes"),
    FORGED_RST("forged-rst"),
    FORGED_SYN("forged-syn"),
    FORGED_ACK("forged-ack");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is typed. */
    public String word() {
      return word;
    }

    /** The kind with this word. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /** The largest amount of a kind. */
  public static final int MOST = 15;

  /** Nothing except answers and deliveries in order. */
  public static Bounds none(int inFlight) {
    return new Bounds(0, inFlight);
  }

  /** How much of a kind is left. */
  public int left(Kind kind) {
    return (int) (amounts >>> (4 * kind.ordinal())) & MOST;
  }

  /**
   * These bounds with another amount of a kind.
   *
   * @throws IllegalArgumentException if the amount is not from 0 to 15
   */
  public Bounds with(Kind kind, int amount) {
    if (amount < 0 || amount > MOST) {
      throw new IllegalArgumentException(kind.word() + " is from 0 to " + MOST);
    }
    int shift = 4 * kind.ordinal();
    return new Bounds(amounts & ~((long) MOST << shift) | ((long) amount << shift), inFlight);
  }

  /** The amounts with one less of a kind. */
  long amountsAfter(Kind kind) {
    return amounts - (1L << (4 * kind.ordinal()));
  }

  /** These bounds with other amounts. */
  Bounds withAmounts(long others) {
    return new Bounds(others, inFlight);
  }
}
