package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.language.Highlight;

/** Each part of a line has the colour of what the parser reads it as. */
class HighlightTest {

  private static String of(String line) {
    return Highlight.tokens(CoreCommands.SET, line).stream()
        .map(t -> t.kind() + ":" + line.substring(t.from(), t.to()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void every_kind_of_word_has_its_colour() {
    assertEquals(
        "SIDE:client VERB:send FLAG:syn FLAG:ack WORD:seq NUMBER:100 COMMENT:# begin",
        of("client send syn,ack seq=100 # begin"));
    assertEquals("VERB:send WORD:urg STRING:\"a b\"", of("send urg \"a b\""));
    assertEquals(
        "VERB:expect SIDE:s STATE:syn_rcvd WORD:and WORD:wire NUMBER:2",
        of("expect s syn_rcvd and wire 2"));
    assertEquals("VERB:delay NUMBER:#3 NUMBER:1 NUMBER:h NUMBER:30 NUMBER:m", of("delay #3 1h30m"));
    assertEquals("VERB:reject VERB:deliver WORD:all", of("reject deliver all"));
    assertEquals("VERB:save STRING:a.txt", of("save a.txt"));
    assertEquals("COMMENT:# only", of("# only"));
    assertEquals("", of("  "));
  }

  @Test
  void what_is_wrong_is_marked_and_what_stands_before_it_keeps_its_colour() {
    assertEquals("VERB:send FLAG:syn WRONG:foo", of("send syn foo"));
    assertEquals("WRONG:devliver", of("devliver fin"));
    assertEquals("VERB:send WRONG:\"oops", of("send \"oops"));
    assertEquals("VERB:undo WRONG:99999999", of("undo 99999999"));
  }

  @Test
  void a_word_that_is_still_being_typed_is_not_wrong() {
    assertEquals("WORD:deli", of("deli"));
    assertEquals("VERB:send WORD:sy", of("send sy"));
    assertEquals("WRONG:deli", of("deli "));
    assertEquals("VERB:send", of("send"));
    assertEquals("VERB:set WORD:kee", of("set kee"));
  }
}
