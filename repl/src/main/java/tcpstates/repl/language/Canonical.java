package tcpstates.repl.language;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;

/**
 * The one spelling in which commands are kept: small words, the side named, nothing left out that
 * matters. What it writes is read again as the same command.
 */
public final class Canonical {

  /** A run that starts the alphabet again was hardly typed as text. */
  private static final int COUNTED = 27;

  private Canonical() {}

  /**
   * The command's line.
   *
   * @param focus the side that acts where the command names none
   */
  public static String text(Command command, Side focus) {
    return endpoint(command, focus)
        .or(() -> network(command))
        .or(() -> CanonicalSession.text(command, focus))
        .orElseGet(() -> own(command, focus));
  }

  /** The check, as it stands after {@code expect}. */
  public static String text(Check check) {
    return CanonicalCheck.text(check);
  }

  /** The setting, as it stands after {@code set}. */
  public static String text(Setting setting) {
    return CanonicalSession.setting(setting);
  }

  /** The length of time in the largest unit that fits, such as {@code 90s}. */
  public static String duration(long millis) {
    return DurationReader.write(millis);
  }

  private static String own(Command command, Side focus) {
    if (command instanceof Command.Expect c) {
      return "expect " + text(c.check());
    }
    if (command instanceof Command.Reject c) {
      return "reject " + text(c.command(), focus);
    }
    if (command instanceof Command.Extension c) {
      return c.text();
    }
    throw new IllegalArgumentException("no spelling for " + command.getClass().getSimpleName());
  }

  private static Optional<String> endpoint(Command command, Side focus) {
    if (command instanceof Command.Focus c) {
      return Optional.of(c.side().word());
    }
    if (command instanceof Command.Listen c) {
      return by(c.side(), focus, "listen");
    }
    if (command instanceof Command.Connect c) {
      return by(c.side(), focus, "connect");
    }
    if (command instanceof Command.SendFlags c) {
      return by(c.side(), focus, "send " + sent(c));
    }
    if (command instanceof Command.SendData c) {
      return by(c.side(), focus, "send " + (c.urgent() ? "urg " : "") + data(c.data()));
    }
    if (command instanceof Command.Read c) {
      return by(c.side(), focus, c.most().isPresent() ? "read " + c.most().getAsInt() : "read");
    }
    if (command instanceof Command.Close c) {
      return by(c.side(), focus, "close");
    }
    if (command instanceof Command.Abort c) {
      return by(c.side(), focus, "abort");
    }
    return command instanceof Command.Crash c ? by(c.side(), focus, "crash") : Optional.empty();
  }

  private static Optional<String> by(Optional<Side> side, Side focus, String rest) {
    return Optional.of(side.orElse(focus).word() + " " + rest);
  }

  private static String sent(Command.SendFlags c) {
    String flags = c.flags().equals(Flags.FIN_ACK) ? "fin" : flags(c.flags());
    return flags + fields(c.seq().map(SeqNum::toString), c.ack().map(SeqNum::toString), c.win());
  }

  private static Optional<String> network(Command command) {
    if (command instanceof Command.Deliver c) {
      return Optional.of("deliver" + chosen(c.segments()));
    }
    if (command instanceof Command.Inflict c) {
      String delay = c.fault() == Fault.DELAY ? " " + duration(c.delayMillis()) : "";
      return Optional.of(c.fault().word() + chosen(c.segments()) + delay);
    }
    if (command instanceof Command.Arm c) {
      return Optional.of("arm " + armed(c.fault()));
    }
    if (command instanceof Command.Disarm) {
      return Optional.of("disarm");
    }
    return command instanceof Command.Inject c ? Optional.of(inject(c)) : Optional.empty();
  }

  private static String armed(ArmedFault fault) {
    String delay = fault.fault() == Fault.DELAY ? " " + duration(fault.delay()) : "";
    return fault.fault().word() + " " + pattern(fault.pattern()) + from(fault.from()) + delay;
  }

  private static String inject(Command.Inject c) {
    return "inject to "
        + c.to().word()
        + " "
        + flags(c.flags())
        + fields(c.seq().map(CanonicalCheck::text), c.ack().map(CanonicalCheck::text), c.win())
        + (c.data().isEmpty() ? "" : " " + data(c.data()));
  }

  // ---- parts

  /** {@code syn,ack}. */
  static String flags(Flags flags) {
    return flags.toString().toLowerCase(Locale.ROOT);
  }

  static String pattern(SegmentPattern pattern) {
    return pattern.data() ? "data" : flags(pattern.flags());
  }

  static String from(Optional<Side> side) {
    return side.map(s -> " from " + s.word()).orElse("");
  }

  /** Nothing at all where the oldest is meant. */
  private static String chosen(Selector selector) {
    return selector.equals(Selector.FIRST) ? "" : " " + selector(selector);
  }

  static String selector(Selector selector) {
    Selector.Which which = selector.which();
    String text =
        which instanceof Selector.Matching matching
            ? pattern(matching.pattern())
            : new Selector(which, Optional.empty()).toString();
    return text + from(selector.from());
  }

  static String fields(Optional<String> seq, Optional<String> ack, OptionalInt win) {
    return seq.map(value -> " seq=" + value).orElse("")
        + ack.map(value -> " ack=" + value).orElse("")
        + (win.isPresent() ? " win=" + win.getAsInt() : "");
  }

  /** {@code "text"}, or {@code N bytes} for a stretch of the alphabet. */
  static String data(Bytes data) {
    boolean counted = data.length() >= COUNTED && data.equals(Bytes.alphabet(data.length()));
    return counted ? data.length() + " bytes" : Quoted.write(data);
  }
}
