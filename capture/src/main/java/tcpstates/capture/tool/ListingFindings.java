package tcpstates.capture.tool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.Connections;
import tcpstates.capture.follow.Finding;
import tcpstates.capture.follow.Findings;
import tcpstates.capture.host.Counter;
import tcpstates.capture.host.CounterList;
import tcpstates.capture.host.HostFinding;
import tcpstates.capture.host.HostListing;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.report.HostText;
import tcpstates.repl.reply.TextFinding;
import tcpstates.repl.text.Phrases;

/** What is odd in a text that was pasted, for programs: each finding with its code. */
final class ListingFindings {

  private final List<TextFinding> findings = new ArrayList<>();

  private ListingFindings() {}

  /** The findings about sockets, then about counters, then about connections. */
  static List<TextFinding> of(ListingReading reading) {
    ListingFindings all = new ListingFindings();
    all.addHost(reading.listing());
    if (reading.hasSegments()) {
      all.addConnections(reading.pcap());
    }
    return List.copyOf(all.findings);
  }

  private void addHost(HostListing listing) {
    for (HostFinding finding : listing.census().findings()) {
      String message =
          finding.what()
              + ". "
              + finding.oddity().means()
              + " Usual cause: "
              + finding.oddity().causes()
              + " What to do: "
              + finding.oddity().advice();
      findings.add(TextFinding.ofHost(finding.oddity().code(), message));
    }
    for (CounterList.Entry entry : listing.counters().odd()) {
      Counter counter = entry.counter();
      String message =
          counter.name()
              + " "
              + Phrases.grouped(entry.value())
              + ". It counts "
              + counter.counts()
              + ". Usual cause: "
              + HostText.sentence(counter.causes())
              + " What to do: "
              + HostText.sentence(counter.advice());
      findings.add(TextFinding.ofHost(counter.name(), message));
    }
  }

  private void addConnections(byte[] pcap) {
    List<Connection> folded = new ArrayList<>();
    Connections connections = new Connections(Optional.empty(), false, folded::add);
    try (PacketReader packets = PacketReader.open(new ByteArrayInputStream(pcap))) {
      while (packets.advance()) {
        connections.pass(packets.packet());
        tell(folded, connections);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.finish();
    tell(folded, connections);
  }

  private void tell(List<Connection> folded, Connections connections) {
    for (Connection connection : folded) {
      for (Finding finding : Findings.of(connection, connections.now())) {
        findings.add(
            new TextFinding(
                finding.code(),
                finding.message(),
                OptionalLong.of(connection.stream()),
                finding.frame() == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(finding.frame())));
      }
    }
    folded.clear();
  }
}
