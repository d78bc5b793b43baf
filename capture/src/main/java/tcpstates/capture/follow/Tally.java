package tcpstates.capture.follow;

/** What was counted of a party, and when first and last. Frames are numbered from 1; 0 is none. */
public final class Tally {
  long frames;

  /** Bytes of text, each counted once. */
  long bytes;
}
