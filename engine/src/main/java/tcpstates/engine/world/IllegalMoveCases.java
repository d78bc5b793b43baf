package tcpstates.engine.world;

/**
 * A visitor with a method for each kind of {@link IllegalMove}.
 *
 * @param <R> the result
 */
public interface IllegalMoveCases<R> {
  R callFails(IllegalMove.CallFails move);

  R owesAnswer(IllegalMove.OwesAnswer move);

  R wrongAnswer(IllegalMove.WrongAnswer move);

  R repeatsByHand(IllegalMove.RepeatsByHand move);

  R illegalFlags(IllegalMove.IllegalFlags move);

  R finHeldBack(IllegalMove.FinHeldBack move);

  R callSendsNothing(IllegalMove.CallSendsNothing move);

  R wrongNumber(IllegalMove.WrongNumber move);

  R ackNumberWithoutAck(IllegalMove.AckNumberWithoutAck move);

  R wrongWindow(IllegalMove.WrongWindow move);

  R noSuchSegment(IllegalMove.NoSuchSegment move);

  R notDue(IllegalMove.NotDue move);

  R tooMuch(IllegalMove.TooMuch move);

  R noTimer(IllegalMove.NoTimer move);

  R nothingToForget(IllegalMove.NothingToForget move);
}
