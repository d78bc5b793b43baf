package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The result of reading a file as text. */
public sealed interface FileReading {

  /** What to tell the person; a sentence without its full stop, or nothing if the file was read. */
  String message();

  /** The file was read. */
  record Read(TextFile file) implements FileReading {
    @Override
    public String message() {
      return "";
    }
  }

  /** There is no such file; the message says so. */
  record Missing(String message) implements FileReading {}

  /** It can't be read; the message says why. */
  record Unreadable(String message) implements FileReading {}

  /** It is no text; the message says where it shows that. */
  record NotText(String message) implements FileReading {}

  /**
   * Reads bytes as text.
   *
   * @param name what to call the file in messages
   * @param bytes UTF-8, perhaps with a byte order mark; lines end in a line feed, with or without a
   *     carriage return
   */
  static FileReading of(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      int at = decoded.getBytes(StandardCharsets.UTF_8).length;
      String wrong = format("not UTF-8: byte \\x%02x", bytes[at]);
      return new NotText(name + ":" + place(decoded) + ": " + wrong);
    }
    int nul = decoded.indexOf('\0');
    if (nul >= 0) {
      String at = place(decoded.substring(0, nul));
      return new NotText(name + ":" + at + ": a NUL character: this is not a text file");
    }
    return new Read(new TextFile(name, lines(decoded)));
  }

  /** LINE:COLUMN of the place after a text. */
  private static String place(String before) {
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return line + ":" + (last.codePointCount(0, last.length()) + 1);
  }

  private static List<String> lines(String text) {
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<String> lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    lines.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    return lines;
  }
}
