package tcpstates.lab.classroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tcpstates.lab.roster.MemberName;

/** Who has asked whom to play together, and the pairs that play. */
final class Pairs {

  private final Map<MemberName, MemberName> asked = new HashMap<>();
  private final Map<String, Pair> open = new HashMap<>();

  /**
   * Somebody wants to play with somebody.
   *
   * @return whether the other has asked for it before, so that both want it
   */
  synchronized boolean wants(MemberName member, MemberName other) {
    if (member.equals(asked.get(other))) {
      forget(member);
      forget(other);
      return true;
    }
    asked.put(member, other);
    return false;
  }

  /** Somebody has gone, or plays: they ask nobody any more. */
  synchronized void forget(MemberName member) {
    asked.remove(member);
  }

  /** The pair that plays a conversation; it is made where it does not play yet. */
  synchronized Pair at(String conversation, Supplier<Pair> made) {
    Pair pair = open.get(conversation);
    if (pair == null) {
      pair = made.get();
      open.put(conversation, pair);
    }
    return pair;
  }

  /** The pair that plays a conversation, if one does. */
  synchronized Optional<Pair> playing(String conversation) {
    return Optional.ofNullable(open.get(conversation));
  }

  /** Nobody of a pair is in any more, or it is over. */
  synchronized void close(String conversation) {
    open.remove(conversation);
  }
}
