package tcpstates.capture.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.host.HostListing;
import tcpstates.capture.host.ListingLines;
import tcpstates.capture.report.HostText;
import tcpstates.capture.tcpdump.TcpdumpText;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.text.Wrap;

/** What people paste, read: listings of sockets, kernel counters, and lines of tcpdump. */
final class ListingReading {

  private static final int QUOTED = 60;

  private static final String KNOWN =
      "The program understands ss, netstat, lsof -iTCP, conntrack -L, /proc/net/tcp, nstat -az,"
          + " netstat -s and tcpdump.";

  /** The first line that no tool prints. */
  private record Stray(long number, String text) {}

  private final HostListing listing = new HostListing();
  private final TcpdumpText tcpdump = new TcpdumpText();
  private Optional<Stray> stray = Optional.empty();
  private long strays;

  /** The line after which the rest was left unread; 0 if nothing was. */
  private long leftAfter;

  private long understood;

  private ListingReading() {}

  /**
   * Reads all lines.
   *
   * @throws IOException if they can't be read
   */
  static ListingReading of(ListingLines lines) throws IOException {
    ListingReading reading = new ListingReading();
    reading.read(lines);
    return reading;
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

  // ---- what there is to say

  /** Whether anything in it can be explained. */
  boolean isAny() {
    return listing.census().sockets() > 0 || listing.counters().isAny() || hasSegments();
  }

  /** The sockets and the counters. */
  HostListing listing() {
    return listing;
  }

  /** The report about sockets and counters, and the names that stand for addresses. */
  List<StyledLine> report(Look look) {
    List<StyledLine> lines = new ArrayList<>(HostText.of(listing, look));
    if (!lines.isEmpty() && hasSegments()) {
      lines.add(StyledLine.EMPTY);
    }
    tcpdump.names().forEach(name -> lines.addAll(Wrap.line(StyledLine.of(name), 2, look)));
    return lines;
  }

  /** Whether there are lines of tcpdump. */
  boolean hasSegments() {
    return tcpdump.frames() > 0;
  }

  /** The lines of tcpdump as a pcap file. */
  byte[] pcap() {
    return tcpdump.pcap();
  }

  /** Why no more was read, if there was more. */
  Optional<String> unread() {
    return leftAfter == 0
        ? Optional.empty()
        : Optional.of(
            "the input seems to have no end; what comes after line "
                + Phrases.grouped(leftAfter)
                + " is left out.");
  }

  /** Why some lines of tcpdump are not followed, if any are not. */
  Optional<String> unfollowed() {
    return tcpdump.isFull()
        ? Optional.of("there are more lines of tcpdump than are kept; the rest is left out")
        : Optional.empty();
  }

  /** The lines that were not understood, if there are any. */
  Optional<String> strays() {
    return stray.map(this::strayed);
  }

  /** Why nothing can be explained. */
  String nothing() {
    if (stray.isPresent()) {
      return strayed(stray.get()) + " " + KNOWN;
    }
    String what =
        understood == 0 ? "there is nothing to explain" : "there are no TCP sockets in it";
    return what + ". " + KNOWN;
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
}
