package tcpstates.lab.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/**
 * The algorithms that a lab accepts: those that every OpenSSH since 6.5 has and that count as safe.
 */
final class Algorithms {

  private static final Set<String> EXCHANGES =
      Set.of(
          "mlkem768x25519-sha256",
          "sntrup761x25519-sha512",
          "sntrup761x25519-sha512@openssh.com",
          "curve25519-sha256",
          "curve25519-sha256@libssh.org");

  private Algorithms() {}

  static void set(SshServer server) {
    List<BuiltinDHFactories> exchanges = new ArrayList<>();
    for (BuiltinDHFactories exchange : BuiltinDHFactories.VALUES) {
      if (EXCHANGES.contains(exchange.getName()) && exchange.isSupported()) {
        exchanges.add(exchange);
      }
    }
    server.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(true, exchanges, ServerBuilder.DH2KEX));
    server.setCipherFactories(
        List.of(
            BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes256gcm,
            BuiltinCiphers.aes128gcm,
            BuiltinCiphers.aes256ctr,
            BuiltinCiphers.aes128ctr));
    server.setMacFactories(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm));
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
    // The host key is Ed25519; the other types are for students' keys.
    server.setSignatureFactories(
        List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521));
  }
}
