package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DurationReader;
import tcpstates.repl.terms.Spelling;

/** A setting of a side or of the wire: it belongs to the world, and can be undone. */
public sealed interface WorldSetting {

  /** Its name as typed after {@code set}, such as {@code client iss}. */
  String name();

  /** Its value as it is typed. */
  String value();

  /** What it asks of the simulator. */
  Plan plan(World world);

  /** How a text would name it: without its value, except for who plays a side. */
  default String topic() {
    return name();
  }

  /** {@code play}: who plays both sides. */
  record PlayBoth(Play play) implements WorldSetting {

    @Override
    public String name() {
      return "play";
    }

    @Override
    public String value() {
      return Spelling.small(play);
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.SetPlay(Side.CLIENT, play), new Input.SetPlay(Side.SERVER, play));
    }
  }

  /** {@code client} or {@code server}: who plays one side. */
  record PlayOf(Side side, Play play) implements WorldSetting {

    @Override
    public String name() {
      return side.word();
    }

    @Override
    public String value() {
      return Spelling.small(play);
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.SetPlay(side, play));
    }

    @Override
    public String topic() {
      return name() + " " + value();
    }
  }

  /** {@code wire}: who carries segments. */
  record Wire(WireMode mode) implements WorldSetting {

    @Override
    public String name() {
      return "wire";
    }

    @Override
    public String value() {
      return Spelling.small(mode);
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.SetWire(mode));
    }
  }

  /** A setting of a TCP. */
  sealed interface OfTcp extends WorldSetting {

    /** The new settings of a side; they may be unchanged. */
    TcpSettings applied(Side to, TcpSettings settings);

    @Override
    default Plan plan(World world) {
      List<Input> inputs = new ArrayList<>();
      for (Side each : Side.values()) {
        TcpSettings old = world.seat(each).settings();
        TcpSettings next = applied(each, old);
        if (!next.equals(old)) {
          inputs.add(new Input.Configure(each, next));
        }
      }
      return new Plan.Asked(inputs);
    }
  }

  /** {@code SIDE iss}: the initial sequence number of its next connection. */
  record Iss(Side side, SeqNum iss) implements OfTcp {

    @Override
    public String name() {
      return side.word() + " iss";
    }

    @Override
    public String value() {
      return iss.toString();
    }

    @Override
    public TcpSettings applied(Side to, TcpSettings settings) {
      return to == side ? settings.withIss(iss) : settings;
    }
  }

  /** {@code SIDE buffer}: the bytes that its receive buffer can hold. */
  record Buffer(Side side, int bytes) implements OfTcp {

    @Override
    public String name() {
      return side.word() + " buffer";
    }

    @Override
    public String value() {
      return Integer.toString(bytes);
    }

    @Override
    public TcpSettings applied(Side to, TcpSettings settings) {
      return to == side ? settings.withBuffer(bytes) : settings;
    }
  }

  /** {@code SIDE reads}: whether its application reads data at once. */
  record Reads(Side side, boolean atOnce) implements OfTcp {

    @Override
    public String name() {
      return side.word() + " reads";
    }

    @Override
    public String value() {
      return atOnce ? "on" : "off";
    }

    @Override
    public TcpSettings applied(Side to, TcpSettings settings) {
      return to == side ? settings.withReadsAtOnce(atOnce) : settings;
    }
  }

  /** {@code mss}: the most data in a segment. */
  record Mss(int bytes) implements OfTcp {

    @Override
    public String name() {
      return "mss";
    }

    @Override
    public String value() {
      return Integer.toString(bytes);
    }

    @Override
    public TcpSettings applied(Side to, TcpSettings settings) {
      return settings.withMss(bytes);
    }
  }

  /**
   * A length of time that both sides share.
   *
   * @param millis 0 is {@code off}
   */
  record Timing(Clock clock, long millis) implements OfTcp {

    @Override
    public String name() {
      return clock.word();
    }

    @Override
    public String value() {
      return millis == 0 ? "off" : DurationReader.write(millis);
    }

    @Override
    public TcpSettings applied(Side to, TcpSettings settings) {
      return switch (clock) {
        case MSL -> settings.withMsl(millis);
        case RTO -> settings.withRto(millis);
        case USER_TIMEOUT -> settings.withUserTimeout(millis);
        case SYN_TIMEOUT -> settings.withSynTimeout(millis);
        case KEEPALIVE -> settings.withKeepAlive(millis);
      };
    }
  }

  /** Lengths of time that can be set. */
  enum Clock {
    MSL("msl"),
    RTO("rto"),
    USER_TIMEOUT("user-timeout"),
    SYN_TIMEOUT("syn-timeout"),
    KEEPALIVE("keepalive");

    private final String word;

    Clock(String word) {
      this.word = word;
    }

    /** As it is typed. */
    public String word() {
      return word;
    }
  }
}
