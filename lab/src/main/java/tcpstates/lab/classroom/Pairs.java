package tcpstates.lab.classroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tcpstates.lab.roster.MemberName;

/** Who has asked whom to play together, and the pairs that are playing. */
final class Pairs {

  private final Map<MemberName, MemberName> asked = new HashMap<>();
  private final Map<String, Pair> open = new HashMap<>();

  /**
   * One student asks to play with another.
   *
   * @return whether the other has already asked for it, so that both want it
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

  /** A student has left or has begun to play; drops their request. */
  synchronized void forget(MemberName member) {
    asked.remove(member);
  }

  /** The pair that plays a conversation; made if there is none yet. */
  synchronized Pair at(String conversation, Supplier<Pair> made) {
    Pair pair = open.get(conversation);
    if (pair == null) {
      pair = made.get();
      open.put(conversation, pair);
    }
    return pair;
  }

  /** The pair that plays a conversation, if there is one. */
  synchronized Optional<Pair> playing(String conversation) {
    return Optional.ofNullable(open.get(conversation));
  }

  /** Both students of a pair have left, or the pair is over. */
  synchronized void close(String conversation) {
    open.remove(conversation);
  }
}
