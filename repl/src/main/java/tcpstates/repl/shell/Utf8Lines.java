package tcpstates.repl.shell;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.repl.language.Language;

/**
 * Lines of a stream, as they come. A byte that is not UTF-8 becomes a character that no line may
 * have, so that an error names its place.
 */
public final class Utf8Lines {

  /** Nobody means a line that is longer than this, in bytes. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final InputStream in;
  private boolean begun;

  /** Lines of this stream. */
  public Utf8Lines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next line without its end; empty at the end of the stream.
   *
   * @throws IOException if it can't be read
   */
  public Optional<String> next() throws IOException {
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (c >= 0 && c != '\n') {
      if (bytes.size() < LONGEST) {
        bytes.write(c);
      }
      c = in.read();
    }
    String line = decode(bytes.toByteArray());
    String text = !begun && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    begun = true;
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  private static String decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(from, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.put(Language.notUtf8(from.get()));
      }
      result = decoder.reset().decode(from, text, true);
    }
    return text.flip().toString();
  }
}
