package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class ToldTest {

  private Session session = Session.start(CoreCommands.SET);

  /** What a script prints for a line. */
  private List<String> told(String line) {
    Reply reply = Interpreter.type(session, line);
    session = reply.session();
    return TextView.reply(line, reply, Look.of(100, false), false).stream()
        .map(StyledLine::text)
        .toList();
  }

  @Test
  void what_is_wrong_and_why_are_two_sentences_on_two_rows() {
    assertEquals(
        List.of(
            "✗ Rejected, nothing has changed. RCV.NXT is not set.",
            "  why       The client is in CLOSED.  RFC 9293 3.3.1"),
        told("inject to client syn seq=rcv.nxt"));
    assertEquals(
        List.of(
            "✗ Rejected, nothing has changed. There is nothing to redo.",
            "  why       A new command discards what you undid."),
        told("redo"));
  }

  @Test
  void one_sentence_stays_whole_with_its_section() {
    assertEquals(
        List.of(
            "✗ Rejected, nothing has changed. ack= means nothing on a segment without the ACK flag."
                + "  RFC 9293 3.1"),
        told("inject to client syn ack=1"));
    assertEquals(
        List.of(
            "✗ Rejected, nothing has changed. No timer is running on either side.  RFC 9293 3.10.8"),
        told("wait timer"));
  }

  @Test
  void a_near_miss_stands_beside_what_is_missed() {
    assertEquals(
        List.of("✗ Rejected, nothing has changed. There is no branch MAIN. Did you mean main?"),
        told("branch MAIN"));
  }

  @Test
  void in_one_line_the_near_miss_stays_and_the_reason_goes() {
    assertEquals("✗ rejected: There is no branch MAIN. Did you mean main?", brief("branch MAIN"));
    assertEquals("✗ rejected: There is nothing to redo.", brief("redo"));
  }

  private String brief(String line) {
    Notation notation = new Notation(session.display(), session.world(), Look.of(100, false));
    return BriefText.line(Interpreter.type(session, line).answer(), notation, List.of(), 100)
        .text();
  }

  @Test
  void goto_in_a_session_without_moves_offers_no_range_from_0_to_0() {
    assertEquals(
        List.of(
            "✗ Rejected, nothing has changed. There is no move 1 yet.",
            "  why       Nothing has happened here."),
        told("goto 1"));
  }

  @Test
  void a_way_can_be_pasted_line_by_line_however_long_its_commands_are() {
    List<String> way = told("path server received \"" + "x".repeat(50) + "\"");
    assertEquals("✓ 8 moves lead there.", way.get(0));
    for (String line : way.subList(1, way.size())) {
      assertEquals(Optional.empty(), wrong(line), line);
    }
  }

  private Optional<String> wrong(String line) {
    return session.language().parse(line) instanceof ParseResult.Wrong wrong
        ? Optional.of(wrong.error().message())
        : Optional.empty();
  }

  @Test
  void deliver_all_tells_an_empty_wire_from_one_that_waits() {
    assertEquals(List.of("✓ Nothing was in flight."), told("deliver all"));
    told("client connect");
    told("delay 3s");
    assertEquals(List.of("✓ Nothing that is in flight can arrive now."), told("deliver all"));
  }

  @Test
  void deliver_all_says_whose_answer_is_awaited() {
    List.of("set play manual", "server listen", "client connect", "dup", "deliver #1")
        .forEach(this::told);
    assertEquals(
        List.of("✓ The server owes an answer first: what is in flight to it waits."),
        told("deliver all"));
  }

  @Test
  void in_one_line_a_side_that_changes_twice_is_named_once() {
    opened();
    List.of("set play manual", "client close", "deliver").forEach(this::told);
    assertEquals(
        "✓ server ESTABLISHED ▸ CLOSE-WAIT ▸ LAST-ACK; #5 FIN,ACK 301 ack 102 is in flight",
        brief("server close"));
  }

  @Test
  void in_one_line_data_without_a_flag_of_its_own_is_told_from_an_ack() {
    told("set server buffer 3");
    opened();
    told("set server reads off");
    told("client send \"abcdef\"");
    assertEquals(
        "✓ #4 ACK 3 B has arrived at the server; #5 ACK is in flight; the server has 3 bytes more",
        brief("deliver"));
  }

  @Test
  void in_one_line_a_program_that_reads_is_said_to_have_read() {
    opened();
    List.of("set server reads off", "client send \"abc\"", "deliver").forEach(this::told);
    assertEquals("✓ the program of the server has read 3 bytes", brief("server read"));
  }

  /** Opens a connection; both sides answer by themselves, and the wire waits. */
  private void opened() {
    List.of("set play auto", "server listen", "client connect", "deliver", "deliver", "deliver")
        .forEach(this::told);
  }

  @Test
  void of_two_changes_in_one_move_the_later_is_explained() {
    opened();
    List.of("client close", "deliver", "server close").forEach(this::told);
    Reply reply = Interpreter.type(session, "deliver all");
    String why = BriefText.why(((Answer.Moved) reply.answer()).moment(), reply.session().display());
    assertTrue(why.startsWith("Both directions are closed."), why);
  }
}
