package tcpstates.capture.follow;

import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.Rule;

/** The rules that fire where a party must have received something that it was not seen to. */
final class Unexplained {

  private static final Set<String> IDS =
      Set.of(
          "seen.answers-unheard-syn",
          "seen.acknowledges-unheard-syn",
          "seen.goes-on-without-ack-of-syn",
          "seen.may-close-early",
          "seen.acknowledges-unheard",
          "seen.beyond-window",
          "seen.still-alive");

  private static final Set<Rule> RULES =
      Follower.rules().stream()
          .filter(rule -> IDS.contains(rule.id()))
          .collect(Collectors.toUnmodifiableSet());

  private Unexplained() {}

  static boolean contains(Rule rule) {
    return RULES.contains(rule);
  }
}
