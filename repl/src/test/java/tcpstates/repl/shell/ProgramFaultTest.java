package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** A fault of the program inside a command. */
class ProgramFaultTest {

  private record Stumble() implements ModuleCommand {
    @Override
    public String text() {
      return "stumble";
    }
  }

  private static final CommandSet COMMANDS =
      CoreCommands.SET.plus(
          List.of(
              Verb.of(
                      Verb.Group.SESSION,
                      "stumble",
                      "falls over",
                      List.of("stumble"),
                      (side, words) -> new Stumble())
                  .build()));

  private static final Companion STUMBLING =
      new Companion() {
        @Override
        public Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
          throw new IllegalStateException("on purpose");
        }
      };

  private final Map<String, String> kept = new java.util.TreeMap<>();
  private final Person person =
      new Person(
          new MemoryFiles(1_000),
          new MemoryHistory(10),
          new Environment(Map.of()),
          () -> 0,
          SearchLimits.ALONE,
          Config.NONE,
          (reference, details) -> {
            kept.put(reference, details);
            return Optional.of("that file");
          });

  private static String text(List<StyledLine> lines) {
    return lines.stream().map(StyledLine::text).collect(Collectors.joining(" "));
  }

  @Test
  void it_is_told_with_a_reference_and_leaves_session_and_world_as_they_were() {
    Conversation conversation = new Conversation(Session.start(COMMANDS), STUMBLING, person);
    conversation.say("server listen", Look.of(80, false), SearchBudget.STEADY);
    Session before = conversation.session();
    String said =
        text(conversation.say("stumble", Look.of(80, false), SearchBudget.STEADY).lines());
    assertEquals(before, conversation.session());
    String reference = kept.keySet().iterator().next();
    assertTrue(said.contains("It is not your mistake"), said);
    assertTrue(said.contains("send that file with it. Its reference is " + reference), said);
    assertTrue(kept.get(reference).contains("IllegalStateException: on purpose"), kept::toString);
    assertTrue(kept.get(reference).contains("server listen  #= accepted"), kept::toString);
    String next =
        text(conversation.say("client connect", Look.of(80, false), SearchBudget.STEADY).lines());
    assertTrue(next.contains("SYN-SENT"), next);
  }

  @Test
  void the_same_fault_has_the_same_reference() {
    Conversation conversation = new Conversation(Session.start(COMMANDS), STUMBLING, person);
    conversation.say("stumble", Look.of(80, false), SearchBudget.STEADY);
    conversation.say("stumble", Look.of(60, true), SearchBudget.STEADY);
    assertEquals(1, kept.size());
  }

  @Test
  void in_a_script_it_is_told_with_its_line_and_ends_with_3() {
    List<Integer> codes = new ArrayList<>();
    for (boolean keepGoing : List.of(false, true)) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      codes.add(
          ScriptRunner.run(
              new ScriptRunner.Options(false, keepGoing, false, true),
              FileReading.of("f", "server listen\nstumble\nexpect server LISTEN\n".getBytes()),
              COMMANDS,
              STUMBLING,
              person,
              new PrintStream(OutputStream.nullOutputStream()),
              new PrintStream(err, true, StandardCharsets.UTF_8)));
      String said = err.toString(StandardCharsets.UTF_8);
      assertTrue(said.startsWith("f:2: stumble\n"), said);
      assertEquals(keepGoing, said.endsWith("1 of 3 lines failed\n"), said);
    }
    assertEquals(List.of(3, 3), codes);
  }
}
