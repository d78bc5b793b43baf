package tcpstates.engine.world;

/** Who plays a side's TCP. */
public enum Play {
  /** A person: a segment that must be answered is held until the person sends the answer. */
  MANUAL,
  /** The engine answers by itself, at once. */
  AUTO
}
