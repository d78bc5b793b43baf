package tcpstates.repl.session;

import static tcpstates.repl.text.Format.format;

import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.IllegalMove;

/**
 * Says why the engine rejects a move to people who do not know a term of the exact sentence yet, or
 * TCP's numbers: without calls, states and variables, and without flags but those of the move
 * itself and of segments on the wire.
 */
final class PlainMoveText extends IllegalMoveText {

  private static final PlainMoveText WORDS = new PlainMoveText();

  private PlainMoveText() {}

  /** One or two sentences. */
  static String plain(IllegalMove move) {
    return move.in(WORDS);
  }

  @Override
  public String callFails(IllegalMove.CallFails move) {
    return PlainRules.of(move.rule().id()).orElseGet(() -> super.callFails(move));
  }

  @Override
  public String illegalFlags(IllegalMove.IllegalFlags move) {
    if (move.flags().equals(Flags.NONE)) {
      return "A segment without flags says nothing.";
    }
    return move.flags().has(Flag.PSH) || move.flags().has(Flag.URG)
        ? "This flag goes with data: to send some, type `send \"text\"`."
        : format("No TCP in this state sends %s. %s", move.flags(), objection(move.flags()));
  }

  @Override
  public String callSendsNothing(IllegalMove.CallSendsNothing move) {
    return format(
        "Here it would send nothing, so there is no %s to send. To do it all the same, type `%s`.",
        move.flags(), move.call() instanceof Event.Abort ? "abort" : "close");
  }

  @Override
  public String wrongNumber(IllegalMove.WrongNumber move) {
    return format("%s is not the number that belongs there. %s", move.given(), LEAVE_OUT);
  }

  @Override
  public String wrongWindow(IllegalMove.WrongWindow move) {
    return format("%s is not the room that this side has. %s", move.given(), LEAVE_OUT);
  }

  private static final String LEAVE_OUT = "Leave it out: the program fills it in.";
}
