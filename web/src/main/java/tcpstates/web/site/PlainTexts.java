package tcpstates.web.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tcpstates.repl.text.Json;

/**
 * Writes the texts in the compiled program as texts, in the order of their names. The compiler
 * writes them in base 64 and in any order. A compressing server then doesn't see words that come
 * again, nor texts that are alike: that costs a first visit 63 KB.
 */
public final class PlainTexts {

  private static final String STRING = "\"[A-Za-z0-9+/=]*\"";

  /** A name and its text; the compiler cuts long strings in pieces. */
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\"([\\w./-]+)\":\\s*(" + STRING + "(?:\\s*\\+" + STRING + ")*)\\s*");

  private static final String READER =
      """

      function plainTexts(texts) {
        return new Proxy(texts, {
          get(all, name) {
            if (!Object.hasOwn(all, name)) {
              return undefined;
            }
            return btoa(Array.from(new TextEncoder().encode(all[name]), (byte) => String.fromCharCode(byte)).join(""));
          },
        });
      }
      """;

  private PlainTexts() {}

  /**
   * Rewrites a compiled program, and leaves out what it never reads or can work out.
   *
   * @param args its file
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    String program = UnusedTables.emptied(in(Files.readString(file)));
    Files.writeString(file, PowersOfTen.workedOut(program));
  }

  /**
   * The program with its texts written out.
   *
   * @throws IllegalArgumentException if it has no table of texts: then the compiler writes it in
   *     another form than this knows
   */
  static String in(String program) {
    int begin = program.indexOf("\"lessons/");
    int open = program.lastIndexOf('{', Math.max(0, begin));
    if (begin < 0 || open < 0) {
      throw new IllegalArgumentException("the program has no table of texts");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    Matcher entry = ENTRY.matcher(program).region(open + 1, program.length());
    int end = open;
    while (program.charAt(end) != '}' && entry.lookingAt()) {
      texts.put(entry.group(1), text(entry.group(2)));
      end = entry.end();
      entry.region(end + 1, program.length());
    }
    if (texts.isEmpty() || program.charAt(end) != '}') {
      throw new IllegalArgumentException("the table of texts can't be read");
    }
    return program.substring(0, open)
        + "plainTexts({\n"
        + texts.entrySet().stream()
            .map(text -> Json.string(text.getKey()) + ":" + Json.string(text.getValue()))
            .collect(Collectors.joining(",\n"))
        + "})"
        + program.substring(end + 1)
        + READER;
  }

  private static String text(String strings) {
    String code = strings.replaceAll("\"\\s*\\+\"", "").replace("\"", "");
    return new String(Base64.getDecoder().decode(code), StandardCharsets.UTF_8);
  }
}
