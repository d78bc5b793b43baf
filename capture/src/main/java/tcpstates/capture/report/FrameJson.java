package tcpstates.capture.report;

import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.Note;
import tcpstates.capture.follow.Notes;
import tcpstates.capture.follow.Party;
import tcpstates.capture.follow.Passage;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Windows;
import tcpstates.repl.text.Json;

/** A frame as a JSON object on one line. The schema is {@code replay-frame.schema.json}. */
public final class FrameJson {

  private static final String[] FLAGS = {"SYN", "FIN", "RST", "PSH", "ACK", "URG"};
  private static final int[] BITS = {
    TcpPacket.SYN, TcpPacket.FIN, TcpPacket.RST, TcpPacket.PSH, TcpPacket.ACK, TcpPacket.URG
  };

  private final Timestamps times = new Timestamps();
  private final StringBuilder json = new StringBuilder(512);

  /** Makes the JSON for the frames of one capture. */
  public FrameJson() {}

  /** The object, without a line feed. */
  public CharSequence of(TcpPacket packet, Connection connection, Passage passage) {
    Party from = passage.fromClient() ? connection.client() : connection.server();
    Party to = passage.fromClient() ? connection.server() : connection.client();
    boolean ack = packet.has(TcpPacket.ACK);
    json.setLength(0);
    json.append("{\"frame\":").append(packet.frame());
    json.append(",\"time\":\"");
    times.append(json, packet.time());
    json.append("\",\"stream\":").append(connection.stream());
    json.append(",\"from\":\"").append(passage.fromClient() ? "client" : "server");
    json.append("\",\"src\":\"").append(from.name());
    json.append("\",\"dst\":\"").append(to.name());
    json.append("\",\"flags\":[");
    flags(packet);
    json.append("],\"seq\":").append(from.relative(packet.seq()));
    json.append(",\"ack\":").append(ack ? Long.toString(to.relative(packet.ack())) : Json.NULL);
    json.append(",\"seq_raw\":").append(Integer.toUnsignedLong(packet.seq()));
    json.append(",\"ack_raw\":");
    json.append(ack ? Long.toString(Integer.toUnsignedLong(packet.ack())) : Json.NULL);
    json.append(",\"len\":").append(packet.length());
    json.append(",\"win\":").append(window(passage.offer()));
    json.append(",\"win_raw\":").append(packet.window());
    json.append(",\"retransmission_of\":");
    json.append(passage.repeats() == 0 ? Json.NULL : Long.toString(passage.repeats()));
    long now = packet.time();
    side("client", connection.clientState(), connection.client().isCertain(now));
    side("server", connection.serverState(), connection.server().isCertain(now));
    notes(packet, passage);
    return json.append('}');
  }

  private static String window(Passage.Offer offer) {
    return Windows.isKnown(offer.window()) ? Integer.toString(offer.window()) : Json.NULL;
  }

  private void flags(TcpPacket packet) {
    String comma = "";
    for (int i = 0; i < FLAGS.length; i++) {
      if (packet.has(BITS[i])) {
        json.append(comma).append('"').append(FLAGS[i]).append('"');
        comma = ",";
      }
    }
  }

  private void side(String name, State state, boolean certain) {
    json.append(",\"").append(name).append("\":{\"state\":\"").append(state.rfcName());
    json.append("\",\"certain\":").append(certain).append('}');
  }

  private void notes(TcpPacket packet, Passage passage) {
    json.append(",\"notes\":[");
    String comma = "";
    for (Note note : Notes.of(packet, passage)) {
      json.append(comma).append("{\"code\":\"").append(note.code());
      json.append("\",\"message\":").append(Json.string(note.message()));
      json.append(",\"rfc\":\"").append(note.rfc()).append("\"}");
      comma = ",";
    }
    json.append(']');
  }
}
