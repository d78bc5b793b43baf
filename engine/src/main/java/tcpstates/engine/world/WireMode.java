package tcpstates.engine.world;

/** Who carries the segments. */
public enum WireMode {
  /** A person: a segment stays in flight until somebody delivers or drops it. */
  MANUAL,
  /** Each segment is delivered as soon as it is sent, in order. */
  AUTO
}
