package tcpstates.dist;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for the program's look, for every command that talks with a person. */
final class AppearanceOptions {

  @Option(
      names = "--plain",
      description =
          "The line prompt, in words: no drawings, colours or line editing. For a screen reader;"
              + " `set plain on` keeps it so.")
  private boolean plain;

  @Option(names = "--ascii", description = "Draw with ASCII characters only.")
  private boolean ascii;

  @Option(
      names = "--theme",
      paramLabel = "auto|dark|light",
      description =
          "Colours for this background, auto: for the one that the terminal has. `set theme light` keeps"
              + " them.")
  private Optional<Appearance.Theme> theme = Optional.empty();

  Appearance appearance() {
    return new Appearance(plain, ascii || CommandLineTool.asciiOnly(), theme);
  }
}
