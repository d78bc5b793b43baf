package tcpstates.repl.session;

import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Setting;

/** Settings of an endpoint with one of them changed. */
final class SettingsChange {

  private SettingsChange() {}

  /** What the setting makes of the settings of a side, which may be nothing. */
  static TcpSettings with(TcpSettings old, Side side, Setting setting) {
    if (setting instanceof Setting.Iss s) {
      return s.side() == side ? iss(old, s.iss()) : old;
    }
    if (setting instanceof Setting.Buffer s) {
      return s.side() == side ? sizes(old, s.bytes(), old.mss()) : old;
    }
    if (setting instanceof Setting.Mss s) {
      return sizes(old, old.buffer(), s.bytes());
    }
    if (setting instanceof Setting.Reads s) {
      return s.side() == side ? reads(old, s.atOnce()) : old;
    }
    return setting instanceof Setting.Duration s ? timing(old, s.timing(), s.millis()) : old;
  }

  private static TcpSettings iss(TcpSettings s, SeqNum iss) {
    return new TcpSettings(
        iss,
        s.buffer(),
        s.mss(),
        s.readsAtOnce(),
        s.msl(),
        s.rto(),
        s.userTimeout(),
        s.synTimeout(),
        s.keepAlive());
  }

  private static TcpSettings sizes(TcpSettings s, int buffer, int mss) {
    return new TcpSettings(
        s.iss(),
        buffer,
        mss,
        s.readsAtOnce(),
        s.msl(),
        s.rto(),
        s.userTimeout(),
        s.synTimeout(),
        s.keepAlive());
  }

  private static TcpSettings reads(TcpSettings s, boolean atOnce) {
    return new TcpSettings(
        s.iss(),
        s.buffer(),
        s.mss(),
        atOnce,
        s.msl(),
        s.rto(),
        s.userTimeout(),
        s.synTimeout(),
        s.keepAlive());
  }

  private static TcpSettings timing(TcpSettings s, Setting.Timing timing, long millis) {
    return switch (timing) {
      case MSL -> durations(s, millis, s.rto(), s.userTimeout(), s.synTimeout(), s.keepAlive());
      case RTO -> durations(s, s.msl(), millis, s.userTimeout(), s.synTimeout(), s.keepAlive());
      case USER_TIMEOUT -> durations(s, s.msl(), s.rto(), millis, s.synTimeout(), s.keepAlive());
      case SYN_TIMEOUT -> durations(s, s.msl(), s.rto(), s.userTimeout(), millis, s.keepAlive());
      case KEEPALIVE -> durations(s, s.msl(), s.rto(), s.userTimeout(), s.synTimeout(), millis);
    };
  }

  private static TcpSettings durations(
      TcpSettings s, long msl, long rto, long userTimeout, long synTimeout, long keepAlive) {
    return new TcpSettings(
        s.iss(),
        s.buffer(),
        s.mss(),
        s.readsAtOnce(),
        msl,
        rto,
        userTimeout,
        synTimeout,
        keepAlive);
  }
}
