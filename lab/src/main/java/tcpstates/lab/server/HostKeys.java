package tcpstates.lab.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.repl.text.Visible;

/** The key by which students recognise a lab's machine: Ed25519, in OpenSSH's format. */
public final class HostKeys {

  private HostKeys() {}

  /**
   * A new pair of keys.
   *
   * @param text the private key, as OpenSSH writes it into a file
   * @param line the public key
   */
  public record Pair(String text, PublicKeyLine line) {}

  /** A new key, as text for a file. */
  public static String make() {
    return pair().text();
  }

  /** Makes a new pair of keys. */
  public static Pair pair() {
    try {
      KeyPair pair = SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "tcpstates lab", null, text);
      String line = PublicKeyEntry.toString(pair.getPublic());
      return new Pair(
          text.toString(StandardCharsets.US_ASCII), PublicKeyLine.of(line).orElseThrow());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the program comes with Ed25519", e);
    }
  }

  /**
   * Reads a lab's key.
   *
   * @throws LabFault if it is missing, damaged, or readable by others
   */
  public static KeyPair read(LabFolder folder) throws LabFault {
    Path file = folder.hostKey();
    folder.ownersAlone(file);
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("host_key"), in, null);
      Iterator<KeyPair> found = pairs == null ? null : pairs.iterator();
      if (found != null && found.hasNext()) {
        return found.next();
      }
      throw damaged(file);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw damaged(file);
    }
  }

  private static LabFault damaged(Path file) {
    return LabFault.notUnderstood(
        Visible.text(file.toString())
            + ":1:1: this is not an OpenSSH private key without a passphrase. Put the file back"
            + " from a copy of the folder");
  }

  /** The fingerprint that OpenSSH shows on the first visit, such as {@code SHA256:...}. */
  public static String fingerprint(KeyPair pair) {
    return KeyUtils.getFingerPrint(pair.getPublic());
  }
}
