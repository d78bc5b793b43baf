package tcpstates.repl.session;

import tcpstates.engine.tcp.Signal;

/** What an application is told, in a word or two. */
public final class SignalText {

  private SignalText() {}

  public static String briefly(Signal signal) {
    return switch (signal) {
      case NONE -> "nothing";
      case RESET -> "reset";
      case REFUSED -> "refused";
      case CLOSING -> "peer closed";
      case TIMEOUT -> "timed out";
      case ABORTED -> "aborted";
    };
  }
}
