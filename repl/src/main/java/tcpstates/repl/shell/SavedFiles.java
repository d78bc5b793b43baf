package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tcpstates.repl.text.Visible;

/**
 * Writes files for a session, and replaces nothing that a person may miss: only a file of the same
 * kind that tcpstates has written and that nobody has edited since. To know that, the first line of
 * each file ends with a checksum of the whole file.
 */
public final class SavedFiles {

  /** The first line of a file that tcpstates has written. */
  private static final Pattern OWN =
      Pattern.compile(
          "(# tcpstates (\\w+)[^\\n]*?)(?:, sum ([0-9a-f]{8}))?(\\n.*|)", Pattern.DOTALL);

  private final FileStore store;

  /** Writes into this store. */
  public SavedFiles(FileStore store) {
    this.store = store;
  }

  /** The result of writing a file. */
  public sealed interface Outcome {

    /**
     * The file is written.
     *
     * @param replaced whether there was an older one
     */
    record Written(boolean replaced) implements Outcome {}

    /** Nothing is written, and the old file is as it was; the sentence says why. */
    record Refused(String why) implements Outcome {}
  }

  /**
   * Writes a file.
   *
   * @param name as typed
   * @param text begins with a line that says what kind of file it is
   */
  public Outcome write(String name, String text) {
    FileReading old = store.read(name);
    Optional<String> spared = spared(Visible.text(name), old, text);
    if (spared.isPresent()) {
      return new Outcome.Refused(spared.get());
    }
    boolean replaced = old instanceof FileReading.Read read && !read.file().lines().isEmpty();
    return store
        .replace(name, sealed(text))
        .<Outcome>map(why -> new Outcome.Refused(Visible.text(name) + " " + why + "."))
        .orElse(new Outcome.Written(replaced));
  }

  /**
   * Writes a file that other programs read, where there is none yet.
   *
   * @param name as typed
   */
  Outcome create(String name, byte[] bytes) {
    FileReading old = store.read(name);
    String shown = Visible.text(name);
    if (old instanceof FileReading.Unreadable unreadable) {
      return new Outcome.Refused(unread(unreadable));
    }
    boolean free =
        old instanceof FileReading.Missing
            || old instanceof FileReading.Read read && read.file().lines().isEmpty();
    if (!free) {
      return new Outcome.Refused(
          shown + " is there already, so it is not overwritten. Choose another name.");
    }
    return store
        .create(name, bytes)
        .<Outcome>map(why -> new Outcome.Refused(shown + " " + why + "."))
        .orElse(new Outcome.Written(false));
  }

  /** Why the file that is there must not be replaced. */
  private static Optional<String> spared(String name, FileReading old, String text) {
    if (old instanceof FileReading.Missing) {
      return Optional.empty();
    }
    if (old instanceof FileReading.Unreadable unreadable) {
      return Optional.of(unread(unreadable));
    }
    if (!(old instanceof FileReading.Read read)) {
      return Optional.of(kept(name, "was not written by tcpstates"));
    }
    String there = read.file().whole();
    Matcher own = OWN.matcher(there);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    if (!own.matches()) {
      return Optional.of(kept(name, "was not written by tcpstates"));
    }
    if (!own.group(2).equals(kind(text))) {
      return Optional.of(kept(name, "is a " + own.group(2) + ", not a " + kind(text)));
    }
    boolean untouched = sum(own.group(1) + own.group(4)).equals(own.group(3));
    return untouched
        ? Optional.empty()
        : Optional.of(kept(name, "was edited after tcpstates wrote it"));
  }

  /** What is there is looked at before it is replaced. */
  private static String unread(FileReading.Unreadable there) {
    return "Nothing is written there. " + there.message() + ". Choose another name.";
  }

  private static String kept(String name, String why) {
    return name + " " + why + ", so it is not overwritten. Choose another name.";
  }

  private static String kind(String text) {
    Matcher own = OWN.matcher(text);
    if (!own.matches()) {
      throw new IllegalArgumentException("a text that does not say what it is");
    }
    return own.group(2);
  }

  /**
   * Whether a file is as tcpstates wrote it; empty if its first line has no checksum.
   *
   * @param text the whole file
   */
  public static Optional<Boolean> untouched(String text) {
    Matcher own = OWN.matcher(text);
    return own.matches() && own.group(3) != null
        ? Optional.of(sum(own.group(1) + own.group(4)).equals(own.group(3)))
        : Optional.empty();
  }

  /**
   * A text with the checksum in its first line.
   *
   * @param text begins with a line that says what kind of file it is
   */
  public static String sealed(String text) {
    int end = text.indexOf('\n');
    return text.substring(0, end) + ", sum " + sum(text) + text.substring(end);
  }

  /** A text without the checksum in its first line, if it has one. */
  public static String unsealed(String text) {
    Matcher own = OWN.matcher(text);
    return own.matches() ? own.group(1) + own.group(4) : text;
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return format("%08x", sum.getValue());
  }
}
