package tcpstates.repl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tcpstates.repl.text.Visible;

/** Files as UTF-8 text, and in plain words why one can't be had. */
public final class TextFile {

  /** Nobody types a larger one; a device without an end is not read for ever. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private static final String STANDARD_INPUT = "-";

  /** What came of reading. */
  public sealed interface Result {}

  /**
   * The text, line by line, without line ends.
   *
   * @param name what to call it in messages
   */
  public record Text(String name, List<String> lines) implements Result {
    public Text {
      lines = List.copyOf(lines);
    }

    /** The whole text. */
    public String whole() {
      return String.join("\n", lines) + "\n";
    }
  }

  /** It could not be read at all. */
  public record Unreadable(String message) implements Result {}

  /** It is not text; the message says where. */
  public record NotText(String message) implements Result {}

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param file its name; {@code -} is the standard input
   */
  public static Result read(String file, InputStream standardInput) {
    if (file.equals(STANDARD_INPUT)) {
      try {
        return decode("standard input", standardInput.readNBytes(LARGEST + 1));
      } catch (IOException e) {
        return new Unreadable("standard input: cannot be read: " + Visible.text(e.getMessage()));
      }
    }
    return read(file);
  }

  /** Reads a file by its name. */
  public static Result read(String file) {
    String name = file.isEmpty() ? "\"\"" : Visible.text(file);
    try {
      Path path = path(file);
      if (Files.isDirectory(path)) {
        return new Unreadable(name + ": is a directory, not a file");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return decode(name, in.readNBytes(LARGEST + 1));
      }
    } catch (InvalidPathException | IOException e) {
      return new Unreadable(name + ": cannot be read: " + why(e));
    }
  }

  /** The path of a name; the empty name, which would be the working folder, is none. */
  public static Path path(String file) {
    if (file.isEmpty()) {
      throw new InvalidPathException(file, "it is empty");
    }
    return Path.of(file);
  }

  /** In plain words. */
  public static String why(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof InvalidPathException) {
      return "no file can have this name";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return Visible.text(system.getReason().toLowerCase(Locale.ROOT));
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : Visible.text(e.getMessage());
  }

  private static Result decode(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Unreadable(name + ": is larger than 64 MiB");
    }
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
      return new NotText(
          "%s:%s: not UTF-8: byte \\x%02x".formatted(name, place(decoded), bytes[at]));
    }
    int nul = decoded.indexOf('\0');
    if (nul >= 0) {
      return new NotText(
          "%s:%s: a NUL character: this is not a text file"
              .formatted(name, place(decoded.substring(0, nul))));
    }
    return new Text(name, lines(decoded));
  }

  /** LINE:COLUMN of what follows a text. */
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
