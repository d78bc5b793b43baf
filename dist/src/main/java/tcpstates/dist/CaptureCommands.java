package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.engine.world.Side;

/** The commands about captures, in Picocli's form. */
final class CaptureCommands {

  private CaptureCommands() {}

  @Command(
      name = "replay",
      description =
          "Show what a capture holds: the states of both ends after each segment, how each"
              + " connection began and ended, and what is odd.",
      footerHeading = "%n",
      footer = {
        "If the capture has one connection, you see it segment by segment; if it has",
        "several, an overview first. A state with a question mark is not certain: what",
        "would settle it has passed the capture and may be lost after that.",
        "",
        "A filter consists of words and values that must all hold:",
        "  host 10.0.0.1   port 443   state CLOSE-WAIT   finding zero-window",
        "",
        "With --tui you step through a connection, forward and back, in the panes: why",
        "each state has changed, what is not certain, what is odd. `fork` leaves the capture",
        "there, and you play on by hand: what if this ACK had been lost?",
        "",
        "A live connection: tcpdump -U -w - | tcpstates replay -"
      })
  static final class Replay implements Action {

    @Mixin private HelpOption help;
    @Spec private CommandSpec spec;

    @Parameters(
        paramLabel = "FILE",
        description = "A capture, pcap or pcapng, also with gzip; - is the standard input.")
    private String file;

    @Option(
        names = "--at",
        paramLabel = "PLACE",
        description =
            "Where it was taken: client, server or between. If you leave it out, the times of"
                + " handshakes tell.")
    private Optional<String> at = Optional.empty();

    @Option(
        names = "--stream",
        paramLabel = "N",
        description = "Show this connection segment by segment. They are counted from 0.")
    private Optional<Integer> stream = Optional.empty();

    @Option(names = "--filter", paramLabel = "FILTER", description = "Show only some; see below.")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--summary", description = "Show each connection in a few lines.")
    private boolean summary;

    @Option(
        names = "--json",
        description =
            "Print JSON Lines: an object for each segment; with --summary, for each connection.")
    private boolean json;

    @Option(names = "--tui", description = "Step through a connection in the panes.")
    private boolean tui;

    @Option(
        names = "--frame",
        paramLabel = "N",
        description = "As --tui, and begin at this frame. They are counted from 1.")
    private Optional<Long> frame = Optional.empty();

    @Option(
        names = "--fork",
        description =
            "As --tui, and leave the capture at once: play on from --frame, or from the end.")
    private boolean fork;

    @Mixin private AppearanceOptions appearance;

    private final CapturePrograms programs;
    private final Streams streams;

    Replay(CapturePrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      if (stream.isPresent() && stream.get() < 0) {
        throw wrong("--stream: streams are counted from 0");
      }
      return tui || fork || frame.isPresent() ? play() : replay();
    }

    private int play() {
      if (summary || json || filter.isPresent()) {
        throw wrong("--tui, --frame and --fork do not go with --summary, --json and --filter");
      }
      if (file.equals("-")) {
        throw wrong(
            "--tui needs the keyboard, so the capture must be a file: tcpdump -w FILE, then"
                + " tcpstates replay FILE --tui");
      }
      if (frame.isPresent() && frame.get() < 1) {
        throw wrong("--frame: frames are counted from 1");
      }
      return programs.play(
          new CapturePrograms.Playing(
              file,
              at.map(this::place),
              stream(),
              frame.map(OptionalLong::of).orElse(OptionalLong.empty()),
              fork,
              appearance.appearance()),
          streams);
    }

    private OptionalInt stream() {
      return stream.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private int replay() {
      return programs.replay(
          new CapturePrograms.Replay(
              file,
              at.map(this::place),
              stream(),
              filter,
              summary,
              json,
              appearance.appearance().ascii()),
          streams);
    }

    private VantagePoint place(String word) {
      for (VantagePoint point : VantagePoint.values()) {
        if (point.name().equals(word.toUpperCase(Locale.ROOT))) {
          return point;
        }
      }
      throw wrong("--at: a capture is taken at the client, at the server, or between");
    }

    private ParameterException wrong(String message) {
      return new ParameterException(spec.commandLine(), message);
    }
  }

  @Command(
      name = "export",
      description = "Write a saved session in a form that other programs read.",
      footerHeading = "%n")
  static final class Export implements Action {

    @Mixin private HelpOption help;
    private CommandSpec spec;

    @Parameters(
        paramLabel = "SESSION",
        description = "A saved session or a script; - is the standard input.")
    private String file;

    @Option(
        names = "--to",
        paramLabel = "FORMAT",
        required = true,
        description = "The form; they are listed below.")
    private String format;

    @Option(
        names = "--side",
        paramLabel = "SIDE",
        description =
            "Whose script packetdrill gets: client or server. Left out: the one in focus.")
    private Optional<String> side = Optional.empty();

    private final CapturePrograms programs;
    private final Streams streams;

    Export(CapturePrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    /** Called by Picocli; lists the forms below the options. */
    @Spec
    void spec(CommandSpec own) {
      spec = own;
      List<String> footer = new ArrayList<>();
      for (ExportFormat form : ExportFormat.values()) {
        footer.add("  " + form.word() + " ".repeat(13 - form.word().length()) + form.help());
      }
      footer.add("");
      footer.add("In a session, `save FILE` writes one, and `export FORMAT FILE` exports it.");
      own.usageMessage().footer(footer.toArray(String[]::new));
    }

    @Override
    public int run() {
      ExportFormat form =
          ExportFormat.named(format)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--to: a form is one of " + String.join(", ", ExportFormat.words())));
      return programs.export(file, form, side.map(this::side), streams);
    }

    private Side side(String word) {
      for (Side one : Side.values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw new ParameterException(spec.commandLine(), "--side: a side is client or server");
    }
  }
}
