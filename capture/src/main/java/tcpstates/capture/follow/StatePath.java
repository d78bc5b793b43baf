package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.tcp.State;

/** The states that a party went through, and since when. Of very many only the first are kept. */
public final class StatePath {

  private static final int MOST = 64;
  private static final State[] STATES = State.values();

  private byte[] states = new byte[8];
  private long[] since = new long[8];
  private int length;

  /** Adds a change of state. */
  void change(State from, State to, long when) {
    if (length == 0) {
      add(from, when);
    }
    if (length < MOST && states[length - 1] != to.ordinal()) {
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
    if (length == states.length) {
      states = Arrays.copyOf(states, 2 * length);
      since = Arrays.copyOf(since, 2 * length);
    }
    states[length] = (byte) state.ordinal();
    since[length++] = when;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** The state at a place, from 0. */
  public State state(int index) {
    return STATES[states[index]];
  }

  /** When it was entered: nanoseconds since 1970. */
  public long since(int index) {
    return since[index];
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
