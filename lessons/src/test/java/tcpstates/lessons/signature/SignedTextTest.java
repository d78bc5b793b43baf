package tcpstates.lessons.signature;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tcpstates.repl.shell.SavedFiles;

/** A signature holds for exactly one text and one key, and every fault of it is located. */
class SignedTextTest {

  private static final String TEXT =
      "# tcpstates journal 2\n#: attempt closing\n#: seed 7\n#: student ana\n#: session 1\n"
          + "client close  #= accepted; at 2\n";

  private static final SigningKey LAB = SigningKey.make();
  private static final String SIGNED = SavedFiles.sealed(SignedText.sign(TEXT, LAB));

  private static String refused(String text, VerifyingKey key) {
    return assertThrows(IllegalArgumentException.class, () -> SignedText.check(text, key))
        .getMessage();
  }

  @Test
  void what_a_lab_has_signed_is_checked_with_its_public_key_alone() {
    VerifyingKey shipped = VerifyingKey.read(LAB.verifying().text());
    assertTrue(SignedText.claims(SIGNED));
    assertFalse(SignedText.claims(TEXT));
    assertDoesNotThrow(() -> SignedText.check(SIGNED, shipped));
    SigningKey again = SigningKey.read(LAB.text());
    assertEquals(SignedText.sign(TEXT, LAB), SignedText.sign(TEXT, again));
  }

  @Test
  void no_change_to_the_text_keeps_its_signature() {
    Random random = new Random(7);
    int end = SIGNED.indexOf("#: signed");
    for (int n = 0; n < 200; n++) {
      int at = random.nextInt(end);
      if (inChecksum(at)) {
        continue;
      }
      char other = (char) (' ' + random.nextInt(90));
      String changed = SIGNED.substring(0, at) + other + SIGNED.substring(at + 1);
      if (!changed.equals(SIGNED)) {
        assertTrue(
            refused(changed, LAB.verifying()).endsWith("changed after the lab signed it"), changed);
      }
    }
    assertTrue(
        refused(SIGNED.replace("client close", "client  close"), LAB.verifying())
            .startsWith("7: the file was changed"));
  }

  /** The checksum in the first line is not signed: it follows from the rest. */
  private static boolean inChecksum(int at) {
    return at >= TEXT.indexOf('\n') && at < SIGNED.indexOf('\n');
  }

  @Test
  void another_key_and_a_signature_that_is_cut_or_followed_are_told() {
    SigningKey other = SigningKey.make();
    assertEquals(
        "7: another key has signed this file: "
            + LAB.verifying().name()
            + ", not "
            + other.verifying().name(),
        refused(SIGNED, other.verifying()));
    String renamed = SIGNED.replace(LAB.verifying().name(), other.verifying().name());
    assertTrue(refused(renamed, other.verifying()).startsWith("7: the file was changed"));
    for (int cut : List.of(2, 10, 90, 100)) {
      String half = SIGNED.substring(0, SIGNED.length() - cut) + "\n";
      assertEquals("7: this signature is not whole", refused(half, LAB.verifying()));
    }
    assertEquals(
        "8: this line was added after the lab signed the file",
        refused(SIGNED + "deliver  #= accepted\n", LAB.verifying()));
  }

  @Test
  void a_file_that_is_no_public_key_of_a_lab_is_told_what_it_is() throws GeneralSecurityException {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(1024);
    String rsa = Pem.text(Pem.PUBLIC, pairs.generateKeyPair().getPublic().getEncoded());
    String cut = LAB.verifying().text().replaceFirst("(?s)-----END.*", "");
    for (List<String> wrong :
        List.of(
            List.of("", "1: this is not a lab's public key"),
            List.of("hello\n", "1: this is not a lab's public key"),
            List.of(LAB.text(), "1: this is a private"),
            List.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 a@b\n", "1: this is a key for ssh"),
            List.of(rsa, "1: this is a public key of another kind"),
            List.of("# remark\n" + cut, "2: this public key is not whole"),
            List.of(cut + "%%%\n-----END PUBLIC KEY-----\n", "1: this public key is not whole"))) {
      String why =
          assertThrows(IllegalArgumentException.class, () -> VerifyingKey.read(wrong.get(0)))
              .getMessage();
      assertTrue(why.startsWith(wrong.get(1)), why);
    }
  }

  @Test
  void a_damaged_key_for_signing_is_told_and_not_shown() {
    String whole = LAB.text();
    String secret = whole.lines().skip(1).findFirst().orElseThrow();
    String foreign = SigningKey.make().verifying().text();
    for (String text :
        List.of(
            "",
            whole.replace("PUBLIC", "OTHER"),
            whole.replace(secret, Base64.getEncoder().encodeToString(new byte[48])),
            whole.replaceFirst("(?s)-----BEGIN PUBLIC.*", "") + foreign)) {
      String why =
          assertThrows(IllegalArgumentException.class, () -> SigningKey.read(text)).getMessage();
      assertTrue(why.startsWith("1: this is not a lab's key for signing"), why);
      assertFalse(why.contains(secret), why);
    }
  }
}
