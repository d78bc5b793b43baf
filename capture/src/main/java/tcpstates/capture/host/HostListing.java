package tcpstates.capture.host;

import java.util.List;

/** The sockets and counters of a host, collected from the lines that tools have printed. */
public final class HostListing {

  private final Fields fields = new Fields();
  private final SocketCensus census = new SocketCensus();
  private final CounterList counters = new CounterList();
  private final List<SocketReader> readers =
      List.of(
          new SsReader(),
          new NetstatReader(),
          new ProcReader(),
          new LsofReader(),
          new ConntrackReader());

  /** The reader that understood the last line. It most likely understands the next one too. */
  private SocketReader last = readers.get(0);

  /** Makes an empty listing. */
  public HostListing() {}

  /** Reads a line; returns whether one of the tools prints such a line. */
  public boolean read(String line) {
    fields.read(line);
    if (fields.count() == 0 || read(last)) {
      return true;
    }
    for (SocketReader reader : readers) {
      if (reader != last && read(reader)) {
        last = reader;
        return true;
      }
    }
    return counters.read(fields);
  }

  private boolean read(SocketReader reader) {
    SocketReader.Read read = reader.read(fields);
    read.socket().ifPresent(census::add);
    return read.kind() != SocketReader.Kind.FOREIGN;
  }

  /** The sockets. */
  public SocketCensus census() {
    return census;
  }

  /** The counters. */
  public CounterList counters() {
    return counters;
  }
}
