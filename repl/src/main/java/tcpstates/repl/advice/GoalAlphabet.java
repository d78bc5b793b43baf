package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Check;
import tcpstates.repl.language.Variable;
import tcpstates.repl.session.Variables;

/**
 * The moves that a search for a goal tries: what opens, closes and loses connections always, the
 * rest only where the goal speaks of what needs it.
 */
final class GoalAlphabet {

  /** Reading is a move only where an application does not read all at once. */
  private static final Set<Letter> ALWAYS =
      EnumSet.of(Letter.OPEN, Letter.CLOSE, Letter.DROP, Letter.READ);

  /** What a window or a count of bytes may ask for at the most. */
  private static final long LONGEST = 65_535;

  private final World world;
  private final Set<Letter> letters = EnumSet.copyOf(ALWAYS);
  private final List<Bytes> clientTexts = new ArrayList<>();
  private final List<Bytes> serverTexts = new ArrayList<>();

  private GoalAlphabet(World world) {
    this.world = world;
  }

  /**
   * The alphabet for a goal.
   *
   * @param world where the search begins
   * @param allow moves to try besides
   */
  static Alphabet alphabet(World world, Check goal, Set<Letter> allow) {
    GoalAlphabet words = new GoalAlphabet(world);
    words.read(goal);
    words.letters.addAll(allow);
    for (Side side : Side.values()) {
      words.sends(side, Bytes.alphabet(1));
    }
    return new Alphabet(words.letters, words.clientTexts, words.serverTexts);
  }

  private void read(Check check) {
    if (check instanceof Check.All c) {
      c.checks().forEach(this::read);
    } else if (check instanceof Check.Received c) {
      received(c.side(), c.data());
    } else if (check instanceof Check.Unread c) {
      letters.add(Letter.SEND);
      bytes(c.side().peer(), c.bytes() - world.tcp(c.side()).rcv().unread());
    } else if (check instanceof Check.VariableIs c) {
      variable(c);
    } else if (check instanceof Check.Signalled c) {
      signal(c.signal());
    } else if (check instanceof Check.Owes c) {
      flags(c.flags());
    } else {
      segments(check);
    }
  }

  private void signal(Signal signal) {
    switch (signal) {
      case ABORTED -> letters.add(Letter.ABORT);
      case RESET -> letters.addAll(Set.of(Letter.ABORT, Letter.CRASH));
      case NONE, REFUSED, CLOSING, TIMEOUT -> {
        // Opening, closing and waiting lead there.
      }
    }
  }

  private void flags(Flags flags) {
    if (flags.has(Flag.RST)) {
      letters.addAll(Set.of(Letter.ABORT, Letter.CRASH));
    }
  }

  // ---- segments

  private void segments(Check check) {
    if (check instanceof Check.WireHolds c && c.segments() > 0) {
      letters.addAll(Set.of(Letter.SEND, Letter.DUPLICATE));
    } else if (check instanceof Check.OnWire c) {
      numbered(c.seq().isPresent() || c.ack().isPresent());
      letters.add(Letter.DUPLICATE);
      if (c.segments().which() instanceof Selector.Matching matching) {
        pattern(matching.pattern());
      }
    } else if (check instanceof Check.Sent c) {
      numbered(c.seq().isPresent() || c.ack().isPresent());
      pattern(c.pattern());
    }
  }

  private void pattern(SegmentPattern pattern) {
    flags(pattern.flags());
    numbered(pattern.data() || pattern.flags().equals(Flags.ACK));
  }

  /** Sequence numbers move by data. */
  private void numbered(boolean data) {
    if (data) {
      letters.add(Letter.SEND);
    }
  }

  // ---- data

  /** All of it, or what is missing of it, what is under way taken into account or not. */
  private void received(Side side, Bytes data) {
    letters.add(Letter.SEND);
    sends(side.peer(), data);
    Bytes there = world.tcp(side).rcv().received();
    Bytes coming = coming(world.tcp(side.peer()));
    for (Bytes start : List.of(there, there.plus(coming))) {
      if (start.length() < data.length() && data.slice(0, start.length()).equals(start)) {
        sends(side.peer(), data.from(start.length()));
      }
    }
  }

  private static Bytes coming(Endpoint sender) {
    SendState snd = sender.snd();
    Bytes coming = Bytes.EMPTY;
    for (Segment segment : snd.unacked()) {
      coming = coming.plus(segment.data());
    }
    return coming.plus(snd.queue());
  }

  /** As many bytes as make up the difference between the variable now and what is wanted. */
  private void variable(Check.VariableIs c) {
    letters.add(Letter.SEND);
    OptionalLong wanted = Variables.of(world, c.side(), c.value());
    if (wanted.isEmpty()) {
      return;
    }
    SeqNum number = SeqNum.of(wanted.getAsLong());
    switch (c.variable()) {
      case SND_UNA, SND_NXT -> bytes(c.side(), number.minus(next(c.side())));
      case RCV_NXT -> bytes(c.side().peer(), number.minus(next(c.side().peer())));
      case RCV_WND -> bytes(c.side().peer(), now(c) - wanted.getAsLong());
      case SND_WND -> bytes(c.side(), now(c) - wanted.getAsLong());
      case ISS, IRS -> {
        // No data moves them.
      }
    }
  }

  private SeqNum next(Side side) {
    OptionalLong next = Variables.of(world, side, Variable.SND_NXT);
    return next.isPresent()
        ? SeqNum.of(next.getAsLong())
        : world.seat(side).settings().iss().plus(1);
  }

  /** A window that is not known yet will be as large as the buffer behind it. */
  private long now(Check.VariableIs c) {
    Side offering = c.variable() == Variable.RCV_WND ? c.side() : c.side().peer();
    return Variables.of(world, c.side(), c.variable())
        .orElse(world.seat(offering).settings().buffer());
  }

  private void bytes(Side side, long count) {
    if (count > 1 && count <= LONGEST) {
      sends(side, Bytes.alphabet((int) count));
    }
  }

  private void sends(Side side, Bytes text) {
    List<Bytes> texts = side == Side.CLIENT ? clientTexts : serverTexts;
    if (!text.isEmpty() && !texts.contains(text)) {
      texts.add(text);
    }
  }
}
