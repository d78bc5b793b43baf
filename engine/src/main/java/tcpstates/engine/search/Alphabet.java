package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Reactor;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * The moves that a search tries.
 *
 * <p>Always among them: the owed replies, deliver, and wait until the next timer, or until a
 * delayed segment may arrive or is too old. A search tries in each world every letter that could be
 * legal there; {@code Simulator} decides.
 *
 * @param letters the other kinds of moves
 * @param clientTexts what a SEND of the client may hold
 * @param serverTexts what a SEND of the server may hold
 */
public record Alphabet(Set<Letter> letters, List<Bytes> clientTexts, List<Bytes> serverTexts) {

  /** A kind of move that a search may try, or not. */
  public enum Letter {
    OPEN,
    SEND,
    READ,
    CLOSE,
    DROP,
    DUPLICATE,
    CORRUPT,
    ABORT,
    CRASH
  }

  private static final List<Bytes> ONE_BYTE = List.of(Bytes.alphabet(1));

  /** The usual moves of a person: calls, lost segments and copies. */
  public static final Alphabet ORDINARY =
      new Alphabet(
          Set.of(
              Letter.OPEN, Letter.SEND, Letter.READ, Letter.CLOSE, Letter.DROP, Letter.DUPLICATE));

  public Alphabet {
    letters = Set.copyOf(letters);
    clientTexts = List.copyOf(clientTexts);
    serverTexts = List.copyOf(serverTexts);
  }

  /** An alphabet in which each SEND holds one byte. */
  public Alphabet(Set<Letter> letters) {
    this(letters, ONE_BYTE, ONE_BYTE);
  }

  /** The moves to try in a world, the plainest first. */
  public List<Input> moves(World world) {
    return moves(world, Machine::step);
  }

  /** As {@link #moves(World)}, but something else says how endpoints react. */
  public List<Input> moves(World world, Reactor reactor) {
    List<Input> moves = new ArrayList<>();
    for (Side side : Side.values()) {
      replies(world, side, reactor, moves);
    }
    for (InFlight segment : world.wire()) {
      if (world.due(segment) && !world.seat(segment.to()).owes()) {
        moves.add(new Input.Deliver(Selector.id(segment.id())));
      }
    }
    if (letters.contains(Letter.OPEN)) {
      opens(world, moves);
    }
    for (Side side : Side.values()) {
      if (world.tcp(side).state() != State.CLOSED) {
        calls(world, side, moves);
      }
    }
    for (InFlight segment : world.wire()) {
      faults(segment, moves);
    }
    if (world.nextDue() < world.nextTimer()) {
      moves.add(new Input.Wait(world.nextDue() - world.now()));
    }
    if (world.nextTooOld() < world.nextTimer()) {
      moves.add(new Input.Wait(world.nextTooOld() - world.now()));
    }
    if (world.nextTimer() != Timers.OFF) {
      moves.add(new Input.WaitForTimer());
    }
    return moves;
  }

  private static void replies(World world, Side side, Reactor reactor, List<Input> moves) {
    Flags owed = world.owed(side, reactor);
    if (!owed.equals(Flags.NONE)) {
      moves.add(new Input.SendSegment(side, owed, Input.Claims.NONE));
    }
  }

  /** The server listens, the client connects: what people expect comes first. */
  private static void opens(World world, List<Input> moves) {
    open(world, Side.SERVER, false, moves);
    open(world, Side.CLIENT, true, moves);
    open(world, Side.CLIENT, false, moves);
    open(world, Side.SERVER, true, moves);
  }

  private static void open(World world, Side side, boolean active, List<Input> moves) {
    State state = world.tcp(side).state();
    if (state == State.CLOSED || active && state == State.LISTEN) {
      moves.add(new Input.Call(side, new Event.Open(active)));
    }
  }

  private void calls(World world, Side side, List<Input> moves) {
    boolean open = Sensible.close(world.tcp(side));
    if (letters.contains(Letter.CLOSE) && open) {
      moves.add(new Input.Call(side, new Event.Close()));
    }
    if (letters.contains(Letter.SEND) && open) {
      for (Bytes text : side == Side.CLIENT ? clientTexts : serverTexts) {
        moves.add(new Input.Call(side, new Event.Send(text, false)));
      }
    }
    if (letters.contains(Letter.READ) && world.tcp(side).rcv().unread() > 0) {
      moves.add(new Input.Call(side, new Event.Receive(Integer.MAX_VALUE)));
    }
    if (letters.contains(Letter.ABORT)) {
      moves.add(new Input.Call(side, new Event.Abort()));
    }
    if (letters.contains(Letter.CRASH)) {
      moves.add(new Input.Crash(side));
    }
  }

  private void faults(InFlight segment, List<Input> moves) {
    Selector one = Selector.id(segment.id());
    if (letters.contains(Letter.DROP)) {
      moves.add(new Input.Drop(one));
    }
    if (letters.contains(Letter.DUPLICATE)) {
      moves.add(new Input.Duplicate(one));
    }
    if (letters.contains(Letter.CORRUPT) && !segment.corrupt()) {
      moves.add(new Input.Corrupt(one));
    }
  }
}
