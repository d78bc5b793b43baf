package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.JournalText;

class JournalTest {

  private static Typist story() {
    Typist typist = Typist.atThePrompt();
    for (String line :
        List.of(
            "server listen",
            "# the client begins",
            "clinet connect",
            "connect",
            "predict server LISTEN",
            "deliver",
            "send ack",
            "send syn ack",
            "expect server SYN-RECEIVED",
            "expect client CLOSED",
            "reject undo",
            "save story.txt",
            "undo",
            "quit")) {
      typist.type(line);
    }
    return typist;
  }

  @Test
  void every_line_typed_stands_in_it_with_its_verdict() {
    assertEquals(
        """
        # tcpstates journal 1
        server listen  #= accepted
        # the client begins
        #! clinet connect  #= not understood
        connect  #= accepted
        predict server LISTEN  #= accepted
        deliver  #= accepted
        reject send ack  #= rejected wrong-answer
        send syn ack  #= accepted; predicted server LISTEN, was SYN-RECEIVED
        expect server SYN-RECEIVED  #= holds
        #! expect client CLOSED  #= failed
        #! reject undo  #= failed
        #! save story.txt  #= asked
        undo  #= accepted
        #! quit  #= asked
        """,
        JournalText.text(story().session().journal()));
  }

  @Test
  void typed_again_it_leads_to_the_same_world_and_nothing_in_it_fails() {
    Typist first = story();
    Typist again = Typist.atThePrompt();
    JournalText.lines(first.session().journal()).forEach(again::types);
    assertEquals(first.session().branch(), again.session().branch());
  }

  @Test
  void it_can_be_read_back() {
    List<JournalEntry> journal = story().session().journal();
    assertEquals(journal, JournalText.read(JournalText.text(journal)));
  }

  @Test
  void characters_that_no_line_may_have_are_written_as_numbers() {
    JournalEntry entry = JournalEntry.idle("\u001b[2J", Verdict.NOT_UNDERSTOOD, "");
    assertEquals(List.of("#! \\u001b[2J  #= not understood"), JournalText.lines(List.of(entry)));
  }

  @Test
  void a_line_of_a_megabyte_is_cut() {
    Typist typist = Typist.atThePrompt();
    typist.type("x".repeat(1_000_000));
    int length = JournalText.text(typist.session().journal()).length();
    assertEquals(1_000, length, 100);
  }

  @Test
  void a_text_that_is_no_journal_is_refused_with_its_line() {
    assertEquals("1: a journal begins with `# tcpstates journal 1`", error("deliver\n"));
    assertEquals("2: the verdict is missing", error("# tcpstates journal 1\ndeliver\n"));
    assertEquals("2: `well` is not a verdict", error("# tcpstates journal 1\ndeliver  #= well\n"));
    assertEquals(
        "2: `predicted you` is not a prediction",
        error("# tcpstates journal 1\ndeliver  #= accepted; predicted you\n"));
  }

  private static String error(String text) {
    return assertThrows(IllegalArgumentException.class, () -> JournalText.read(text)).getMessage();
  }

  @Test
  void journal_shows_its_lines_and_with_a_file_asks_to_have_it_written() {
    Typist typist = Typist.atThePrompt().types("listen", "journal");
    assertEquals(List.of("listen  #= accepted"), typist.told());
    typist.types("journal my.txt");
    Request.WriteJournal write = (Request.WriteJournal) typist.answer(Answer.Asked.class).request();
    assertEquals("my.txt", write.file());
    assertEquals(
        "# tcpstates journal 1\nlisten  #= accepted\njournal  #= accepted\n", write.text());
  }
}
