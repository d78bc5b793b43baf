package tcpstates.capture.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options of a TCP header that change what is known of a connection.
 *
 * @param mss the largest text the sender takes, in bytes (RFC 9293, 3.7.1)
 * @param windowScale how many bits the sender's windows are shifted (RFC 7323, 2)
 * @param sackPermitted whether the sender understands selective acknowledgments (RFC 2018)
 * @param sack the blocks that the sender says it has received; the first may be a D-SACK (RFC 2883)
 * @param timestamp the sender's time, TSval (RFC 7323, 3)
 * @param echo the time that it echoes, TSecr
 * @param fastOpen whether a Fast Open option is there (RFC 7413)
 * @param broken whether an option's length is impossible; what follows it can't be read
 */
public record TcpOptions(
    OptionalInt mss,
    OptionalInt windowScale,
    boolean sackPermitted,
    List<SackBlock> sack,
    OptionalInt timestamp,
    OptionalInt echo,
    boolean fastOpen,
    boolean broken) {

  /** No options. */
  public static final TcpOptions NONE =
      new TcpOptions(
          OptionalInt.empty(),
          OptionalInt.empty(),
          false,
          List.of(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          false,
          false);

  private static final int END = 0;
  static final int FILLER = 1;
  private static final int MSS = 2;
  private static final int WINDOW_SCALE = 3;
  private static final int SACK_PERMITTED = 4;
  private static final int SACK = 5;
  static final int TIMESTAMPS = 8;
  private static final int FAST_OPEN = 34;
  private static final int EXPERIMENT = 254;

  /** The identifier of Fast Open among the experiments (RFC 6994). */
  private static final int FAST_OPEN_EXPERIMENT = 0xf989;

  /** The largest shift (RFC 7323, 2.3). */
  private static final int MOST_SCALE = 14;

  /**
   * Numbers that were received.
   *
   * @param left the first of them
   * @param right the one after the last
   */
  public record SackBlock(int left, int right) {}

  public TcpOptions {
    sack = List.copyOf(sack);
  }

  /**
   * What was received twice: the first SACK block, if it stands before what is acknowledged (RFC
   * 2883, 4).
   *
   * @param ack SEG.ACK
   */
  public Optional<SackBlock> duplicate(int ack) {
    return sack.isEmpty() || sack.get(0).right() - ack > 0
        ? Optional.empty()
        : Optional.of(sack.get(0));
  }

  /** Reads options from a stretch of bytes. */
  static TcpOptions read(byte[] bytes, int from, int to) {
    return from == to ? NONE : new Reader(bytes, from, to).read();
  }

  /** Puts the options together, one after the other. */
  private static final class Reader {
    private final byte[] bytes;
    private final int to;
    private int at;

    private OptionalInt mss = OptionalInt.empty();
    private OptionalInt windowScale = OptionalInt.empty();
    private boolean sackPermitted;
    private final List<SackBlock> sack = new ArrayList<>();
    private OptionalInt timestamp = OptionalInt.empty();
    private OptionalInt echo = OptionalInt.empty();
    private boolean fastOpen;
    private boolean broken;

    Reader(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.at = from;
      this.to = to;
    }

    TcpOptions read() {
      while (at < to && bytes[at] != END && !broken) {
        if (bytes[at] == FILLER) {
          at++;
        } else {
          one();
        }
      }
      return new TcpOptions(
          mss, windowScale, sackPermitted, sack, timestamp, echo, fastOpen, broken);
    }

    private void one() {
      int size = at + 1 < to ? bytes[at + 1] & 0xff : 0;
      if (size < 2 || at + size > to) {
        broken = true;
        return;
      }
      switch (bytes[at] & 0xff) {
        case MSS -> mss = size == 4 ? OptionalInt.of(Bits.half(bytes, at + 2)) : mss;
        case WINDOW_SCALE ->
            windowScale =
                size == 3
                    ? OptionalInt.of(Math.min(MOST_SCALE, bytes[at + 2] & 0xff))
                    : windowScale;
        case SACK_PERMITTED -> sackPermitted = true;
        case SACK -> blocks(size);
        case TIMESTAMPS -> timestamps(size);
        case FAST_OPEN -> fastOpen = true;
        case EXPERIMENT ->
            fastOpen |= size >= 4 && Bits.half(bytes, at + 2) == FAST_OPEN_EXPERIMENT;
        default -> {}
      }
      at += size;
    }

    private void blocks(int size) {
      for (int block = at + 2; block + 8 <= at + size; block += 8) {
        sack.add(new SackBlock(Bits.whole(bytes, block), Bits.whole(bytes, block + 4)));
      }
    }

    private void timestamps(int size) {
      if (size == 10) {
        timestamp = OptionalInt.of(Bits.whole(bytes, at + 2));
        echo = OptionalInt.of(Bits.whole(bytes, at + 6));
      }
    }
  }
}
