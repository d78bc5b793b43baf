package tcpstates.lessons.course;

import static tcpstates.repl.text.Format.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import tcpstates.lessons.text.LessonReader;

/** The bytes of a lesson's file. */
final class LessonBytes {

  /** More bytes than a lesson with the most characters has. */
  static final int MOST = 4 * LessonReader.LONGEST;

  private LessonBytes() {}

  /**
   * The text.
   *
   * @throws UnreadableException if there are more than {@link #MOST} bytes, or they are not UTF-8
   */
  static String decoded(byte[] bytes) throws UnreadableException {
    if (bytes.length > MOST) {
      throw new UnreadableException(
          "it is too large: a lesson has at most " + LessonReader.LONGEST + " characters");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
    String read = text.flip().toString();
    if (end.isError()) {
      String odd = format("\\x%02x", bytes[in.position()]);
      throw new UnreadableException("it is not UTF-8: byte " + odd, read);
    }
    return read;
  }
}
