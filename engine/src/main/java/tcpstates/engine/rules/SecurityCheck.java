package tcpstates.engine.rules;

import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.LISTEN;

import java.util.EnumSet;
import tcpstates.engine.rules.Rule.Next;

/**
 * 3.10.7.3 and 3.10.7.4, third: security. It is not modelled; the check is here so that a reader
 * who counts the RFC's checks finds all of them.
 */
final class SecurityCheck {

  private static final Rule LEFT_OUT =
      new Rule(
          "security.left-out",
          "3.10.7.4",
          EnumSet.complementOf(EnumSet.of(CLOSED, LISTEN)),
          Next.PASS,
          "Security level and compartment are not modelled, because hardly any IP packet carries"
              + " them (A.1): every segment passes.");

  static final Check CHECK =
      new Check("third, security", LEFT_OUT) {
        @Override
        String finding(Turn turn) {
          return "left out";
        }
      };

  private SecurityCheck() {}
}
