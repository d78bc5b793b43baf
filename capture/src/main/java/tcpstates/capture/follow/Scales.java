package tcpstates.capture.follow;

import java.util.OptionalInt;

/**
 * How far the windows of both sides are shifted (RFC 7323, 2). They are shifted only if both SYNs
 * offer it.
 */
final class Scales {

  private static final int NO_SYN = -1;
  private static final int NOT_OFFERED = -2;

  /** If the scale is unknown, a window may be as large as TCP allows. */
  private static final int LARGEST = 14;

  private int client = NO_SYN;
  private int server = NO_SYN;

  /** Whether both SYNs offer it. A SYN,ACK may, only if the SYN that it answers did (2.2). */
  private boolean agreed;

  /**
   * Notes whether a SYN of one side offers a scale.
   *
   * @param answers whether it is a SYN,ACK
   */
  void offer(boolean byClient, OptionalInt scale, boolean answers) {
    int offer = scale.orElse(NOT_OFFERED);
    if (byClient) {
      client = offer;
    } else {
      server = offer;
    }
    agreed |= offer >= 0 && (answers || client >= 0 && server >= 0);
  }

  /** Whether the scale of that side's windows is known. */
  boolean known(boolean ofClient) {
    return refused() || agreed && (ofClient ? client : server) != NO_SYN;
  }

  /**
   * How many bits that side's windows are shifted; the largest possible shift if it is not known.
   */
  int of(boolean ofClient) {
    return refused() ? 0 : known(ofClient) ? ofClient ? client : server : LARGEST;
  }

  private boolean refused() {
    return client == NOT_OFFERED || server == NOT_OFFERED;
  }
}
