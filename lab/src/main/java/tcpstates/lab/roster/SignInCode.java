package tcpstates.lab.roster;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a student without a key types as a password: 60 random bits as twelve digits and letters,
 * such as {@code 7k2m-x9qd-w4hc}. Capitals, dashes and spaces don't matter. Letters that look like
 * digits count as those digits.
 */
public final class SignInCode {

  /** Crockford's base 32, which leaves out letters that look like others. */
  private static final String SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  private final String symbols;

  private SignInCode(String symbols) {
    this.symbols = symbols;
  }

  /** Makes a new code that nobody can guess. */
  public static SignInCode random(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return new SignInCode(text.toString());
  }

  /** The code that a person has typed; empty if the text can't be a code. */
  public static Optional<SignInCode> of(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (char c : typed.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '-' && c != ' ') {
        text.append(c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c);
      }
    }
    boolean whole = text.length() == LENGTH && text.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
    return whole ? Optional.of(new SignInCode(text.toString())) : Optional.empty();
  }

  /** The twelve symbols without dashes. */
  String symbols() {
    return symbols;
  }

  /** The code in groups, as a student gets it. Only this method turns a code into text. */
  public String shown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i += GROUP) {
      text.append(i == 0 ? "" : "-").append(symbols, i, i + GROUP);
    }
    return text.toString();
  }

  /** Never shows the code, so that no log can contain it. */
  @Override
  public String toString() {
    return "a sign-in code";
  }
}
