package tcpstates.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/** Engine steps a second on one core. A connection is opened and closed, in eleven steps. */
public class EngineSteps extends Plan {

  private static final int STEPS = 11;

  private final TcpSettings client = TcpSettings.defaults(SeqNum.of(100));
  private final TcpSettings server = TcpSettings.defaults(SeqNum.of(300));

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Endpoint openAndClose() {
    Endpoint s = server(Endpoint.CLOSED, new Event.Open(false)).endpoint();
    Reaction syn = client(Endpoint.CLOSED, new Event.Open(true));
    Reaction synAck = server(s, arrival(syn));
    Reaction ack = client(syn.endpoint(), arrival(synAck));
    s = server(synAck.endpoint(), arrival(ack)).endpoint();
    Reaction fin = client(ack.endpoint(), new Event.Close());
    Reaction ackOfFin = server(s, arrival(fin));
    Endpoint c = client(fin.endpoint(), arrival(ackOfFin)).endpoint();
    Reaction otherFin = server(ackOfFin.endpoint(), new Event.Close());
    Reaction lastAck = client(c, arrival(otherFin));
    s = server(otherFin.endpoint(), arrival(lastAck)).endpoint();
    if (s.state() != State.CLOSED || lastAck.endpoint().state() != State.TIME_WAIT) {
      throw new IllegalStateException("the connection did not close");
    }
    return s;
  }

  private Reaction client(Endpoint endpoint, Event event) {
    return Machine.step(endpoint, event, client, 0);
  }

  private Reaction server(Endpoint endpoint, Event event) {
    return Machine.step(endpoint, event, server, 0);
  }

  private static Event arrival(Reaction sender) {
    return new Event.Arrives(sender.sent().get(0));
  }
}
