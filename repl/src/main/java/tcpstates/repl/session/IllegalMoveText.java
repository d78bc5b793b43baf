package tcpstates.repl.session;

import static tcpstates.repl.text.Format.format;

import tcpstates.engine.rules.CallError;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.IllegalMove.Place;
import tcpstates.engine.world.IllegalMoveCases;
import tcpstates.engine.world.Selector;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.text.Phrases;

/**
 * Says in the words of the command language why the engine rejects a move: what is wrong, then why.
 */
class IllegalMoveText implements IllegalMoveCases<String> {

  private static final long HOUR = 3_600_000;
  private static final IllegalMoveText WORDS = new IllegalMoveText();

  IllegalMoveText() {}

  /** One or two sentences. */
  static String of(IllegalMove move) {
    return move.in(WORDS);
  }

  @Override
  public String callFails(IllegalMove.CallFails move) {
    return format(
        "%s fails in %s: %s. %s",
        move.call().title(), move.state(), error(move.error()), move.rule().why());
  }

  private static String error(CallError error) {
    return switch (error) {
      case NO_CONNECTION -> "connection does not exist";
      case ALREADY_EXISTS -> "connection already exists";
      case CLOSING -> "connection closing";
      case INSUFFICIENT_RESOURCES -> "insufficient resources";
      case NOTHING_TO_READ -> "there is no data to read";
      case NOTHING_TO_ACKNOWLEDGE -> "there is nothing to acknowledge";
    };
  }

  // ---- answers that are owed

  @Override
  public String owesAnswer(IllegalMove.OwesAnswer move) {
    return format(
        "The %s owes an answer to #%s first."
            + " A TCP answers what has arrived before it does anything else.",
        move.side().word(), move.held().id());
  }

  @Override
  public String wrongAnswer(IllegalMove.WrongAnswer move) {
    return format(
        "%s is not the right answer to #%s %s. %s",
        withArticle(move.sent()), move.held().id(), move.held().segment().flags(), lack(move));
  }

  /** What the other side would not know. The right answer is not given away. */
  private static String lack(IllegalMove.WrongAnswer move) {
    Flags owed = move.owed();
    Flags sent = move.sent();
    if (owed.has(Flag.RST) && sent.has(Flag.RST)) {
      return format(
          owed.has(Flag.ACK)
              ? "#%1$s has no ack that an RST could take as its number, so the answer acknowledges #%1$s."
              : "#%s has an ack: the RST takes that as its number, and acknowledges nothing.",
          move.held().id());
    }
    if (owed.has(Flag.RST)) {
      return format(
          move.state() == State.SYN_SENT
              ? "#%s acknowledges something that this side has not sent, and the sender must be told so."
              : "#%s belongs to no connection here, and the sender must be told so.",
          move.held().id());
    }
    if (sent.has(Flag.RST)) {
      return "An RST would end a connection, and this segment gives no reason to."
          + " To end it on purpose, type `abort`.";
    }
    if (owed.has(Flag.SYN) && !sent.has(Flag.SYN)) {
      return move.state() == State.SYN_SENT
          ? "The peer may never hear this side's own SYN: nobody has acknowledged it."
          : "The peer would never learn the number that this side counts from.";
    }
    if (!sent.has(Flag.ACK)) {
      return format("The peer would never learn that #%s has arrived.", move.held().id());
    }
    return sent.has(Flag.SYN) && !owed.has(Flag.SYN)
        ? "This side has sent its SYN: it begins no other connection, and only a timer repeats a"
            + " segment."
        : "There is no reason here for one of its flags.";
  }

  private static String withArticle(Flags flags) {
    return switch (flags.toString().charAt(0)) {
      case 'A', 'R' -> "An " + flags;
      default -> "A " + flags;
    };
  }

  // ---- segments sent by hand

  @Override
  public String repeatsByHand(IllegalMove.RepeatsByHand move) {
    return format(
        "The %s has sent its %s and waits for the acknowledgment."
            + " Only a timer repeats a segment: type `wait rto`.",
        move.side().word(), move.flags());
  }

  @Override
  public String illegalFlags(IllegalMove.IllegalFlags move) {
    String segment =
        move.flags().equals(Flags.NONE) ? "a segment without flags" : move.flags().toString();
    return format("No TCP in %s sends %s. %s", move.state(), segment, objection(move.flags()));
  }

