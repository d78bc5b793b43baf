package tcpstates.capture.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.capture.tool.ReplayOptions;
import tcpstates.capture.tool.ReplayTool;
import tcpstates.repl.text.Encoder;

/** Runs {@code tcpstates replay} and keeps what it says. */
public final class Replaying {

  /**
   * What was said.
   *
   * @param code the number the process would end with
   */
  public record Said(int code, String out, String err) {

    /** The lines of the standard output. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  private String file = "-";
  private byte[] input = {};
  private Optional<VantagePoint> at = Optional.empty();
  private OptionalInt stream = OptionalInt.empty();
  private Optional<String> filter = Optional.empty();
  private boolean summary;
  private boolean json;
  private boolean terminal;

  private Replaying() {}

  /** Of a file. */
  public static Replaying file(Path file) {
    Replaying replaying = new Replaying();
    replaying.file = file.toString();
    return replaying;
  }

  /** Of one of the captures of a Linux kernel. */
  public static Replaying capture(String name) {
    return file(Captures.path(name));
  }

  /** Of the standard input. */
  public static Replaying input(byte[] bytes) {
    Replaying replaying = new Replaying();
    replaying.input = bytes;
    return replaying;
  }

  public Replaying at(VantagePoint point) {
    at = Optional.of(point);
    return this;
  }

  public Replaying stream(int number) {
    stream = OptionalInt.of(number);
    return this;
  }

  public Replaying filter(String text) {
    filter = Optional.of(text);
    return this;
  }

  public Replaying summary() {
    summary = true;
    return this;
  }

  public Replaying json() {
    json = true;
    return this;
  }

  /** As on a terminal of 80 columns. */
  public Replaying terminal() {
    terminal = true;
    return this;
  }

  /** Runs it. */
  public Said run() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ReplayOptions options =
        new ReplayOptions(
            file, at, stream, filter, summary, json, 80, terminal, false, Encoder.Colours.NONE);
    int code =
        ReplayTool.run(
            options,
            ReplayTool.Progress.NONE,
            new ByteArrayInputStream(input),
            print(out),
            print(err));
    return new Said(code, text(out), text(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
