package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.tcp.State;

/**
 * The states that a party went through, and when each began. If there are very many, only the first
 * are kept.
 */
public final class StatePath {

  private static final int MOST = 64;
  private static final int STATE_BITS = 4;
  private static final State[] STATES = State.values();

  private final long start;

  /** One entry for each state: the nanoseconds since the start, with the state in the last bits. */
  private long[] entries = new long[6];

  private int length;

  /**
   * @param start the earliest time, in nanoseconds since 1970
   */
  StatePath(long start) {
    this.start = start;
  }

  /** Adds a change of state. */
  void change(State from, State to, long when) {
    if (length == 0) {
      add(from, when);
    }
    if (length < MOST && state(length - 1) != to) {
      add(to, when);
    }
  }

  /** Adds a first state, if there is none yet. */
  void begin(State state, long when) {
    if (length == 0) {
      add(state, when);
    }
  }

  private void add(State state, long when) {
    if (length == entries.length) {
      entries = Arrays.copyOf(entries, 2 * length);
    }
    entries[length++] = when - start << STATE_BITS | state.ordinal();
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** The state at an index, from 0. */
  public State state(int index) {
    return STATES[(int) entries[index] & (1 << STATE_BITS) - 1];
  }

  /** When it was entered: nanoseconds since 1970. */
  public long since(int index) {
    return start + (entries[index] >> STATE_BITS);
  }

  /** Whether a state is among them. */
  boolean has(State state) {
    for (int i = 0; i < length; i++) {
      if (state(i) == state) {
        return true;
      }
    }
    return false;
  }

  /** Whether the connection was open in one of them, or is known to have been. */
  boolean isSynchronized() {
    for (int i = 0; i < length; i++) {
      if (state(i).synchronizedState()) {
        return true;
      }
    }
    return false;
  }

  /** All of them, in order. */
  public List<State> list() {
    List<State> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(state(i));
    }
    return list;
  }
}
