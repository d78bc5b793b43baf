package tcpstates.lessons.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.files.StateFolder;

/**
 * The store in a folder of this computer: a file that only grows, one line for each event, each
 * written at once. Several runs of the program may write at the same time.
 *
 * <p>Reading takes no lock and changes nothing. A damaged file is copied and cleaned before the
 * first line is added; one of a newer version is never written to.
 */
public final class ProgressFolder implements ProgressStore {

  private static final String NAME = "progress";

  /** Nobody types this much: we did not write a larger file. */
  private static final int LARGEST = 64 * 1024 * 1024;

  /** How long another program may hold the lock before we go on without keeping. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long PAUSE_MILLIS = 5;

  /** File locks do not hold between the threads of one program. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path folder;
  private final Supplier<String> run;
  private final Duration patience;
  private final Supplier<OptionalLong> clock;
  private final List<ProgressLine> waiting = new ArrayList<>();
  private Optional<String> problem = Optional.empty();
  private Optional<Kept> kept = Optional.empty();

  /** Whether the file must stay as it is. */
  private boolean closed;

  private boolean odd;

  /** Whether an older version wrote the file. */
  private boolean older;

  /**
   * A store in a folder that may not exist yet.
   *
   * @param run gives a name that no other run of the program has, always the same, without a space;
   *     it is asked for when something is to be kept
   */
  public ProgressFolder(Path folder, Supplier<String> run) {
    this(folder, run, PATIENCE);
  }

  /**
   * A store in a folder that may not exist yet.
   *
   * @param run gives a name that no other run of the program has, always the same, without a space;
   *     it is asked for when something is to be kept
   * @param clock in seconds since 1970
   */
  public ProgressFolder(Path folder, Supplier<String> run, Supplier<OptionalLong> clock) {
    this(folder, run, PATIENCE, clock);
  }

  /**
   * A store in a folder that may not exist yet.
   *
   * @param run gives a name that no other run of the program has, always the same, without a space;
   *     it is asked for when something is to be kept
   * @param patience how long another program may hold the lock before work goes on unkept
   */
  public ProgressFolder(Path folder, Supplier<String> run, Duration patience) {
    this(folder, run, patience, OptionalLong::empty);
  }

  private ProgressFolder(
      Path folder, Supplier<String> run, Duration patience, Supplier<OptionalLong> clock) {
    this.folder = folder;
    this.run = run;
    this.patience = patience;
    this.clock = clock;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public String run() {
    return run.get();
  }

  @Override
  public OptionalLong now() {
    return clock.get();
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  // ---- reading

  @Override
  public Kept read() {
    kept = kept.or(() -> Optional.of(readFile()));
    return kept.get();
  }

  private Kept readFile() {
    try {
      Optional<ProgressText> text =
          Files.exists(file()) ? Optional.of(text(file())) : Optional.empty();
      closed = text.filter(ProgressText::newer).isPresent();
      older = text.filter(ProgressText::older).isPresent();
      odd = text.filter(read -> !read.oddities().isEmpty()).isPresent();
      problem = closed ? Optional.of(NEWER) : unwritable().map(ProgressFolder::unkept);
      return new Kept(
          text.map(ProgressText::progress).orElse(Progress.NONE), text.flatMap(this::notice));
    } catch (IOException e) {
      closed = true;
      problem = Optional.of("Your progress can't be read, so nothing is kept: " + why(e) + ".");
      return new Kept(Progress.NONE, problem);
    }
  }

  private static final String NEWER =
      "What you do now is not kept, because a newer version of tcpstates wrote your progress file.";

  private Optional<String> notice(ProgressText text) {
    return text.notice()
        .map(
            notice ->
                text.newer()
                    ? notice
                    : notice
                        + " It is copied to "
                        + unused().getFileName()
                        + " before anything is added.");
  }

  /**
   * Reads the progress file of another person; the notice is a few words for their teacher. Nothing
   * is written.
   *
   * @throws IOException if it can't be read; the message says why
   */
  public static Kept look(Path file) throws IOException {
    try {
      ProgressText text = text(file);
      if (text.foreign()) {
        throw new IOException("this is not a progress file");
      }
      return new Kept(text.progress(), text.remark());
    } catch (IOException e) {
      throw new IOException(why(e), e);
    }
  }

  /**
   * The last attempt at a lesson that reached its end, or else the one that was left last; empty if
   * there is none. Nothing is written.
   *
   * @throws IOException if the file can't be read; the message says why
   */
  public Optional<AttemptLog> attempt(String lesson) throws IOException {
    try {
      return Files.exists(file()) ? text(file()).attempt(lesson) : Optional.empty();
    } catch (IOException e) {
      throw new IOException(why(e), e);
    }
  }

  private static ProgressText text(Path file) throws IOException {
    requireFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException(file.getFileName() + " is larger than 64 MiB");
      }
      return ProgressText.read(bytes);
    }
  }

