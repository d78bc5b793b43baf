package tcpstates.repl.language;

import static tcpstates.repl.text.Format.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;

/**
 * A string in quotes, read and written.
 *
 * @param bytes what it means
 * @param end the index after its closing quote
 */
public record Quoted(Bytes bytes, int end) {

  /**
   * Reads the string that begins with the quote at an index.
   *
   * @throws SyntaxException where it is not closed, or an escape is none
   */
  static Quoted read(String text, int start, int end) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = start + 1;
    while (at < end && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at += escape(text, at, end, bytes);
      } else {
        int length = Character.charCount(text.codePointAt(at));
        byte[] character = text.substring(at, at + length).getBytes(StandardCharsets.UTF_8);
        bytes.write(character, 0, character.length);
        at += length;
      }
    }
    if (at >= end) {
      throw new SyntaxException(
          start, "the text that begins here has no closing quote", Optional.empty());
    }
    return new Quoted(Bytes.of(bytes.toByteArray()), at + 1);
  }

  /** Reads an escape and says how long it is. */
  private static int escape(String text, int at, int end, ByteArrayOutputStream bytes) {
    char kind = at + 1 < end ? text.charAt(at + 1) : ' ';
    if (kind == 'x' && at + 3 < end && isHex(text.charAt(at + 2)) && isHex(text.charAt(at + 3))) {
      bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
      return 4;
    }
    int plain = "\"\\nrt".indexOf(kind);
    if (plain < 0) {
      throw new SyntaxException(
          at,
          kind == 'x'
              ? "`\\x` needs two hexadecimal digits after it"
              : "not an escape; there are \\\" \\\\ \\n \\r \\t and \\xHH",
          Optional.empty());
    }
    bytes.write("\"\\\n\r\t".charAt(plain));
    return 2;
  }

  private static boolean isHex(char c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }

  /** The string that means these bytes: readable text as it is, the rest as escapes. */
  public static String write(Bytes bytes) {
    return write(bytes, Integer.MAX_VALUE, false);
  }

  /**
   * The same for display: cut between two characters if it is too long. What is not cut can be
   * typed and means these bytes.
   *
   * @param most how many bytes are shown at most
   * @param ascii whether characters beyond ASCII are escapes, too
   */
  public static String write(Bytes bytes, int most, boolean ascii) {
    StringBuilder text = new StringBuilder("\"");
    // Of a long stream only the part that is shown is read, and the character after it.
    byte[] raw = bytes.slice(0, (int) Math.min(bytes.length(), most + 8L)).toArray();
    int at = 0;
    while (at < raw.length) {
      int length = characterAt(raw, at);
      if (at + Math.max(1, length) > most) {
        return text.append("...\"").toString();
      }
      if (length > 0 && !(ascii && length > 1)) {
        text.append(escaped(new String(raw, at, length, StandardCharsets.UTF_8)));
        at += length;
      } else {
        text.append(format("\\x%02X", raw[at]));
        at++;
      }
    }
    return text.append('"').toString();
  }

  /** How many bytes make up the visible character here; 0 where there is none. */
  private static int characterAt(byte[] raw, int at) {
    int first = raw[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0 || at + length > raw.length) {
      return 0;
    }
    Optional<String> decoded = decode(raw, at, length);
    return decoded.filter(Quoted::plain).isPresent() ? length : 0;
  }

  private static Optional<String> decode(byte[] raw, int at, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw, at, length)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /** Whether it can be in a string, if necessary after a backslash. */
  private static boolean plain(String character) {
    if ("\n\r\t".contains(character)) {
      return true;
    }
    int type = Character.getType(character.codePointAt(0));
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static String escaped(String character) {
    return switch (character) {
      case "\"" -> "\\\"";
      case "\\" -> "\\\\";
      case "\n" -> "\\n";
      case "\r" -> "\\r";
      case "\t" -> "\\t";
      default -> character;
    };
  }

  /** The bytes as a name: text, not empty, with no invisible characters. */
  static Optional<String> asName(Bytes bytes) {
    return decode(bytes.toArray(), 0, bytes.length())
        .filter(name -> !name.isEmpty())
        .filter(name -> name.codePoints().noneMatch(Character::isISOControl));
  }

  /** A name as it is typed: without quotes if possible. */
  public static String writeName(String name) {
    boolean bare =
        !name.isEmpty()
            && name.charAt(0) != '#'
            && name.chars().noneMatch(c -> c == '"' || Line.isSpace((char) c))
            && name.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT);
    return bare ? name : write(Bytes.ofText(name));
  }
}
