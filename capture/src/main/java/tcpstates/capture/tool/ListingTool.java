package tcpstates.capture.tool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.host.HostListing;
import tcpstates.capture.host.ListingLines;
import tcpstates.capture.report.HostText;
import tcpstates.capture.tcpdump.TcpdumpText;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.text.Wrap;

/** Explains what people paste: listings of sockets, kernel counters, and lines of tcpdump. */
public final class ListingTool {

  private static final int QUOTED = 60;

  private static final String KNOWN =
      "tcpstates understands ss, netstat, lsof -iTCP, conntrack -L, /proc/net/tcp, nstat -az,"
          + " netstat -s and tcpdump.";

  /** The first line that no tool prints. */
  private record Stray(long number, String text) {}

  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;
  private final HostListing listing = new HostListing();
  private final TcpdumpText tcpdump = new TcpdumpText();
  private Optional<Stray> stray = Optional.empty();
  private long strays;

  /** The line after which the rest was left unread; 0 if nothing was. */
  private long leftAfter;

  private long understood;

  private ListingTool(Look look, Encoder.Colours colours, PrintStream out, PrintStream err) {
    this.look = look;
    encoder = new Encoder(look, colours);
    this.out = out;
    this.err = err;
  }

  /** Explains the content of a stream; returns the exit code. */
  public static int run(
      int width, boolean ascii, InputStream in, PrintStream out, PrintStream err) {
    Look look = Look.of(width, ascii);
    ListingTool tool = new ListingTool(look, Encoder.Colours.NONE, out, err);
    try {
      tool.read(new ListingLines(in));
    } catch (IOException e) {
      return tool.complain(
          "standard input: cannot be read: " + LocalFile.why(e), ScriptRunner.BROKEN);
    }
    return tool.tell(ascii);
  }

  private void read(ListingLines lines) throws IOException {
    while (lines.advance()) {
      String line = lines.line();
      boolean known =
          TcpdumpText.looksRight(line) ? tcpdump.read(line) : isChat(line) || listing.read(line);
      if (known) {
        understood += line.isBlank() ? 0 : 1;
      } else if (strays++ == 0) {
        stray = Optional.of(new Stray(lines.number(), line));
      }
    }
    leftAfter = lines.isLeft() ? lines.number() : 0;
  }

  /** Other text that often surrounds such lines where people paste them. */
  private static boolean isChat(String line) {
    return line.startsWith("$ ")
        || line.startsWith("tcpdump: ")
        || line.startsWith("listening on ")
        || line.startsWith("```")
        || line.equals("...")
        || line.endsWith(" packets captured")
        || line.endsWith(" packets received by filter")
        || line.endsWith(" packets dropped by kernel")
        || line.startsWith("conntrack v");
  }

  private int tell(boolean ascii) {
    if (leftAfter > 0) {
      complain(
          "the input seems to have no end; what comes after line "
              + Phrases.grouped(leftAfter)
              + " is left out.",
          ScriptRunner.OK);
    }
    boolean any =
        listing.census().sockets() > 0 || listing.counters().isAny() || tcpdump.frames() > 0;
    if (!any) {
      return nothing();
    }
    List<StyledLine> lines = new ArrayList<>(HostText.of(listing, look));
    boolean both = !lines.isEmpty() && tcpdump.frames() > 0;
    if (both) {
      lines.add(StyledLine.EMPTY);
    }
    tcpdump.names().forEach(name -> lines.addAll(Wrap.line(StyledLine.of(name), 2, look)));
    out.print(encoder.encode(lines));
    int code = tcpdump.frames() > 0 ? replay(ascii) : ScriptRunner.OK;
    if (strays > 0) {
      complain(strayed(stray.get()), code);
    }
    out.flush();
    return out.checkError() ? ScriptRunner.BROKEN : code;
  }

  private int replay(boolean ascii) {
    ReplayOptions options =
        new ReplayOptions(
            "-",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false,
            false,
            look.width(),
            false,
            ascii,
            Encoder.Colours.NONE);
    int code =
        ReplayTool.run(
            options, ReplayTool.Progress.NONE, new ByteArrayInputStream(tcpdump.pcap()), out, err);
    if (tcpdump.isFull()) {
      complain("there are more lines of tcpdump than are kept; the rest is left out", code);
    }
    return code;
  }

  private int nothing() {
    if (strays == 0) {
      String what =
          understood == 0 ? "there is nothing to explain" : "there are no TCP sockets in it";
      return complain(what + ". " + KNOWN, ScriptRunner.NOT_UNDERSTOOD);
    }
    return complain(strayed(stray.get()) + " " + KNOWN, ScriptRunner.NOT_UNDERSTOOD);
  }

  private String strayed(Stray first) {
    String text = first.text().strip();
    String quoted =
        Visible.text(text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...");
    String others = strays == 1 ? "" : " (and " + Phrases.grouped(strays - 1) + " more)";
    String hint =
        isWithoutState(text) ? " ss prints no states when you ask for one: use ss -tan." : "";
    return "line "
        + Phrases.grouped(first.number())
        + others
        + " is not understood: "
        + quoted
        + (quoted.endsWith(".") ? "" : ".")
        + hint;
  }

  /** Whether the line begins with two queues and has no state. */
  private static boolean isWithoutState(String text) {
    return text.matches("(Recv-Q\\s|[0-9]+\\s+[0-9]+\\s+\\S+:\\S+\\s).*");
  }

  private int complain(String message, int code) {
    StyledLine line = StyledLine.of("tcpstates: " + message);
    err.print(encoder.encode(Wrap.line(line, 2, look)));
    err.flush();
    return code;
  }
}
