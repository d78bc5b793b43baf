package tcpstates.lessons.signature;

import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tcpstates.repl.shell.SavedFiles;

/**
 * A text file of tcpstates that a lab has signed. Its last line is the signature:
 *
 * <pre>
 * #: signed KEY SIGNATURE
 * </pre>
 *
 * <p>KEY is the name of the key, and SIGNATURE is in base 64. All bytes before that line are
 * signed, without the checksum in the first line, which {@link SavedFiles} puts there.
 */
public final class SignedText {

  private static final String MARK = "#: signed";
  private static final Pattern LINE =
      Pattern.compile(MARK + " ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)");

  private SignedText() {}

  /**
   * Signs a text.
   *
   * @param text whole lines
   */
  public static String sign(String text, SigningKey key) {
    String signature = Base64.getEncoder().encodeToString(key.signature(text));
    return text + MARK + " " + key.verifying().name() + " " + signature + "\n";
  }

  /** Whether a text says that it is signed, which anybody can write. */
  public static boolean claims(String text) {
    return place(lines(text)).isPresent();
  }

  /**
   * Checks the signature of a text that has one.
   *
   * @throws IllegalArgumentException if the owner of the key has not signed this text; the message
   *     is {@code LINE: why}
   */
  public static void check(String text, VerifyingKey key) {
    List<String> lines = lines(SavedFiles.unsealed(text));
    int place = place(lines).orElseThrow();
    Matcher line = LINE.matcher(lines.get(place));
    if (!line.matches()) {
      throw wrong(place, "this signature is not whole");
    }
    if (!lines.subList(place + 1, lines.size()).stream().allMatch(String::isEmpty)) {
      throw wrong(place + 1, "this line was added after the lab signed the file");
    }
    if (!line.group(1).equals(key.name())) {
      throw wrong(
          place, "another key has signed this file: " + line.group(1) + ", not " + key.name());
    }
    String signed = String.join("\n", lines.subList(0, place)) + "\n";
    if (!key.fits(signed, Base64.getDecoder().decode(line.group(2)))) {
      throw wrong(place, "the file was changed after the lab signed it");
    }
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** The number of the line, from 0, that says that the text is signed. */
  private static OptionalInt place(List<String> lines) {
    return IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(MARK)).findFirst();
  }

  private static IllegalArgumentException wrong(int place, String what) {
    return new IllegalArgumentException(place + 1 + ": " + what);
  }
}
