package tcpstates.capture.file;

import java.nio.charset.StandardCharsets;

/** Says what a file that is not a capture seems to be. */
final class NotACapture {

  private NotACapture() {}

  /** The error for a file that begins with these bytes. */
  static CaptureException of(byte[] first) {
    return new CaptureException(what(first), 0);
  }

  private static String what(byte[] first) {
    if (first.length == 0) {
      return "the file is empty";
    }
    String text = new String(first, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0028\u00b5\u002f\u00fd")) {
      return "this is compressed by zstd; expand it first: zstd -d";
    }
    if (text.startsWith("\u00fd7zXZ")) {
      return "this is compressed by xz; expand it first: xz -d";
    }
    if (text.startsWith("BZh")) {
      return "this is compressed by bzip2; expand it first: bzip2 -d";
    }
    if (text.startsWith("snoop\0")) {
      return "this is a snoop capture; turn it into pcap first: editcap -F pcap IN OUT";
    }
    if (text.chars().allMatch(NotACapture::printable)) {
      return "this is text, not a capture; for text there is `tcpstates explain -`";
    }
    return "this is neither pcap nor pcapng: the first bytes are " + hex(first);
  }

  private static boolean printable(int c) {
    return c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t';
  }

  private static String hex(byte[] first) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(4, first.length); i++) {
      hex.append(Character.forDigit(first[i] >> 4 & 0xf, 16));
      hex.append(Character.forDigit(first[i] & 0xf, 16));
      hex.append(' ');
    }
    return hex.toString().strip();
  }
}
