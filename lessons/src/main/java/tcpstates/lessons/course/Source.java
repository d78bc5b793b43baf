package tcpstates.lessons.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tcpstates.lessons.course.Entry.Origin;
import tcpstates.lessons.text.LessonReader;
import tcpstates.lessons.text.Place;

/** Where the text of a lesson comes from. */
record Source(Origin origin, String file, String id, Text text) {

  /** Reads a text. */
  @FunctionalInterface
  interface Text {

    /**
     * The text.
     *
     * @throws Unreadable where there is none
     */
    String read() throws Unreadable;
  }

  /** Why a text can't be read, in a sentence, and where: what could be read ends there. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    Unreadable(String message) {
      this(message, "");
    }

    Unreadable(String message, String before) {
      super(message, null, false, false);
      String[] lines = before.split("\r\n|\n|\r", -1);
      line = lines.length;
      column = lines[lines.length - 1].length() + 1;
    }

    Place in(String file) {
      return new Place(file, line, column);
    }
  }

  /** More bytes than a lesson of the most characters can have. */
  private static final int MOST_BYTES = 4 * LessonReader.LONGEST;

  private static final String SUFFIX = ".md";

  /** A file that comes with the program. */
  static Source shipped(String file) {
    return new Source(Origin.SHIPPED, file, idOf(file), () -> resource(file));
  }

  /** A file of a person's own. */
  static Source file(Path path) {
    String name = String.valueOf(path.getFileName());
    return new Source(Origin.FOLDER, path.toString(), idOf(name), () -> contents(path));
  }

  /** A text that is there already. */
  static Source made(String id, String text) {
    return new Source(Origin.GENERATED, id + SUFFIX, id, () -> text);
  }

  /** {@code 06-lost-syn.md} is the lesson {@code lost-syn}. */
  static String idOf(String file) {
    String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    return name.replaceFirst("^[0-9]+-", "");
  }

  private static String resource(String file) throws Unreadable {
    try (InputStream in = Course.class.getResourceAsStream("/lessons/" + file)) {
      if (in == null) {
        throw new Unreadable("the program comes without this file");
      }
      return decoded(in.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      throw new Unreadable("it can't be read");
    }
  }

  static String contents(Path path) throws Unreadable {
    if (Files.isDirectory(path)) {
      throw new Unreadable("it is a folder");
    }
    if (!Files.exists(path)) {
      throw new Unreadable("there is no such file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Unreadable(
            "it is too large: a lesson has %d characters at most".formatted(LessonReader.LONGEST));
      }
      return decoded(bytes);
    } catch (IOException e) {
      throw new Unreadable("it can't be read");
    }
  }

  private static String decoded(byte[] bytes) throws Unreadable {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
    String read = text.flip().toString();
    if (end.isError()) {
      throw new Unreadable("not UTF-8: byte \\x%02x".formatted(bytes[in.position()]), read);
    }
    return read;
  }
}
