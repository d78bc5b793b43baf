package tcpstates.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.command.ExportCommand;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.play.CaptureGuide;
import tcpstates.capture.play.PlayedFile;
import tcpstates.capture.tool.ExportTool;
import tcpstates.capture.tool.ListingTool;
import tcpstates.capture.tool.PasteGuide;
import tcpstates.capture.tool.ReplayOptions;
import tcpstates.capture.tool.ReplayTool;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.ErrorWindow;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.prompt.TerminalPresence;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;
import tcpstates.tui.local.ScreenPrompt;

/** The commands about captures, as the command line starts them. */
final class Captures implements CapturePrograms {

  @Override
  public int replay(Replay options, Streams streams) {
    boolean terminal = !options.json() && TerminalPresence.found();
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
            options.ascii(),
            Encoder.Colours.NONE);
    return ReplayTool.run(
        asked, new News(streams.err()), streams.in(), streams.out(), streams.err());
  }

  @Override
  public int play(Playing options, Streams streams) {
    LocalFiles files = LocalFiles.of(LocalPerson.environment());
    String name = Visible.text(options.file());
    Path path = LessonSetup.path(options.file());
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return complain(
          name + " is not an ordinary file, and to step back it must be read again.",
          ExitCode.NOT_UNDERSTOOD,
          streams);
    }
    PlayedFile.Opening opening =
        PlayedFile.open(
            shortened(name), () -> files.open(options.file(), streams.in()), options.at());
    if (opening instanceof PlayedFile.Opening.Failed failed) {
      return complain(
          failed.why(), failed.broken() ? ExitCode.BROKEN : ExitCode.NOT_UNDERSTOOD, streams);
    }
    PlayedFile file = ((PlayedFile.Opening.Opened) opening).file();
    CaptureGuide.Place place =
        new CaptureGuide.Place(options.stream(), options.frame(), options.fork());
    try {
      Optional<String> problem = CaptureGuide.problem(file, place);
      if (problem.isPresent()) {
        return complain(name + ": " + problem.get(), ExitCode.NOT_UNDERSTOOD, streams);
      }
    } catch (IOException e) {
      return complain(name + ": cannot be read: " + LocalFile.why(e), ExitCode.BROKEN, streams);
    }
    Companion company = Companion.all(List.of(new PasteGuide(), new CaptureGuide(file, place)));
    return talk(company, options.appearance(), streams);
  }

  /** Without the folders, because the title has little room. */
  private static String shortened(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Plays on the screen if the terminal can show it; otherwise at the line prompt. */
  private static int talk(Companion companion, Appearance appearance, Streams streams) {
    CommandSet commands = CoreCommands.SET.plus(ExportCommand.VERBS).plus(CaptureGuide.verbs());
    Person here = LocalPerson.here();
    Person person = here.with(here.config().asking(appearance.settings()));
    boolean plain =
        appearance.plain() || SystemTerminal.present() && LocalPerson.preferences().plain();
    return ScreenPrompt.possible(LocalPerson.environment()) && !plain
        ? ScreenPrompt.run(appearance.ascii(), commands, companion, person)
        : LinePrompt.run(
            new LinePrompt.Options(plain, appearance.ascii()),
            commands,
            companion,
            person,
            streams.in(),
            streams.out());
  }

  private static int complain(String message, ExitCode code, Streams streams) {
    streams.err().println("tcpstates: " + message);
    return code.number();
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

  /** Explains the text on the standard input. */
  static int explain(boolean json, Streams streams) {
    return explain(streams.in(), json, streams);
  }

  /**
   * Whether a word that is to be explained is the name of a file that is there, such as `ss.txt`.
   */
  static boolean isListing(String word) {
    boolean name = word.indexOf('/') >= 0 || word.indexOf('.') >= 0;
    return name && Files.isRegularFile(LessonSetup.path(word));
  }

  /** Explains what was pasted into a file. */
  static int explain(String file, boolean json, Streams streams) {
    try (InputStream in = LocalFiles.here().open(file, streams.in())) {
      return explain(in, json, streams);
    } catch (IOException e) {
      String why = Visible.text(file) + ": cannot be read: " + LocalFile.why(e);
      return complain(why, ExitCode.BROKEN, streams);
    }
  }

  private static int explain(InputStream in, boolean json, Streams streams) {
    return ListingTool.run(
        LocalPerson.environment().columns(),
        CommandLineTool.asciiOnly(),
        json,
        in,
        streams.out(),
        streams.err());
  }

  private static int width(boolean terminal) {
    Environment environment = LocalPerson.environment();
    return terminal ? SystemTerminal.width(environment) : environment.columns();
  }

  /** Shows progress on a terminal if it takes longer than a second. */
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
        window.show(
            "reading: "
                + Phrases.grouped(packets)
                + " segments, "
                + Phrases.grouped(bytes >> 20)
                + " MB");
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
