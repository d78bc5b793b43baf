package tcpstates.engine.tcp;

/** A control bit of the TCP header (RFC 9293, 3.1), in the order in which they are shown. */
public enum Flag {
  SYN,
  FIN,
  RST,
  PSH,
  ACK,
  URG;

  int bit() {
    return 1 << ordinal();
  }
}
