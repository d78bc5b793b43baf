package tcpstates.engine.world;

/** What the network can do to a segment, other than to deliver it. */
public enum Fault {
  /** It is lost. */
  DROP,
  /** A second copy is in flight. */
  DUPLICATE,
  /** Its checksum breaks. */
  CORRUPT,
  /** It can't arrive for a while. */
  DELAY
}
