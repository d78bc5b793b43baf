package tcpstates.engine.world;

/** What the network can do to a segment, except deliver it. */
public enum Fault {
  /** It is lost. */
  DROP,
  /** A second copy is in flight. */
  DUPLICATE,
  /** It is damaged: its checksum is wrong. */
  CORRUPT,
  /** It can't arrive for a while. */
  DELAY
}
