package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.terms.Condition;

/** Every form, with the canonical spelling of the command that it means. */
class FormsTest {

  private static final Path TABLE = Path.of("src/test/resources/tcpstates/repl/language/forms.txt");

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  static Command read(String line) {
    return assertInstanceOf(
            ParseResult.Ok.class,
            LANGUAGE.parse(line),
            () -> "reading " + line + ": " + LANGUAGE.parse(line))
        .command();
  }

  /** A line of forms.txt is {@code TYPED => CANONICAL}; without an arrow, the two are the same. */
  @TestFactory
  Stream<DynamicTest> each_form_is_read_as_it_is_meant() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("=="))
        .map(FormsTest::form);
  }

  private static DynamicTest form(String row) {
    String[] parts = row.split(" => ");
    String canonical = parts[parts.length - 1];
    return DynamicTest.dynamicTest(
        row, () -> assertEquals(canonical, read(parts[0]).text(Side.CLIENT)));
  }

  @Test
  void fin_alone_means_fin_and_ack_to_be_sent_and_is_meant_exactly_elsewhere() {
    assertEquals(Flags.FIN_ACK, ((SendCommand.Segment) read("send fin")).flags());
    assertEquals(
        Flags.of(Flag.FIN, Flag.PSH), ((SendCommand.Segment) read("send fin psh")).flags());
    assertEquals(Flags.of(Flag.FIN), ((InjectCommand) read("inject to c fin")).flags());
    SegmentPattern fin = SegmentPattern.of(Flags.of(Flag.FIN));
    assertEquals(
        new DeliverCommand(new Selector(new Selector.Matching(fin), Optional.empty())),
        read("deliver fin"));
    assertEquals(
        new ExpectCommand(
            new Condition.Sent(fin, Optional.empty(), Optional.empty(), Optional.empty())),
        read("expect sent fin"));
  }

  @Test
  void numbers_reach_to_the_end_of_sequence_space() {
    assertEquals(
        new SendCommand.Segment(
            Optional.of(Side.SERVER),
            Flags.SYN_ACK,
            Optional.of(SeqNum.of(4_294_967_295L)),
            Optional.of(SeqNum.ZERO),
            OptionalInt.of(65_535)),
        read("s send synack win=65535 ack=0 seq=4294967295"));
  }

  @Test
  void text_is_utf_8_and_an_escape_is_a_byte() {
    assertEquals(
        Bytes.of("h\u00e9 \"\\\n\r\t\0\u00ff".getBytes(StandardCharsets.ISO_8859_1)),
        ((SendCommand.Data) read("send \"h\\xe9 \\\"\\\\\\n\\r\\t\\x00\\xFF\"")).data());
    assertEquals(
        "h\u00e9 \ud83d\ude00".getBytes(StandardCharsets.UTF_8).length,
        ((SendCommand.Data) read("send \"h\u00e9 \ud83d\ude00\"")).data().length());
  }

  @Test
  void case_is_kept_in_texts_and_names_and_matters_nowhere_else() {
    assertEquals(new SaveCommand("Mine.TXT"), read("SAVE Mine.TXT"));
    assertEquals(new BranchCommand(Optional.of("What-If")), read("Branch What-If"));
    assertEquals(Bytes.ofText("Hi"), ((SendCommand.Data) read("SEND \"Hi\"")).data());
    assertEquals(read("client send syn,ack"), read("CLIENT Send SYN,Ack"));
  }

  @Test
  void every_usual_spelling_of_every_state_is_understood() {
    for (State state : State.values()) {
      String rfc = state.rfcName();
      List<String> spellings =
          List.of(
              rfc,
              rfc.toLowerCase(),
              rfc.replace('-', '_'),
              rfc.replace("-", ""),
              state.name(),
              state.linuxName(),
              state.linuxName().replace('-', '_'));
      for (String spelling : spellings) {
        assertEquals(new PredictCommand(Optional.empty(), state), read("predict " + spelling));
      }
    }
  }

  @Test
  void a_line_without_anything_in_it_is_nothing() {
    for (String line : List.of("", "   ", "\t", "# a comment", "  # 3", "#3", "\r", "#")) {
      assertInstanceOf(ParseResult.Nothing.class, LANGUAGE.parse(line), line);
    }
  }

  @Test
  void a_comment_begins_after_a_space_where_no_digit_follows() {
    assertEquals(read("deliver"), read("deliver # the SYN"));
    assertEquals(read("deliver"), read("deliver #the SYN"));
    assertEquals(read("deliver #3"), read("deliver #3 # the SYN"));
    assertEquals(Bytes.ofText("a # b"), ((SendCommand.Data) read("send \"a # b\" # c")).data());
    assertEquals(Bytes.ofText("\" # b"), ((SendCommand.Data) read("send \"\\\" # b\"")).data());
    assertEquals(new SaveCommand("a#b"), read("save a#b"));
  }

  @Test
  void reject_reads_the_command_within_it() {
    RejectCommand reject = (RejectCommand) read("reject  Send   SYN  # no");
    assertEquals(read("send syn"), reject.tried());
    assertEquals(SendCommand.VERB, reject.verb());
  }

  @Test
  void a_bare_side_belongs_to_the_entry_of_sides() {
    ParseResult.Ok ok = (ParseResult.Ok) LANGUAGE.parse("server");
    assertEquals(new FocusCommand(Side.SERVER), ok.command());
    assertEquals("client", ok.verb().name());
  }

  @Test
  void a_line_that_ends_with_a_carriage_return_is_read_without_it() {
    assertEquals(read("listen"), read("listen\r"));
    assertTrue(LANGUAGE.parse("lis\rten") instanceof ParseResult.Wrong);
  }
}
