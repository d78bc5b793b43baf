package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.engine.world.Side;

/** What the commands about captures do. */
interface CapturePrograms {

  /** Shows what is in a capture. */
  int replay(Replay options, Streams streams);

  /** Plays a capture on the screen, or at the line prompt if the screen can't be shown. */
  int play(Playing options, Streams streams);

  /**
   * What {@code tcpstates replay --tui} should do.
   *
   * @param file the capture
   * @param at where it was taken, if that is given
   * @param stream the connection to begin with, if one is given
   * @param frame the frame to begin at, if one is given
   * @param fork whether to leave the capture at once and play on from there
   * @param appearance how the program should look
   */
  record Playing(
      String file,
      Optional<VantagePoint> at,
      OptionalInt stream,
      OptionalLong frame,
      boolean fork,
      Appearance appearance) {}

  /** Writes a saved session in a format. A packetdrill script plays this side, if one is named. */
  int export(String file, ExportFormat format, Optional<Side> side, Streams streams);

  /**
   * What {@code tcpstates replay} should do.
   *
   * @param file the capture; {@code -} is the standard input
   * @param at where it was taken, if that is given
   * @param stream the only wanted connection, if just one is wanted
   * @param filter which connections are wanted
   * @param summary whether to print each connection in a few lines
   * @param json whether to print JSON Lines
   * @param ascii whether to print ASCII only
   */
  record Replay(
      String file,
      Optional<VantagePoint> at,
      OptionalInt stream,
      Optional<String> filter,
      boolean summary,
      boolean json,
      boolean ascii) {

    /** The options of a command line that has only a file and flags. */
    static Optional<Replay> simple(List<String> args) {
      boolean summary = args.contains("--summary");
      boolean json = args.contains("--json");
      List<String> files = new ArrayList<>(args);
      files.removeAll(List.of("--summary", "--json"));
      boolean one =
          files.size() == 1 && (files.get(0).equals("-") || !files.get(0).startsWith("-"));
      return one
          ? Optional.of(
              new Replay(
                  files.get(0),
                  Optional.empty(),
                  OptionalInt.empty(),
                  Optional.empty(),
                  summary,
                  json,
                  CommandLineTool.asciiOnly()))
          : Optional.empty();
    }
  }
}