  /** Why no TCP sends these flags here. */
  static String objection(Flags flags) {
    if (flags.equals(Flags.NONE)) {
      return "Every segment carries at least one of SYN, ACK and RST.";
    }
    if (flags.equals(Flags.SYN_ACK)) {
      return "SYN,ACK answers a SYN, and no SYN waits for an answer here.";
    }
    if (flags.equals(Flags.RST)) {
      return "No segment here asks for an RST.";
    }
    if (flags.equals(Flags.RST_ACK)) {
      return "RST,ACK answers a segment without ACK that belongs to no connection; none waits"
          + " here.";
    }
    if (flags.has(Flag.PSH) || flags.has(Flag.URG)) {
      return "PSH and URG go with data: `send \"text\"` sets PSH by itself, `send urg \"text\"`"
          + " both.";
    }
    return flags.has(Flag.ACK) || flags.has(Flag.SYN)
        ? "These flags contradict each other."
        : "Every segment after the first SYN carries an ACK.";
  }

  @Override
  public String finHeldBack(IllegalMove.FinHeldBack move) {
    return "The FIN can't leave now: data before it, or the peer's window, holds it back. "
        + (move.ackOwed() ? "Send the ACK, then type `close`." : "To queue it, type `close`.");
  }

  @Override
  public String callSendsNothing(IllegalMove.CallSendsNothing move) {
    return format(
        "%1$s in %2$s sends nothing, so there is no %3$s to send. To %4$s all the same, type `%4$s`.",
        move.call().kind().title(),
        move.state(),
        move.flags(),
        move.call() instanceof Event.Abort ? "abort" : "close");
  }

  @Override
  public String wrongNumber(IllegalMove.WrongNumber move) {
    return format(
        "%s=%s is wrong: it must be %s, which is %s.",
        move.place().ofAck() ? "ack" : "seq", move.given(), move.right(), meaning(move.place()));
  }

  private static String meaning(Place place) {
    return switch (place) {
      case ISS -> "ISS, the initial sequence number";
      case EXPECTED_BY_PEER -> "the number that the peer expects";
      case SND_NXT -> "SND.NXT, the next number to send";
      case ZERO -> "the seq of an RST without a connection";
      case RCV_NXT -> "RCV.NXT, the next number expected from the peer";
      case BEYOND_ARRIVED -> "the next number after what has arrived";
    };
  }

  @Override
  public String ackNumberWithoutAck(IllegalMove.AckNumberWithoutAck move) {
    return "ack= means nothing on a segment without the ACK flag.";
  }

  @Override
  public String wrongWindow(IllegalMove.WrongWindow move) {
    return format(
        "win=%s is wrong: this side offers a window of %s.",
        move.given(), Phrases.count(move.right(), "byte"));
  }

  // ---- the network and time

  @Override
  public String noSuchSegment(IllegalMove.NoSuchSegment move) {
    Selector selector = move.selector();
    if (move.wireEmpty()) {
      return "Nothing is in flight.";
    }
    return selector.which() instanceof Selector.First && selector.from().isPresent()
        ? format("Nothing from the %s is in flight.", selector.from().get().word())
        : format("Nothing in flight matches `%s`.", Spelling.selector(selector));
  }

  @Override
  public String notDue(IllegalMove.NotDue move) {
    return format(
        "#%s is delayed: it can't arrive before %s. To move the clock, type `wait`.",
        move.segment().id(), Phrases.seconds(move.segment().notBefore()));
  }

  @Override
  public String tooMuch(IllegalMove.TooMuch move) {
    return switch (move.limit()) {
      case SEGMENTS_IN_FLIGHT ->
          format("There would be more than %s segments in flight.", move.most());
      case MILLISECONDS_OF_A_WAIT -> format("The longest wait is %sh.", move.most() / HOUR);
    };
  }

  @Override
  public String noTimer(IllegalMove.NoTimer move) {
    return format(
        "No %s is running on either side.",
        move.anyKind() ? "timer" : "timer that repeats a segment");
  }

  @Override
  public String nothingToForget(IllegalMove.NothingToForget move) {
    return format("The %s has no connection to forget.", move.side().word());
  }
}
