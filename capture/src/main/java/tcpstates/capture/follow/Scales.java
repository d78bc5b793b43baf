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

  /** Notes whether a SYN of one side offers a scale. */
  void offer(boolean byClient, OptionalInt scale) {
    int offer = scale.orElse(NOT_OFFERED);
    if (byClient) {
      client = offer;
    } else {
      server = offer;
    }
  }

  /** Whether the scale of that side's windows is known. */
  boolean known() {
    return client != NO_SYN && server != NO_SYN || client == NOT_OFFERED || server == NOT_OFFERED;
  }

  /**
   * How many bits that side's windows are shifted; the largest possible shift if it is not known.
   */
  int of(boolean ofClient) {
    if (client == NOT_OFFERED || server == NOT_OFFERED) {
      return 0;
    }
    return known() ? ofClient ? client : server : LARGEST;
  }
}
