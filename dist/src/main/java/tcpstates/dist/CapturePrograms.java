package tcpstates.dist;

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
   * What {@code tcpstates replay --tui} is asked to do.
   *
   * @param file the capture
   * @param at where it was taken, if the person says so
   * @param stream the connection to begin with, if it is named
   * @param frame the frame to begin at, if it is named
   * @param fork leave the capture at once, and play on from there
   * @param appearance how the person wants it to look
   */
  record Playing(
      String file,
      Optional<VantagePoint> at,
      OptionalInt stream,
      OptionalLong frame,
      boolean fork,
      Appearance appearance) {}

  /**
   * Writes a saved session in a form; a script for packetdrill plays this side, if one is named.
   */
  int export(String file, ExportFormat format, Optional<Side> side, Streams streams);

  /**
   * What {@code tcpstates replay} is asked to do.
   *
   * @param file the capture; {@code -} is the standard input
   * @param at where it was taken, if the person says so
   * @param stream the one connection that is wanted, if it is only one
   * @param filter which connections are wanted
   * @param summary print each connection in a few lines
   * @param json print JSON Lines
   * @param ascii print ASCII only
   */
  record Replay(
      String file,
      Optional<VantagePoint> at,
      OptionalInt stream,
      Optional<String> filter,
      boolean summary,
      boolean json,
      boolean ascii) {

    /** The options of a command line that has no more than a file and flags. */
    static Optional<Replay> simple(List<String> args) {
      boolean summary = args.contains("--summary");
      boolean json = args.contains("--json");
      List<String> files =
          args.stream().filter(arg -> !arg.equals("--summary") && !arg.equals("--json")).toList();
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
