package tcpstates.repl.terms;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.WordReader;

/** Reads data: {@code "text"} and {@code N bytes}. */
public final class DataReader {

  /** More than any buffer; the TCP itself says what is too much. */
  public static final int MOST_BYTES = 1_000_000;

  /** The word after a number of bytes. */
  public static final Keywords<String> BYTES =
      Keywords.word("bytes", "this many of abc...z", "byte");

  private DataReader() {}

  /**
   * The data that comes here, if there is some.
   *
   * @param least how many bytes it must have
   */
  public static Optional<Bytes> accept(WordReader words, int least) {
    if (words.nextIsString()) {
      int start = words.position();
      Bytes text = words.string();
      if (text.length() < least) {
        throw words.wrongAt(start, "there is nothing in this text to send");
      }
      return Optional.of(text);
    }
    if (!words.nextIsDigit()) {
      return Optional.empty();
    }
    String digits = words.peek();
    int count = (int) words.number("the number of bytes", least, MOST_BYTES);
    if (words.accept(BYTES).isEmpty()) {
      if (words.atEnd()) {
        throw words.wrong(
            format(
                "%s can be a text or a number of bytes: `\"%s\"` or `%s bytes`",
                digits, digits, digits));
      }
      if (words.nextIsDigit()) {
        throw words.wrong("a text goes in straight double quotes, such as \"1 2\"");
      }
      throw words.wrong(
          "`bytes` is missing after the number; a text goes in quotes, such as \"hello\"",
          digits + " bytes");
    }
    return Optional.of(Bytes.alphabet(count));
  }
}
