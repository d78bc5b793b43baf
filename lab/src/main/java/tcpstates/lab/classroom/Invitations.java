package tcpstates.lab.classroom;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.SignInCode;

/** The codes with which students let others watch. A code is valid while its owner is signed in. */
final class Invitations {

  /** Two groups of a sign-in code: 40 bits, enough for a class of a few hours. */
  private static final int LENGTH = 9;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, MemberName> owners = new HashMap<>();

  /** The student's code; makes a new one if there is none. */
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

  /** The student who gave out this code. */
  synchronized Optional<MemberName> owner(String code) {
    return Optional.ofNullable(owners.get(code));
  }

  /** The student has left; their code ends. */
  synchronized void end(MemberName owner) {
    owners.values().removeIf(owner::equals);
  }
}
