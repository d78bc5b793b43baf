package tcpstates.lessons.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tcpstates.repl.files.StateFolder;

/**
 * The file in which a student's work is kept: a log that only grows, one line an event, each
 * written at once. Several programs may write at the same time.
 *
 * <p>A file that can't be understood is never written to: it is put aside under another name, and
 * what can be read of it is taken over.
 */
public final class ProgressFile implements Keeper {

  private static final String NAME = "progress";
  private static final String HEADER = "# tcpstates progress ";
  private static final int VERSION = 1;

  /** Nobody has typed so much; a file beyond this was not written by us. */
  private static final long LARGEST = 256L * 1024 * 1024;

  /** Locks of files do not hold between the threads of one program. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path folder;
  private final Supplier<String> run;
  private Optional<String> notice = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  /**
   * A file that may not be there yet.
   *
   * @param folder where it stands, or will stand
   * @param run gives a word that no other run of the program has, always the same, without spaces;
   *     it is asked for only when something is written
   */
  public ProgressFile(Path folder, Supplier<String> run) {
    this.folder = folder;
    this.run = run;
  }

  /** A name for this run of the program, such as {@code 1z4-mb2c9x0}. */
  public static String thisRun() {
    return ThisRun.NAME;
  }

  /** Apart, because asking the system for it takes milliseconds that most starts can save. */
  private static final class ThisRun {
    private static final String NAME = name(ProcessHandle.current());

    private static String name(ProcessHandle process) {
      long start =
          process
              .info()
              .startInstant()
              .map(i -> i.toEpochMilli())
              .orElse(System.currentTimeMillis());
      return Long.toString(process.pid(), 36) + "-" + Long.toString(start, 36);
    }
  }

  /** The folder it stands in, or will stand in. */
  public Path folder() {
    return folder;
  }

  /** What a person should know about the file, after it was read. */
  public Optional<String> notice() {
    return notice;
  }

  /** Why something could not be kept, if it could not. */
  public Optional<String> trouble() {
    return trouble;
  }

  // ---- reading

  /**
   * What the file says. One that is damaged, or from a newer version, is put aside first; see
   * {@link #notice()}.
   */
  public Progress read() {
    try {
      if (!Files.exists(file())) {
        return Progress.NONE;
      }
      return locked(this::readNow);
    } catch (IOException | UncheckedIOException e) {
      notice =
          Optional.of("Your progress can't be read (" + why(e) + "); this run starts without.");
      return Progress.NONE;
    }
  }

  /** What a file of another person says; nothing is put aside. */
  public static Optional<Progress> look(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    List<String> lines = lines(Files.readAllBytes(file));
    if (lines.isEmpty() || !lines.get(0).equals(HEADER + VERSION)) {
      return Optional.empty();
    }
    Folding folding = new Folding();
    lines.stream()
        .skip(1)
        .flatMap(line -> EventLine.read(line).stream())
        .forEach(line -> folding.add(line.run(), line.event()));
    return Optional.of(folding.progress());
  }

  private Progress readNow() throws IOException {
    if (!Files.isRegularFile(file()) || Files.size(file()) > LARGEST) {
      return aside("it is not a progress file", List.of());
    }
    List<String> lines = lines(Files.readAllBytes(file()));
    if (lines.isEmpty()) {
      return Progress.NONE;
    }
    if (!lines.get(0).equals(HEADER + VERSION)) {
      boolean newer = lines.get(0).matches(HEADER + "\\d+");
      return aside(
          newer ? "a newer version of tcpstates has written it" : "it is damaged", List.of());
    }
    List<EventLine> events = new ArrayList<>();
    boolean damaged = false;
    for (String line : lines.subList(1, lines.size())) {
      Optional<EventLine> event = EventLine.read(line);
      event.ifPresent(events::add);
      // A line that a kill has cut short is no damage.
      damaged |= event.isEmpty() && (EventLine.whole(line) || suspicious(line));
    }
    return damaged ? aside("parts of it are damaged", events) : progress(events);
  }

  /** Bytes that nobody writes: something else has happened than a kill. */
  private static boolean suspicious(String line) {
    return line.indexOf('\ufffd') >= 0 || line.indexOf('\0') >= 0;
  }

  private static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")).stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Progress progress(List<EventLine> events) {
    Folding folding = new Folding();
    events.forEach(line -> folding.add(line.run(), line.event()));
    return folding.progress();
  }

  /** Puts the file aside, and begins a new one with what could be read. */
  private Progress aside(String why, List<EventLine> events) throws IOException {
    Path other = unused();
    Files.move(file(), other);
    if (!events.isEmpty()) {
      StringBuilder text = new StringBuilder();
      events.forEach(event -> text.append(event.text()).append('\n'));
      write(text.toString());
    }
    String rest =
        events.isEmpty() ? "This run begins anew." : "What can be read of it is taken over.";
    notice =
        Optional.of(
            "Your progress file was put aside as %s: %s. %s"
                .formatted(other.getFileName(), why, rest));
    return progress(events);
  }

  private Path unused() {
    int n = 1;
    while (Files.exists(folder.resolve(NAME + ".aside-" + n))) {
      n++;
    }
    return folder.resolve(NAME + ".aside-" + n);
  }

  // ---- writing

  @Override
  public void keep(Event event) {
    try {
      StateFolder.make(folder);
      locked(
          () -> {
            write(new EventLine(run.get(), event).text() + "\n");
            return true;
          });
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      trouble = Optional.of("Your progress can't be kept: " + why(e) + ".");
    }
  }

  private void write(String lines) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      long size = channel.size();
      String before = size == 0 ? HEADER + VERSION + "\n" : cutShort(channel, size) ? "\n" : "";
      ByteBuffer bytes = ByteBuffer.wrap((before + lines).getBytes(StandardCharsets.UTF_8));
      channel.position(size);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static boolean cutShort(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) != '\n';
  }

  // ---- the file

  private Path file() {
    return folder.resolve(NAME);
  }

  private interface Work<T> {
    T get() throws IOException;
  }

  /** The lock is a file of its own, since the other one may be put aside. */
  private <T> T locked(Work<T> work) throws IOException {
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME + ".lock"),
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE)) {
        // Closing the channel gives the lock back.
        channel.lock();
        return work.get();
      }
    }
  }

  private static String why(Exception e) {
    String message = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
