package tcpstates.capture.export;

import java.nio.charset.StandardCharsets;

/** A session in a form that other programs read. */
public interface SessionExport {

  /** The file. */
  byte[] of(SessionStory story);

  /** A text as bytes. */
  static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
