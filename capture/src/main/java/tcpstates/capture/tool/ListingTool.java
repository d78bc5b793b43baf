package tcpstates.capture.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tcpstates.capture.host.ListingLines;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.JsonView;

/** Explains what people paste: listings of sockets, kernel counters, and lines of tcpdump. */
public final class ListingTool {

  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;

  private ListingTool(Look look, PrintStream out, PrintStream err) {
    this.look = look;
    encoder = new Encoder(look, Encoder.Colours.NONE);
    this.out = out;
    this.err = err;
  }

  /**
   * Explains the content of a stream.
   *
   * @param json whether to print the findings as an object, for programs
   * @return the exit code
   */
  public static int run(
      int width, boolean ascii, boolean json, InputStream in, PrintStream out, PrintStream err) {
    ListingTool tool = new ListingTool(Look.of(width, ascii), out, err);
    try {
      ListingReading reading = ListingReading.of(new ListingLines(in));
      return json ? tool.tellJson(reading) : tool.tell(reading);
    } catch (IOException e) {
      return tool.complain(
          "standard input: cannot be read: " + LocalFile.why(e), ScriptRunner.BROKEN);
    }
  }

  private int tell(ListingReading reading) {
    reading.unread().ifPresent(problem -> complain(problem, ScriptRunner.OK));
    if (!reading.isAny()) {
      return complain(reading.nothing(), ScriptRunner.NOT_UNDERSTOOD);
    }
    out.print(encoder.encode(reading.report(look)));
    int code = ScriptRunner.OK;
    if (reading.hasSegments()) {
      code = replay(reading, false, look, out, err);
      reading.unfollowed().ifPresent(problem -> complain(problem, ScriptRunner.OK));
    }
    reading.strays().ifPresent(problem -> complain(problem, ScriptRunner.OK));
    out.flush();
    return out.checkError() ? ScriptRunner.BROKEN : code;
  }

  private int tellJson(ListingReading reading) {
    if (!reading.isAny()) {
      return complain(reading.nothing(), ScriptRunner.NOT_UNDERSTOOD);
    }
    out.println(JsonView.textExplained(ListingFindings.of(reading)));
    Stream.of(reading.unread(), reading.unfollowed(), reading.strays())
        .flatMap(Optional::stream)
        .forEach(problem -> complain(problem, ScriptRunner.OK));
    return out.checkError() ? ScriptRunner.BROKEN : ScriptRunner.OK;
  }

  private int complain(String message, int code) {
    StyledLine line = StyledLine.of("tcpstates: " + message);
    err.print(encoder.encode(Wrap.line(line, 2, look)));
    err.flush();
    return code;
  }

  private static int replay(
      ListingReading reading, boolean wrapped, Look look, PrintStream out, PrintStream err) {
    ReplayOptions options =
        new ReplayOptions(
            "-",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false,
            false,
            look.width(),
            wrapped,
            look.ascii(),
            Encoder.Colours.NONE);
    InputStream pcap = new ByteArrayInputStream(reading.pcap());
    return ReplayTool.run(options, ReplayTool.Progress.NONE, pcap, out, err);
  }

  // ---- in a conversation

  /** Explains a text that was pasted into a conversation. */
  static Answer explain(String text, Look look) {
    ListingReading reading = read(text);
    if (!reading.isAny()) {
      return Answer.Rejected.of(
          Rejection.Code.NOTHING_TO_EXPLAIN, sentence(reading.nothing()), List.of());
    }
    List<StyledLine> lines = new ArrayList<>(reading.report(look));
    if (reading.hasSegments()) {
      lines.addAll(replayed(reading, look));
    }
    Stream.of(reading.unread(), reading.unfollowed(), reading.strays())
        .flatMap(Optional::stream)
        .forEach(problem -> lines.add(StyledLine.of(sentence(problem))));
    return new Answer.TextExplained(lines, ListingFindings.of(reading));
  }

  private static ListingReading read(String text) {
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      return ListingReading.of(new ListingLines(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<StyledLine> replayed(ListingReading reading, Look look) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
    replay(reading, true, look, out, out);
    out.flush();
    return said.toString(StandardCharsets.UTF_8).lines().map(StyledLine::of).toList();
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
