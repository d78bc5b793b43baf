package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;

/** With {@code sign-up = yes} a key is enough to get a name on the roster. */
class SignUpTest extends LabClientTest {

  @Override
  protected String setting() {
    return "sign-up = yes";
  }

  private static KeyPair key() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private void signsIn(String name, KeyPair key) throws IOException {
    try (ClientSession session = connect(name)) {
      session.addPublicKeyIdentity(key);
      session.auth().verify(PATIENCE);
      assertEquals(name + " REPL\ntyped", said(session, "repl"));
    }
  }

  @Test
  void who_comes_first_with_a_key_has_the_name() throws Exception {
    KeyPair first = key();
    signsIn("eve", first);
    assertTrue(lab.log().contains("eve has signed up"), lab.log());
    signsIn("eve", first);
    assertEquals(1, lab.log().split("has signed up", -1).length - 1);
    assertThrows(SshException.class, () -> signsIn("eve", key()));
  }

  @Test
  void nobody_signs_up_with_a_students_name_or_with_none() {
    assertThrows(SshException.class, () -> signsIn("ana", key()));
    assertThrows(SshException.class, () -> signsIn("../eve", key()));
    assertThrows(SshException.class, () -> connect("eve", lab.code()));
  }

  @Test
  void while_the_roster_is_away_nobody_signs_up() throws Exception {
    lab.losesItsStore();
    assertThrows(SshException.class, () -> signsIn("eve", key()));
    assertTrue(told.toString().contains("Try again in a minute"), told.toString());
  }
}
