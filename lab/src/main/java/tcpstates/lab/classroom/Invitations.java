package tcpstates.lab.classroom;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.SignInCode;

/** The codes by which students let others watch. A code is good for as long as its owner is in. */
final class Invitations {

  /** Two groups of a sign-in code: 40 bits, for the hours of a class. */
  private static final int LENGTH = 9;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, MemberName> owners = new HashMap<>();

  /** Somebody's code; a new one where they have none. */
  synchronized String code(MemberName owner) {
    Optional<String> had =
        owners.entrySet().stream()
            .filter(entry -> entry.getValue().equals(owner))
            .map(Map.Entry::getKey)
            .findFirst();
    if (had.isPresent()) {
      return had.get();
    }
    String code = SignInCode.random(random).shown().substring(0, LENGTH);
    owners.put(code, owner);
    return code;
  }

  /** Who has given this code out. */
  synchronized Optional<MemberName> owner(String code) {
    return Optional.ofNullable(owners.get(code));
  }

  /** Somebody is gone. */
  synchronized void end(MemberName owner) {
    owners.values().removeIf(owner::equals);
  }
}
