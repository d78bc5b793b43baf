package tcpstates.capture.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Follower;

/** A rule that is renamed in the engine would silently be missed by what is said about a frame. */
class RuleNamesTest {

  @Test
  void every_rule_that_a_note_or_a_sign_names_is_there() {
    Set<String> named = new TreeSet<>(NoteKind.BY_RULE.keySet());
    named.addAll(Sign.BY_RULE.keySet());
    named.removeIf(id -> Catalogue.find(id).isPresent());
    Follower.rules().forEach(rule -> named.remove(rule.id()));

    assertEquals(Set.of(), named, "no such rules");
  }
}
