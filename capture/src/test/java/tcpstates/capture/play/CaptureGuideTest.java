package tcpstates.capture.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.capture.command.ExportCommand;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.PlainText;

/** A person steps through a capture, and leaves it to play on. */
class CaptureGuideTest {

  private static final CommandSet COMMANDS =
      CoreCommands.SET.plus(ExportCommand.VERBS).plus(CaptureGuide.verbs());

  private Conversation conversation;

  private static PlayedFile file(String name) {
    Path path = Path.of("src/test/resources/captures").resolve(name);
    return ((PlayedFile.Opening.Opened)
            PlayedFile.open(name, () -> Files.newInputStream(path), Optional.empty()))
        .file();
  }

  private void play(String name, CaptureGuide.Place place) {
    CaptureGuide guide = new CaptureGuide(file(name), place);
    conversation = new Conversation(Session.start(COMMANDS), guide, Person.passing(() -> 0));
  }

  private void play(String name) {
    play(name, new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.empty(), false));
  }

  private String say(String line) {
    return conversation.say(line, Look.of(80, true), SearchBudget.STEADY).lines().stream()
        .map(row -> row.text())
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }

  private Session session() {
    return conversation.session();
  }

  private State state(Side side) {
    return session().world().tcp(side).state();
  }

  private static void assertSays(String expected, String said) {
    assertTrue(said.contains(expected), said);
  }

  // ---- forward and back

  @Test
  void enter_goes_to_the_next_frame_and_undo_back() {
    play("close_client.pcap");
    assertSays("#1 client SYN 0 (1 of 12)", say(""));
    assertEquals(State.SYN_SENT, state(Side.CLIENT));
    assertSays("What it does: answers the SYN.", say(""));
    assertSays("#1 client SYN 0", say("undo"));
    assertEquals(1, session().branch().position());
    assertSays("This is the start of the capture.", say("undo") + say("undo"));
    assertSays("end of the capture", say("goto 12"));
    assertSays("This is the end of the capture.", say(""));
  }

  @Test
  void each_change_of_a_state_is_explained() {
    play("close_client.pcap");
    String said = say("frame 11");
    assertSays("client: FIN-WAIT-2 ▸ TIME-WAIT. Both directions are closed.", said);
    assertSays("SEGMENT ARRIVES (#10): FIN-WAIT-2 ▸ TIME-WAIT", say("why"));
    assertSays("The client has been in TIME-WAIT since move 11", say("why client"));
  }

  @Test
  void what_is_not_certain_is_marked() {
    play("close_client.pcap");
    assertSays("The server's state is not certain: what is in flight to it", say("frame 3"));
    assertFalse(session().branch().isCertain(Side.SERVER));
    assertTrue(session().branch().isCertain(Side.CLIENT));
    assertSays("SYN-RECEIVED?", say("show server"));
    assertEquals(1, session().world().wire().size());
    assertEquals(3, session().world().wire().get(0).id());
  }

  @Test
  void the_card_shows_the_frame_and_is_not_said_twice() {
    play("lost_fin.pcap");
    assertEquals("The start of the capture", conversation.card().orElseThrow().heading());
    assertEquals(0, conversation.card().orElseThrow().step());
    say("frame 4");
    assertEquals("#4 client FIN,ACK 1 ack 1", conversation.card().orElseThrow().heading());
    assertEquals(9, conversation.card().orElseThrow().marks().size());
  }

  @Test
  void findings_are_listed_and_visited() {
    play("lost_fin.pcap");
    assertSays("1. #5 The client sent its FIN again", say("findings"));
    assertSays("! The client sent its FIN again", say("finding"));
    assertEquals(5, session().branch().position());
    assertSays("findings lists 1 finding, and no more.", say("finding 2"));
    play("close_client.pcap");
    assertSays("Nothing is odd about this connection.", say("finding"));
  }

  @Test
  void another_connection_is_chosen_and_keeps_its_place() {
    play("mixed_60.pcap.gz");
    say("stream 3");
    assertEquals("stream-3", session().branch().name());
    say("");
    say("stream 4");
    say("stream 3");
    assertEquals(1, session().branch().position());
    assertSays("There is no stream 999: the capture has ", say("stream 999"));
    assertSays("10.7.0.1:", say("streams"));
  }

  @Test
  void a_frame_names_its_connection() throws IOException {
    PlayedFile mixed = file("mixed_60.pcap.gz");
    int stream = mixed.streamOf(200).orElseThrow();
    play(
        "mixed_60.pcap.gz",
        new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.of(200), false));
    assertEquals("stream-" + stream, session().branch().name());
    assertSays("#200", conversation.card().orElseThrow().heading());
    assertSays(
        "belongs to stream " + stream,
        CaptureGuide.problem(
                mixed,
                new CaptureGuide.Place(OptionalInt.of(stream + 1), OptionalLong.of(200), false))
            .orElseThrow());
    assertSays(
        "there is no TCP segment in a frame 100000",
        CaptureGuide.problem(
                mixed, new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.of(100_000), false))
            .orElseThrow());
  }

  // ---- nothing can be changed

  @Test
  void nothing_can_be_changed_in_a_capture() {
    play("close_client.pcap");
    say("frame 5");
    Session before = session();
    for (String line :
        List.of(
            "close",
            "deliver",
            "drop #5",
            "wait rto",
            "reset",
            "set play auto",
            "assume CLOSED",
            "moves",
            "path client CLOSED",
            "predict client CLOSED",
            "mark",
            "save x",
            "export svg x.svg")) {
      assertSays("This is a capture", say(line));
      assertTrue(session().standsWith(before), line);
    }
    say("expect client ESTABLISHED");
    say("show ladder");
    assertTrue(session().standsWith(before));
  }

  // ---- to play on

  @Test
  void a_fork_plays_on_from_the_frame() {
    play("close_client.pcap");
    say("frame 11");
    assertSays("you play on from here, on branch fork.", say("fork"));
    assertEquals(State.TIME_WAIT, state(Side.CLIENT));
    assertEquals(State.LAST_ACK, state(Side.SERVER));
    // What if this ACK had been lost?
    say("drop");
    say("wait rto");
    say("deliver");
    say("client send ack");
    say("deliver");
    assertEquals(State.CLOSED, state(Side.SERVER));
    assertSays("#11 client ACK 20 ack 14", say("branch stream-0"));
    assertSays("on branch what-if", say("fork what-if"));
    assertSays("already a branch what-if", say("branch stream-0") + say("fork what-if"));
  }

  @Test
  void a_fork_can_be_saved_and_its_journal_be_run() {
    play("close_client.pcap");
    say("frame 8");
    say("why");
    say("fork");
    say("deliver #1");
    say("server send ack");
    for (String text :
        List.of(SavedSession.text(session()), JournalText.text(session().journal()))) {
      Session again = Session.start(COMMANDS);
      for (String line : PlainText.lines(text)) {
        again = Interpreter.type(again, line).session();
      }
      assertEquals(session().world(), again.world(), text);
    }
  }

  @Test
  void from_the_command_line_it_can_begin_after_the_fork() {
    play("lost_fin.pcap", new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.of(4), true));
    assertEquals("fork", session().branch().name());
    assertEquals(State.FIN_WAIT_1, state(Side.CLIENT));
    assertEquals(2, session().world().wire().size());
  }

  // ---- what can't be played

  @Test
  void what_can_not_be_played_is_told() {
    PlayedFile.Opening missing =
        PlayedFile.open(
            "none.pcap", () -> Files.newInputStream(Path.of("none.pcap")), Optional.empty());
    assertTrue(((PlayedFile.Opening.Failed) missing).broken());
    PlayedFile.Opening text =
        PlayedFile.open(
            "a.txt",
            () -> new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    assertFalse(((PlayedFile.Opening.Failed) text).broken());
    assertSays("a.txt: ", ((PlayedFile.Opening.Failed) text).why());
  }

  @Test
  void of_a_damaged_capture_the_beginning_is_played() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("src/test/resources/captures/close_client.pcap"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    PlayedFile.Opening opening =
        PlayedFile.open("half", () -> new ByteArrayInputStream(half), Optional.empty());
    CaptureGuide guide =
        new CaptureGuide(
            ((PlayedFile.Opening.Opened) opening).file(),
            new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.empty(), false));
    conversation = new Conversation(Session.start(COMMANDS), guide, Person.passing(() -> 0));
    String text =
        conversation.card().orElseThrow().text().lines(Look.of(200, true)).stream()
            .map(row -> row.text())
            .collect(Collectors.joining("\n"));
    assertSays("Damaged: ", text);
    assertSays("What comes before it can be played.", text);
  }
}
