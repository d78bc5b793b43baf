package tcpstates.repl.text;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** JSON text (RFC 8259), put together from its parts: the same parts always give the same bytes. */
public final class Json {

  /** The literal. */
  public static final String NULL = "null";

  /** A member of an object; the value is JSON text. */
  public record Member(String key, String value) {}

  private Json() {}

  /** A member whose value is JSON text. */
  public static Member member(String key, String value) {
    return new Member(key, value);
  }

  /** A member that is a number. */
  public static Member member(String key, long value) {
    return new Member(key, Long.toString(value));
  }

  /** A member that is true or false. */
  public static Member member(String key, boolean value) {
    return new Member(key, Boolean.toString(value));
  }

  /** An object. */
  public static String object(List<Member> members) {
    return members.stream()
        .map(member -> string(member.key()) + ":" + member.value())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** An array of JSON texts. */
  public static String array(List<String> values) {
    return "[" + String.join(",", values) + "]";
  }

  /** An array of strings. */
  public static String strings(List<String> values) {
    return array(values.stream().map(Json::string).toList());
  }

  /** The number, or null. */
  public static String number(Optional<Long> value) {
    return value.map(number -> Long.toString(number)).orElse(NULL);
  }

  /** The text in quotation marks; characters that could disturb a terminal are escaped too. */
  public static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(json, c));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, int c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (!Visible.harmless(c)) {
          for (char half : Character.toChars(c)) {
            json.append(format("\\u%04x", (int) half));
          }
        } else {
          json.appendCodePoint(c);
        }
      }
    }
  }
}
