package tcpstates.capture.export;

import java.nio.charset.StandardCharsets;
import tcpstates.repl.session.Session;

/** A session in a form that other programs read. */
public interface SessionExport {

  /** The file. */
  byte[] of(Session session);

  /** A text as bytes. */
  static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
