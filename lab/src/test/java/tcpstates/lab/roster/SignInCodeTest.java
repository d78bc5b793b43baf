package tcpstates.lab.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What students type if they have no key, and what the lab stores of it. */
class SignInCodeTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static SignInCode code(String typed) {
    return SignInCode.of(typed).orElseThrow();
  }

  @Test
  void twelve_symbols_of_32_are_60_bits() {
    assertTrue(SignInCode.random(RANDOM).shown().matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-z]{4}){2}"));
    assertNotEquals(SignInCode.random(RANDOM).shown(), SignInCode.random(RANDOM).shown());
  }

  @Test
  void capitals_dashes_and_lookalikes_do_not_matter() {
    CodeHash hash = CodeHash.of(code("7k2m-10qd-w4hc"), RANDOM);
    assertTrue(hash.fits(code("7K2MIOQDW4HC")));
    assertTrue(hash.fits(code("7k2m lo qd w4hc")));
    assertFalse(hash.fits(code("7k2m-10qd-w4hd")));
    assertEquals(Optional.empty(), SignInCode.of("7k2m-10qd-w4h"));
    assertEquals(Optional.empty(), SignInCode.of("7k2m-10qd-w4hu"));
    assertEquals(Optional.empty(), SignInCode.of("x".repeat(1_000_000)));
  }

  @Test
  void only_a_salted_hash_is_stored_and_it_is_never_the_same() {
    SignInCode code = code("7k2m-x9qd-w4hc");
    CodeHash one = CodeHash.of(code, RANDOM);
    CodeHash other = CodeHash.of(code, RANDOM);
    assertNotEquals(one, other);
    assertFalse(one.text().contains("7k2m"));
    assertFalse(code.toString().contains("7k2m"));
    assertTrue(CodeHash.read(one.text()).orElseThrow().fits(code));
  }

  @Test
  void a_damaged_hash_lets_nobody_in() {
    String text = CodeHash.of(code("7k2m-x9qd-w4hc"), RANDOM).text();
    assertEquals(Optional.empty(), CodeHash.read(text.substring(1)));
    assertEquals(Optional.empty(), CodeHash.read(""));
    assertEquals(Optional.empty(), CodeHash.read(text.replace("$30000$", "$99999999$")));
    assertFalse(CodeHash.OF_NOBODY.fits(code("0000-0000-0000")));
  }
}
