package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tcpstates.capture.host.Counter;
import tcpstates.capture.host.CounterList;
import tcpstates.capture.host.HostFinding;
import tcpstates.capture.host.HostListing;
import tcpstates.capture.host.SocketCensus;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/**
 * The report about a host's listing: how many sockets are in each state, what is odd, and what to
 * do.
 */
public final class HostText {

  private static final int INDENT = 4;

  private final Look look;
  private final List<StyledLine> lines = new ArrayList<>();

  private HostText(Look look) {
    this.look = look;
  }

  /** The whole report about a listing. */
  public static List<StyledLine> of(HostListing listing, Look look) {
    HostText text = new HostText(look);
    if (listing.census().sockets() > 0) {
      text.census(listing.census());
    }
    if (listing.counters().isAny()) {
      text.counters(listing.counters());
    }
    return List.copyOf(text.lines);
  }

  // ---- sockets

  private void census(SocketCensus census) {
    String states =
        Arrays.stream(State.values())
            .filter(state -> census.in(state) > 0)
            .sorted(Comparator.comparingLong((State state) -> -census.in(state)))
            .map(state -> Phrases.grouped(census.in(state)) + " " + state)
            .collect(Collectors.joining(", "));
    String thing = census.isTracked() ? "tracked connection" : "socket";
    String plural = census.sockets() == 1 ? "" : "s";
    add(StyledLine.of(Phrases.grouped(census.sockets()) + " " + thing + plural + ": " + states), 2);
    List<HostFinding> findings = census.findings();
    if (findings.isEmpty()) {
      add(StyledLine.of("  Nothing is unusual."), 2);
    }
    findings.forEach(this::finding);
  }

  private void finding(HostFinding finding) {
    head(finding.what());
    part("Meaning", finding.oddity().means());
    part("Usual cause", finding.oddity().causes());
    part("What to do", finding.oddity().advice());
  }

  private void head(String what) {
    add(StyledLine.of("  ").plus("! ", Style.BAD).plus(what, Style.STRONG), INDENT);
  }

  private void part(String label, String text) {
    add(StyledLine.of("    ").plus(label + ": ", Style.FAINT).plus(text), INDENT + 2);
  }

  // ---- counters

  private void counters(CounterList counters) {
    List<CounterList.Entry> odd = counters.odd();
    if (!lines.isEmpty()) {
      lines.add(StyledLine.EMPTY);
    }
    if (odd.isEmpty()) {
      add(StyledLine.of("No counter shows anything unusual."), 2);
      return;
    }
    add(
        StyledLine.of(
            "Counters worth a look. They count since the host started: run the command again to see"
                + " which still grow."),
        2);
    odd.forEach(this::counter);
  }

  private void counter(CounterList.Entry entry) {
    Counter counter = entry.counter();
    head(counter.name() + " " + Phrases.grouped(entry.value()));
    part("Counts", sentence(counter.counts()));
    part("Usual cause", sentence(counter.causes()));
    part("What to do", sentence(counter.advice()));
  }

  /** A part of a sentence, such as {@code the queue is full}, as a sentence. */
  public static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private void add(StyledLine line, int indent) {
    lines.addAll(Wrap.line(line, indent, look));
  }
}
