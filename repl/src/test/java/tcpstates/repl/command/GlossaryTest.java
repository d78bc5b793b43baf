package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.world.Cause;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.terms.Variable;

class GlossaryTest {

  private static final Glossary GLOSSARY = Glossary.standard();

  @ParameterizedTest
  @EnumSource
  void every_state_is_explained_by_both_its_names(State state) {
    assertEquals(state.rfcName(), GLOSSARY.find(state.rfcName()).orElseThrow().name());
    assertEquals(state.rfcName(), GLOSSARY.find(state.linuxName()).orElseThrow().name());
    assertEquals(state.rfcName(), GLOSSARY.find(state.name()).orElseThrow().name());
  }

  @ParameterizedTest
  @EnumSource
  void every_flag_is_explained(Flag flag) {
    assertTrue(GLOSSARY.find(flag.name()).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void every_variable_is_explained(Variable variable) {
    assertEquals(variable.word(), GLOSSARY.find(variable.word()).orElseThrow().name());
  }

  @ParameterizedTest
  @EnumSource
  void every_timer_is_explained(TimerKind timer) {
    assertTrue(GLOSSARY.find(timer.word()).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void every_signal_is_explained(Signal signal) {
    assertTrue(GLOSSARY.find(signal.word()).isPresent());
  }

  @Test
  void every_rule_is_explained_with_its_section_and_its_reason() {
    for (Catalogue.Entry entry : Catalogue.entries()) {
      Explanation explanation = GLOSSARY.find(entry.rule().id()).orElseThrow();
      assertEquals(entry.rule().id(), explanation.name());
      assertEquals(List.of(entry.rule().section()), explanation.sections());
      assertEquals(entry.rule().why(), explanation.paragraphs().get(0));
    }
  }

  @Test
  void causes_that_are_no_rules_are_explained() {
    for (Cause cause : List.of(Cause.HELD, Cause.CHECKSUM, Cause.CRASH, Cause.ASSUMED)) {
      assertTrue(GLOSSARY.find(cause.id()).isPresent(), cause::id);
    }
  }

  @Test
  void every_word_to_see_is_explained() {
    for (Explanation explanation : GLOSSARY.all()) {
      for (String word : explanation.see()) {
        assertTrue(GLOSSARY.find(word).isPresent(), explanation.name() + " says: see " + word);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"time-wait", "TIME_WAIT", "Time Wait", "timewait", " TIME-WAIT "})
  void any_usual_spelling_is_found(String word) {
    assertEquals("TIME-WAIT", GLOSSARY.find(word).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({"'SYN,ACK',SYN", "SYN/ACK,SYN", "'RST,ACK',RST", "'FIN,ACK',FIN", "'PSH,ACK',PSH"})
  void two_flags_in_one_segment_are_found_as_the_program_writes_them(String flags, String name) {
    assertEquals(name, GLOSSARY.find(flags).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({
    "tcp_syncookies,syn-cookies",
    "tcp_timestamps,timestamps",
    "SO_RCVBUF,buffer",
    "EHOSTUNREACH,ICMP",
    "connection timed out,ETIMEDOUT",
    "address already in use,EADDRINUSE",
    "window update,persist",
    "user time-out,user-timeout",
    "challenge ACKs,challenge-ack",
    "SYNs,SYN",
    "teardown,four-way-close"
  })
  void what_engineers_meet_on_linux_leads_to_the_entry_about_it(String word, String name) {
    assertEquals(name, GLOSSARY.find(word).orElseThrow().name());
  }

  @Test
  void an_unknown_word_is_answered_with_the_nearest() {
    Typist typist = Typist.atThePrompt();
    Rejection reason = typist.rejected("explain TIME-WIAT");
    assertEquals("unknown-word", reason.code());
    assertTrue(reason.message().contains("Did you mean `TIME-WAIT`?"), reason::message);
    assertEquals(List.of("explain TIME-WAIT"), typist.legal());
  }

  @Test
  void a_question_about_no_word_leads_to_help() {
    Rejection reason = Typist.atThePrompt().rejected("what now?");
    assertEquals("`now?` is not explained here. `help` lists what you can type.", reason.message());
  }

  @Test
  void a_word_without_an_entry_leads_to_the_entries_that_mention_it() {
    Typist typist = Typist.atThePrompt();
    Rejection reason = typist.rejected("explain queued");
    assertTrue(reason.message().contains("mentioned under"), reason::message);
    for (String command : typist.legal()) {
      String entry = command.substring("explain ".length());
      assertTrue(
          GLOSSARY.find(entry).orElseThrow().paragraphs().stream()
              .anyMatch(text -> text.contains("queued")),
          command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is TIME-WAIT",
        "what is TIME-WAIT?",
        "what does TIME-WAIT mean",
        "? time-wait",
        "what is a time wait"
      })
  void a_question_about_a_word_explains_it(String line) {
    Typist typist = Typist.atThePrompt().types(line);
    assertEquals("TIME-WAIT", typist.answer(Answer.Explained.class).explanation().name());
  }

  @Test
  void a_command_is_explained_by_its_help() {
    Typist typist = Typist.atThePrompt().types("explain fork");
    assertEquals("fork", typist.answer(Answer.HelpOne.class).verb().name());
  }

  @Test
  void explain_gives_the_entry() {
    Typist typist = Typist.atThePrompt().types("explain fin-wait-2");
    Explanation explanation = typist.answer(Answer.Explained.class).explanation();
    assertEquals("FIN-WAIT-2", explanation.name());
    assertTrue(explanation.paragraphs().size() > 1);
    assertFalse(explanation.sections().isEmpty());
  }

  // ---- the form of the files
}
