package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.terms.Variable;

/**
 * The moves that a search for a goal tries: what opens, closes and loses connections always, the
 * rest only if the goal needs it.
 */
final class GoalAlphabet implements Condition.Cases<Set<Letter>> {

  /** Reading is a move only if an application does not read everything at once. */
  private static final Set<Letter> ALWAYS =
      EnumSet.of(Letter.OPEN, Letter.CLOSE, Letter.DROP, Letter.READ);

  /** Moves that end a connection at once. */
  private static final Set<Letter> ENDINGS = Set.of(Letter.ABORT, Letter.CRASH);

  private static final Set<Letter> DATA = Set.of(Letter.SEND);

  /** The most that a goal may ask of a window or a count of bytes. */
  private static final long LONGEST = 65_535;

  private final World world;
  private final List<Bytes> client = new ArrayList<>();
  private final List<Bytes> server = new ArrayList<>();

  private GoalAlphabet(World world) {
    this.world = world;
  }

  /**
   * The alphabet for a goal.
   *
   * @param world where the search begins
   * @param allow more moves to try
   */
  static Alphabet alphabet(World world, Condition goal, Set<Letter> allow) {
    GoalAlphabet texts = new GoalAlphabet(world);
    Set<Letter> letters = EnumSet.copyOf(ALWAYS);
    letters.addAll(goal.match(texts));
    letters.addAll(allow);
    for (Side side : Side.values()) {
      texts.sends(side, Bytes.alphabet(1));
    }
    return new Alphabet(letters, texts.client, texts.server);
  }

  @Override
  public Set<Letter> all(Condition.All c) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    c.conditions().forEach(check -> letters.addAll(check.match(this)));
    return letters;
  }

  @Override
  public Set<Letter> inState(Condition.InState c) {
    return Set.of();
  }

  @Override
  public Set<Letter> signalled(Condition.Signalled c) {
    return switch (c.signal()) {
      case ABORTED -> Set.of(Letter.ABORT);
      case RESET -> ENDINGS;
      // Opening, closing and waiting lead there.
      case NONE, REFUSED, CLOSING, TIMEOUT -> Set.of();
    };
  }

  @Override
  public Set<Letter> owes(Condition.Owes c) {
    return flags(c.flags());
  }

  private static Set<Letter> flags(Flags flags) {
    return flags.has(Flag.RST) ? ENDINGS : Set.of();
  }

  // ---- looking back

  /** Most rules that opening, closing and waiting do not fire need data, a copy or an RST. */
  @Override
  public Set<Letter> happened(PastCondition.Happened c) {
    return EnumSet.of(Letter.SEND, Letter.DUPLICATE, Letter.ABORT, Letter.CRASH);
  }

  @Override
  public Set<Letter> passed(PastCondition.Passed c) {
    return Set.of();
  }

  @Override
  public Set<Letter> did(PastCondition.Did c) {
    return Arrays.stream(Letter.values())
        .filter(letter -> SearchScope.words(letter).contains(c.verb().name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Letter.class)));
  }

  // ---- segments

  @Override
  public Set<Letter> wireHolds(Condition.WireHolds c) {
    return c.segments() > 0 ? Set.of(Letter.SEND, Letter.DUPLICATE) : Set.of();
  }

  @Override
  public Set<Letter> onWire(Condition.OnWire c) {
    Set<Letter> letters = EnumSet.of(Letter.DUPLICATE);
    letters.addAll(numbered(c.seq().isPresent() || c.ack().isPresent()));
    if (c.segments().which() instanceof Selector.Matching matching) {
      letters.addAll(pattern(matching.pattern()));
    }
    return letters;
  }

  @Override
  public Set<Letter> sent(Condition.Sent c) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    letters.addAll(numbered(c.seq().isPresent() || c.ack().isPresent()));
    letters.addAll(pattern(c.pattern()));
    return letters;
  }

  @Override
  public Set<Letter> sentNothing(Condition.SentNothing c) {
    return Set.of();
  }

  private static Set<Letter> pattern(SegmentPattern pattern) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    letters.addAll(flags(pattern.flags()));
    letters.addAll(numbered(pattern.data() || pattern.flags().equals(Flags.ACK)));
    return letters;
  }

  /** Sequence numbers move by data. */
  private static Set<Letter> numbered(boolean data) {
    return data ? DATA : Set.of();
  }

  // ---- data

  /** All of it, or what is missing, with or without what is in flight. */
  @Override
  public Set<Letter> received(Condition.Received c) {
    Side sender = c.side().peer();
    sends(sender, c.data());
    Bytes there = world.tcp(c.side()).rcv().received();
    for (Bytes start : List.of(there, there.plus(coming(world.tcp(sender))))) {
      if (start.length() < c.data().length() && c.data().slice(0, start.length()).equals(start)) {
        sends(sender, c.data().from(start.length()));
      }
    }
    return DATA;
  }

  @Override
  public Set<Letter> unread(Condition.Unread c) {
    bytes(c.side().peer(), c.bytes() - world.tcp(c.side()).rcv().unread());
    return DATA;
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
  @Override
  public Set<Letter> variableIs(Condition.VariableIs c) {
    OptionalLong wanted = Variables.of(world, c.side(), c.value());
    wanted.ifPresent(number -> difference(c, number));
    return DATA;
  }

  private void difference(Condition.VariableIs c, long wanted) {
    SeqNum number = SeqNum.of(wanted);
    switch (c.variable()) {
      case SND_UNA, SND_NXT -> bytes(c.side(), number.minus(next(c.side())));
      case RCV_NXT -> bytes(c.side().peer(), number.minus(next(c.side().peer())));
      case RCV_WND -> bytes(c.side().peer(), now(c) - wanted);
      case SND_WND -> bytes(c.side(), now(c) - wanted);
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

  /** A window that is not known yet will be as large as its buffer. */
  private long now(Condition.VariableIs c) {
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
    List<Bytes> texts = side == Side.CLIENT ? client : server;
    if (!text.isEmpty() && !texts.contains(text)) {
      texts.add(text);
    }
  }
}
