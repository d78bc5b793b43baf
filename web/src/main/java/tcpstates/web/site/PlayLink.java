package tcpstates.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.session.Session;

/** What stands behind an address to carry a whole session, as link.js reads it. */
final class PlayLink {

  private PlayLink() {}

  /** The end of the address. */
  static String of(Session session) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(SavedSession.text(session).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return "#play=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
