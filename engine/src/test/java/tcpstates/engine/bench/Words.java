package tcpstates.engine.bench;

import java.util.Locale;
import tcpstates.engine.rules.CallError;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;

/** How test data spells things. */
public final class Words {

  private Words() {}

  /** Flags such as {@code FIN,ACK}. An empty text or {@code none} means no flags. */
  public static Flags flags(String text) {
    Flags flags = Flags.NONE;
    if (text.isEmpty() || text.equals("none")) {
      return flags;
    }
    for (String name : text.split(",")) {
      flags = flags.with(Flag.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return flags;
  }

  /** The state for a name in the spelling of RFC 9293. */
  public static State state(String text) {
    for (State state : State.values()) {
      if (state.rfcName().equals(text)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no such state: " + text);
  }

  /** Whether the text is a state's name. */
  public static boolean isState(String text) {
    for (State state : State.values()) {
      if (state.rfcName().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** The error of a call, such as {@code no-connection}. */
  public static String error(CallError error) {
    return error.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A timer by its short name. */
  public static TimerKind timer(String word) {
    for (TimerKind kind : TimerKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such timer: " + word);
  }
}
