package tcpstates.capture.tcpdump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.capture.packet.TcpOptions.SackBlock;
import tcpstates.capture.packet.TcpPacket;

/**
 * A segment as tcpdump prints it: {@code 10.7.0.1.40001 > 10.7.0.2.80: Flags [P.], seq 1:19, ack 1,
 * win 502, options [...], length 18}.
 *
 * @param source the sender's address or name, and its port or service
 * @param destination the receiver's
 * @param flags the flags octet
 * @param seq the sequence number as printed, perhaps counted from the first
 * @param ack the acknowledgment number as printed, if there is one
 * @param window the window, not scaled
 * @param length the number of data bytes
 * @param scale the window scale option
 * @param mss the MSS option
 * @param timestamps whether there are timestamps
 * @param sack SACK blocks, as printed
 */
record TcpdumpLine(
    String source,
    String destination,
    int flags,
    long seq,
    OptionalLong ack,
    int window,
    int length,
    OptionalLong scale,
    OptionalLong mss,
    boolean timestamps,
    List<SackBlock> sack) {

  private static final String FLAGS = ": Flags [";

  TcpdumpLine {
    sack = List.copyOf(sack);
  }

  boolean has(int bits) {
    return (flags & bits) == bits;
  }

  /** Whether tcpdump may have printed a line. */
  static boolean looksRight(String line) {
    return line.contains(FLAGS) && line.contains(" > ");
  }

  /** Reads a line; empty if it doesn't have this form. */
  static Optional<TcpdumpLine> parse(String line) {
    int flagsAt = line.indexOf(FLAGS);
    int arrow = flagsAt < 0 ? -1 : line.lastIndexOf(" > ", flagsAt);
    int close = flagsAt < 0 ? -1 : line.indexOf(']', flagsAt);
    if (arrow < 1 || close < 0) {
      return Optional.empty();
    }
    String source = line.substring(line.lastIndexOf(' ', arrow - 1) + 1, arrow);
    String destination = line.substring(arrow + 3, flagsAt);
    int flags = flags(line.substring(flagsAt + FLAGS.length(), close));
    String rest = line.substring(close + 1);
    if (flags < 0 || destination.indexOf(' ') >= 0 || source.indexOf('.') < 0) {
      return Optional.empty();
    }
    String options = options(rest);
    String seq = value(rest, "seq ");
    int colon = seq.indexOf(':');
    OptionalLong from = number(colon < 0 ? seq : seq.substring(0, colon));
    OptionalLong to = number(colon < 0 ? "" : seq.substring(colon + 1));
    OptionalLong length = number(value(rest, "length "));
    long between = from.isPresent() && to.isPresent() ? to.getAsLong() - from.getAsLong() : 0;
    long text = length.orElse(between & 0xffff_ffffL);
    if (text > 65_535) {
      return Optional.empty();
    }
    return Optional.of(
        new TcpdumpLine(
            source,
            destination,
            flags,
            from.orElse(-1),
            number(value(rest, "ack ")),
            (int) Math.min(65_535, number(value(rest, "win ")).orElse(0)),
            (int) text,
            number(value(options, "wscale ")),
            number(value(options, "mss ")),
            options.contains("TS val"),
            sack(options)));
  }

  /** {@code S.}, {@code P.}, {@code none}; -1 if there are other letters. */
  private static int flags(String letters) {
    if (letters.equals("none")) {
      return 0;
    }
    int flags = 0;
    for (char letter : letters.toCharArray()) {
      int bit =
          switch (letter) {
            case 'S' -> TcpPacket.SYN;
            case 'F' -> TcpPacket.FIN;
            case 'R' -> TcpPacket.RST;
            case 'P' -> TcpPacket.PSH;
            case '.' -> TcpPacket.ACK;
            case 'U' -> TcpPacket.URG;
            case 'E' -> TcpPacket.ECE;
            case 'W' -> TcpPacket.CWR;
            case 'e' -> 0;
            default -> -1;
          };
      if (bit < 0) {
        return -1;
      }
      flags |= bit;
    }
    return flags;
  }

  private static String options(String rest) {
    int start = rest.indexOf("options [");
    int end = start < 0 ? -1 : rest.indexOf(']', start);
    return end < 0 ? "" : rest.substring(start + 9, end);
  }

  /** The text after a word, up to a comma, a space or the end. */
  private static String value(String text, String word) {
    int start = text.indexOf(word);
    if (start < 0 || start > 0 && Character.isLetter(text.charAt(start - 1))) {
      return "";
    }
    int end = start + word.length();
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) {
      end++;
    }
    return text.substring(start + word.length(), end);
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,10}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** {@code sack 2 {10:20}{30:40}}. */
  private static List<SackBlock> sack(String options) {
    List<SackBlock> blocks = new ArrayList<>();
    int at = options.indexOf("sack ");
    int open = at < 0 ? -1 : options.indexOf('{', at);
    while (open >= 0 && blocks.size() < 4) {
      int close = options.indexOf('}', open);
      String[] ends = close < 0 ? new String[0] : options.substring(open + 1, close).split(":");
      if (ends.length != 2 || number(ends[0]).isEmpty() || number(ends[1]).isEmpty()) {
        return blocks;
      }
      long left = number(ends[0]).getAsLong();
      long right = number(ends[1]).getAsLong();
      blocks.add(new SackBlock((int) left, (int) right));
      open = options.indexOf('{', close);
    }
    return blocks;
  }
}
