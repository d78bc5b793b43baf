package tcpstates.repl.language;

import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;

/** {@code set NAME VALUE}, understood. */
public sealed interface Setting {

  /** {@code play}: both sides. */
  record PlayBoth(Play play) implements Setting {}

  /** {@code client} or {@code server}. */
  record PlayOf(Side side, Play play) implements Setting {}

  record Wire(WireMode mode) implements Setting {}

  record Iss(Side side, SeqNum iss) implements Setting {}

  record Buffer(Side side, int bytes) implements Setting {}

  record Reads(Side side, boolean atOnce) implements Setting {}

  record Mss(int bytes) implements Setting {}

  /** A duration that both sides share. */
  record Duration(Timing timing, long millis) implements Setting {}

  /** Durations that can be set. */
  enum Timing {
    MSL("msl"),
    RTO("rto"),
    USER_TIMEOUT("user-timeout"),
    SYN_TIMEOUT("syn-timeout"),
    /** 0 is {@code off}. */
    KEEPALIVE("keepalive");

    private final String word;

    Timing(String word) {
      this.word = word;
    }

    /** As it is typed. */
    public String word() {
      return word;
    }
  }

  /** {@code names rfc|linux}: how states are shown. */
  record Names(boolean linux) implements Setting {}

  /** {@code numbers relative|absolute}: how sequence numbers are shown. */
  record Numbers(boolean relative) implements Setting {}

  record Motion(boolean on) implements Setting {}

  record Theme(boolean dark) implements Setting {}

  /** {@code width wide|narrow}: how wide the terminal shows characters of ambiguous width. */
  record Width(boolean wide) implements Setting {}

  /** Whether it is about the display: such settings are neither undone nor reset. */
  default boolean display() {
    return this instanceof Names
        || this instanceof Numbers
        || this instanceof Motion
        || this instanceof Theme
        || this instanceof Width;
  }
}
