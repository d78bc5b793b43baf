package tcpstates.dist;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command about the page, as Picocli reads it. */
@Command(
    name = "web",
    description =
        "Play in a browser: serve the page to this machine and open it, or write its files.",
    footerHeading = "%n",
    footer = {
      "The page works offline once it was opened. A browser keeps progress for each",
      "port by itself, so stay with one port."
    })
final class WebCommand implements Action {

  private static final int HIGHEST = 65_535;

  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Serve on this port; 0 is any that is free. Default: 9293.")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--no-open", description = "Do not open the page in your browser.")
  private boolean quiet;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Take the page from this folder, instead of the program's own.")
  private Optional<String> dir = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the page's files into this new folder, and serve nothing.")
  private Optional<String> out = Optional.empty();

  private final WebPrograms programs;
  private final Streams streams;

  WebCommand(WebPrograms programs, Streams streams) {
    this.programs = programs;
    this.streams = streams;
  }

  @Override
  public int run() {
    if (out.isPresent() && (port.isPresent() || quiet)) {
      throw wrong("--out serves nothing, so it has no " + (quiet ? "--no-open" : "--port"));
    }
    int number = port.orElse(WebPrograms.PORT);
    if (number < 0 || number > HIGHEST) {
      throw wrong("--port: a port is a number from 0 to " + HIGHEST);
    }
    return out.isPresent()
        ? programs.write(dir, out.get(), streams)
        : programs.serve(dir, number, !quiet, streams);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
