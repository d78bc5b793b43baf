package tcpstates.dist;

import static tcpstates.repl.text.Format.format;

import java.io.PrintStream;
import java.util.Optional;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.tool.ExportTool;
import tcpstates.capture.tool.ListingTool;
import tcpstates.capture.tool.ReplayOptions;
import tcpstates.capture.tool.ReplayTool;
import tcpstates.engine.world.Side;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.ErrorWindow;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.text.Encoder;

/** Captures, from the command line. */
final class Captures implements CapturePrograms {

  @Override
  public int replay(Replay options, Streams streams) {
    boolean terminal = !options.json() && SystemTerminal.present();
    ReplayOptions asked =
        new ReplayOptions(
            options.file(),
            options.at(),
            options.stream(),
            options.filter(),
            options.summary(),
            options.json(),
            width(terminal),
            terminal,
            CommandLineTool.asciiOnly(),
            Encoder.Colours.NONE);
    return ReplayTool.run(
        asked, new News(streams.err()), streams.in(), streams.out(), streams.err());
  }

  @Override
  public int export(String file, ExportFormat format, Optional<Side> side, Streams streams) {
    return ExportTool.run(
        format,
        side,
        LocalFiles.here().argument(file, streams.in()),
        Tcpstates.classroom().commands(),
        streams.out(),
        streams.err());
  }

  /** Explains what was pasted into the standard input. */
  static int explain(Streams streams) {
    return ListingTool.run(
        LocalPerson.environment().columns(),
        CommandLineTool.asciiOnly(),
        streams.in(),
        streams.out(),
        streams.err());
  }

  private static int width(boolean terminal) {
    Environment environment = LocalPerson.environment();
    return terminal ? SystemTerminal.width(environment) : environment.columns();
  }

  /** Shows progress on a terminal, when it takes longer than a second. */
  private static final class News implements ReplayTool.Progress {
    private static final long SECOND = 1_000_000_000;

    private final ErrorWindow window;
    private final long started = System.nanoTime();
    private long next = started + SECOND;
    private boolean shown;

    News(PrintStream err) {
      window = new ErrorWindow(err);
    }

    @Override
    public void at(long packets, long bytes) {
      long now = System.nanoTime();
      if (now > next) {
        next = now + SECOND / 4;
        shown = true;
        window.show(format("reading: %,d segments, %,d MB", packets, bytes >> 20));
      }
    }

    @Override
    public void over() {
      if (shown) {
        window.clear();
        shown = false;
      }
    }
  }
}
