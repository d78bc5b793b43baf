package tcpstates.engine.world;

/** Who plays a side's TCP. */
public enum Play {
  /** A person: what must be answered is held on arrival until the person sends the answer. */
  MANUAL,
  /** The engine answers by itself, at once. */
  AUTO
}
