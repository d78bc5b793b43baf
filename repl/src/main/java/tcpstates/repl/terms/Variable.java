package tcpstates.repl.terms;

/** A variable of an endpoint that commands can name (RFC 9293, 3.3.1). */
public enum Variable {
  SND_UNA("snd.una"),
  SND_NXT("snd.nxt"),
  SND_WND("snd.wnd"),
  RCV_NXT("rcv.nxt"),
  RCV_WND("rcv.wnd"),
  ISS("iss"),
  IRS("irs");

  private final String word;

  Variable(String word) {
    this.word = word;
  }

  /** As it is typed. */
  public String word() {
    return word;
  }

  /** Whether it is a number in sequence space, so that it is compared modulo 2^32. */
  public boolean inSequenceSpace() {
    return this != SND_WND && this != RCV_WND;
  }

  /** Whether it counts what the endpoint itself sends, rather than what its peer does. */
  public boolean outgoing() {
    return this == SND_UNA || this == SND_NXT || this == SND_WND || this == ISS;
  }
}
