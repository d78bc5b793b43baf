package tcpstates.repl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tcpstates.repl.text.Visible;

/**
 * The one place that reads and writes files. It reads nothing but files of a bounded size, and
 * never waits for a pipe or a device. It writes everything or nothing: a full disk, a kill or a
 * power cut leaves the old file as it was.
 */
public final class LocalFile {

  /** A file is read at once, so a larger one is not read. In bytes. */
  public static final int LARGEST = 64 * 1024 * 1024;

  /** As in stat(2). */
  private static final int FILE_TYPE = 0xf000;

  private static final int PIPE = 0x1000;

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private static final Set<OpenOption> GROW =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  private LocalFile() {}

  /** A problem with a file for which the system has no message. */
  private static final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
      super(why);
    }
  }

  // ---- reading

  /**
   * All of a file.
   *
   * @param most how many bytes it may have
   * @throws IOException if it is missing, is no file, is larger or can't be read; {@link #why} says
   *     so in words
   */
  public static byte[] read(Path path, int most) throws IOException {
    check(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new Unfit("it is larger than " + size(most));
      }
      return bytes;
    }
  }

  private static String size(int bytes) {
    int megabytes = bytes >> 20;
    return megabytes > 0 ? megabytes + " MiB" : bytes + " bytes";
  }

  /**
   * Makes sure that a path is a file, and no folder, pipe or device.
   *
   * @throws IOException if there is not
   */
  private static void check(Path path) throws IOException {
    BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
    checkNoFolder(kind);
    if (!kind.isRegularFile()) {
      throw new Unfit("it is a pipe or a device, not a file");
    }
  }

  private static void checkNoFolder(BasicFileAttributes kind) throws IOException {
    if (kind.isDirectory()) {
      throw new Unfit("it is a directory, not a file");
    }
  }

  /** A file, a pipe or a device of any length, as a stream. */
  static InputStream open(Path path) throws IOException {
    checkNoFolder(Files.readAttributes(path, BasicFileAttributes.class));
    return Files.newInputStream(path);
  }

  /** Whether it is a pipe, as far as that can be known. */
  static boolean isPipe(Path path) {
    try {
      int mode = (int) Files.getAttribute(path, "unix:mode");
      return (mode & FILE_TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  // ---- writing

  /**
   * Writes a file, or replaces it: the new one is written beside it and moved into its place. A
   * link stays a link, and the file keeps its permissions.
   *
   * @throws IOException if it can't be written; then the old file is as it was
   */
  public static void replace(Path path, byte[] bytes) throws IOException {
    boolean there = Files.exists(path);
    Path target = there ? path.toRealPath() : path.toAbsolutePath();
    if (there) {
      check(target);
      if (!Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString());
      }
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new Unfit("it is a link to a file that is not there");
    }
    Path beside = beside(target);
    try {
      write(beside, bytes);
      if (there) {
        copyPermissions(target, beside);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** A name that nobody else takes. */
  private static Path beside(Path target) {
    return target.resolveSibling(".tcpstates-" + UUID.randomUUID() + ".new");
  }

  private static void write(Path path, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path, NEW)) {
      fill(channel, bytes);
      channel.force(true);
    }
  }

  private static void fill(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  /**
   * Adds lines to the end of a file, or begins one. A line that a kill has cut short is ended
   * first. Programs that write at the same time must keep each other out.
   *
   * @param lines each with its line feed
   * @throws IOException if they can't be added; then none of them is
   */
  public static void append(Path path, byte[] lines) throws IOException {
    if (Files.exists(path)) {
      check(path);
    }
    try (FileChannel channel = FileChannel.open(path, GROW)) {
      long size = channel.size();
      channel.position(size);
      try {
        if (cutShort(channel, size)) {
          fill(channel, new byte[] {'\n'});
        }
        fill(channel, lines);
      } catch (IOException e) {
        channel.truncate(size);
        throw e;
      }
    }
  }

  private static boolean cutShort(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
  }

  // ---- words

  /** What went wrong with a file, in plain words that can follow a colon. */
  public static String why(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
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
}
