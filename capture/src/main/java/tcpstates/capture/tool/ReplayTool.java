package tcpstates.capture.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import tcpstates.capture.file.CaptureException;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.text.Wrap;

/** Prints what a capture shows, for the command line. */
public final class ReplayTool {

  /** Shows a waiting person how far the program is. */
  public interface Progress {

    /** Shows nothing. */
    Progress NONE =
        new Progress() {
          @Override
          public void at(long packets, long bytes) {}

          @Override
          public void over() {}
        };

    /** This much has been read. Called often. */
    void at(long packets, long bytes);

    /** Everything has been read. */
    void over();
  }

  /** How much text is collected before it is written. */
  private static final int PIECE = 1 << 15;

  /** After how many packets the progress is shown again. */
  private static final int NEWS = 4_095;

  private final ReplayOptions options;
  private final ConnectionFilter filter;
  private final Progress progress;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;
  private final StringBuilder text = new StringBuilder(2 * PIECE);

  private ReplayTool(
      ReplayOptions options,
      ConnectionFilter filter,
      Progress progress,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.options = options;
    this.filter = filter;
    this.progress = progress;
    this.in = in;
    this.out = out;
    this.err = err;
    look = Look.of(options.width(), options.ascii());
    encoder = new Encoder(look, options.colours());
  }

  /**
   * Makes the rules on another thread. Whoever starts the program calls this first: the second
   * processor has nothing to do then, and making the rules takes as long as all else until the
   * capture is open.
   */
  public static void prepare() {
    // Not a lambda: the first lambda of a program takes some milliseconds, and this thread has
    // better things to do.
    Thread rules =
        new Thread("rules") {
          @Override
          public void run() {
            Follower.prepare();
          }
        };
    rules.setDaemon(true);
    rules.start();
  }

  /** Replays; returns the exit code. */
  public static int run(
      ReplayOptions options, Progress progress, InputStream in, PrintStream out, PrintStream err) {
    ConnectionFilter.Reading read =
        options.filter().isPresent()
            ? ConnectionFilter.parse(options.filter().get())
            : ConnectionFilter.Reading.of(ConnectionFilter.ALL);
    ReplayTool tool = new ReplayTool(options, read.filter(), progress, in, out, err);
    if (read.error().isPresent()) {
      return tool.complain("--filter: " + read.error().get(), ScriptRunner.NOT_UNDERSTOOD);
    }
    return tool.run();
  }

  private int run() {
    if (options.json() && !options.summary()) {
      return pass(FrameReplay.json(options, filter));
    }
    boolean frames = options.stream().isPresent() || isStandardInput();
    if (frames && !options.summary()) {
      return frames();
    }
    SummaryReplay summaries = new SummaryReplay(options, filter, look, encoder);
    int code = pass(summaries);
    return summaries.isOneConnection() ? frames() : code;
  }

  private int frames() {
    FrameReplay frames = FrameReplay.text(options, filter, look, encoder);
    int code = pass(frames);
    boolean absent =
        options.stream().isPresent() && options.stream().getAsInt() >= frames.streams();
    if (code == ScriptRunner.OK && absent) {
      return complain(
          "there is no stream "
              + options.stream().getAsInt()
              + ": the capture has "
              + Phrases.count(frames.streams(), "connection")
              + ", counted from 0",
          ScriptRunner.NOT_UNDERSTOOD);
    }
    return code;
  }

  private boolean isStandardInput() {
    return options.file().equals("-");
  }

  /** Reads the capture once. */
  private int pass(CapturePrinter replay) {
    String name = isStandardInput() ? "standard input" : Visible.text(options.file());
    try (PacketReader packets = PacketReader.open(LocalFiles.here().open(options.file(), in))) {
      try {
        follow(replay, packets);
      } catch (CaptureException e) {
        end(replay, packets);
        String more = " All that came before it is shown.";
        return complain(name + ": " + damage(e) + more, ScriptRunner.NOT_UNDERSTOOD);
      }
      end(replay, packets);
    } catch (CaptureException e) {
      return complain(name + ": " + damage(e), ScriptRunner.NOT_UNDERSTOOD);
    } catch (InvalidPathException | IOException e) {
      return complain(name + ": cannot be read: " + LocalFile.why(e), ScriptRunner.BROKEN);
    }
    return out.checkError() ? ScriptRunner.BROKEN : ScriptRunner.OK;
  }

  private void follow(CapturePrinter replay, PacketReader packets) throws IOException {
    long count = 0;
    boolean all = filter.takesAllPackets();
    while (packets.advance()) {
      TcpPacket packet = packets.packet();
      replay.expect(packets.soon());
      if (all || filter.takes(packet)) {
        replay.take(packet, text);
      }
      if ((++count & NEWS) == 0) {
        progress.at(count, packets.offset());
      }
      boolean waits = !packets.isAhead();
      if (text.length() > PIECE || waits && text.length() > 0) {
        write(waits);
      }
    }
  }

  private void end(CapturePrinter replay, PacketReader packets) {
    replay.finish(
        packets,
        text,
        // No lambda, see `prepare`.
        new Runnable() {
          @Override
          public void run() {
            relieve();
          }
        });
    progress.over();
    write(true);
  }

  private void relieve() {
    if (text.length() > PIECE) {
      write(false);
    }
  }

  private void write(boolean flush) {
    out.append(text);
    text.setLength(0);
    if (flush) {
      out.flush();
    }
  }

  private static String damage(CaptureException e) {
    return e.getMessage() + (e.offset() == 0 ? "." : " (byte " + e.offset() + ").");
  }

  private int complain(String message, int code) {
    StyledLine line = StyledLine.of("tcpstates: " + message);
    err.print(encoder.encode(Wrap.line(line, 2, look)));
    err.flush();
    return code;
  }
}