  /** Why nothing can be written here, as far as one can tell without writing. */
  private Optional<String> unwritable() {
    Path there = Files.exists(file()) ? file() : folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    boolean locks =
        !Files.isDirectory(folder) || Files.isWritable(folder) || Files.isWritable(lock());
    return Files.isWritable(there) && locks
        ? Optional.empty()
        : Optional.of("there is no permission to write in " + folder);
  }

  // ---- writing

  @Override
  public void keep(ProgressEvent event) {
    if (closed) {
      return;
    }
    waiting.add(new ProgressLine(run(), now(), event));
    write(problem.isEmpty() ? patience : Duration.ZERO);
  }

  @Override
  public void flush() {
    if (!waiting.isEmpty()) {
      write(patience);
    }
  }

  private void write(Duration wait) {
    try {
      StateFolder.make(folder);
      synchronized (ONE_AT_A_TIME) {
        locked(wait, this::append);
      }
      waiting.clear();
      problem = Optional.empty();
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      problem = Optional.of(unkept(why(e)));
    }
  }

  private static String unkept(String why) {
    return "Your progress is not kept: " + why + ".";
  }

  private void append() throws IOException {
    if (odd) {
      LocalFile.replace(unused(), Files.readAllBytes(file()));
    }
    if (odd || older) {
      rewrite(text(file()));
      odd = false;
      older = false;
    }
    StringBuilder lines = new StringBuilder();
    waiting.forEach(line -> lines.append(line.text()).append('\n'));
    append(lines.toString());
  }

  /** Replaces the file with what can be read of it, in this version's form. */
  private void rewrite(ProgressText text) throws IOException {
    LocalFile.replace(file(), text.clean().getBytes(StandardCharsets.UTF_8));
  }

  private Path unused() {
    int n = 1;
    while (Files.exists(folder.resolve(NAME + ".aside-" + n))) {
      n++;
    }
    return folder.resolve(NAME + ".aside-" + n);
  }

  /** All of it, or, if the disk is full, nothing. */
  private void append(String lines) throws IOException {
    requireFile(file());
    try (FileChannel channel =
        FileChannel.open(
            file(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      long size = channel.size();
      String before = size == 0 ? ProgressText.header() : cutShort(channel, size) ? "\n" : "";
      ByteBuffer bytes = ByteBuffer.wrap((before + lines).getBytes(StandardCharsets.UTF_8));
      channel.position(size);
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        channel.truncate(size);
        throw e;
      }
    }
  }

  private static boolean cutShort(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, size - 1);
    return last.get(0) != '\n';
  }

  // ---- the files

  private Path file() {
    return folder.resolve(NAME);
  }

  /** The lock is a separate file, since the other one may be replaced. */
  private Path lock() {
    return folder.resolve(NAME + ".lock");
  }

  /** Opening a pipe would wait for its other end. */
  private static void requireFile(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is not a file");
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private void locked(Duration wait, Work work) throws IOException {
    requireFile(lock());
    try (FileChannel channel =
        FileChannel.open(lock(), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      // Closing the channel gives the lock back.
      long begun = System.nanoTime();
      while (!locks(channel)) {
        if (System.nanoTime() - begun >= wait.toNanos()) {
          throw new IOException("another program has locked " + lock());
        }
        pause();
      }
      work.run();
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }

  private static String why(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "there is no permission to use " + denied.getFile();
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getFile() + ": " + system.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
