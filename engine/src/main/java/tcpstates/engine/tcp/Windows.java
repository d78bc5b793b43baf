package tcpstates.engine.tcp;

/** Windows of endpoints that are followed: not every capture shows how large they are. */
public final class Windows {

  /** Stands for a window that is not known. It is larger than any that TCP can offer (RFC 7323). */
  public static final int UNKNOWN = 1 << 30;

  private Windows() {}

  /** Whether a window is known. */
  public static boolean isKnown(int window) {
    return window < UNKNOWN;
  }
}
