package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

class PlacesTest {

  @ParameterizedTest
  @ValueSource(strings = {"save story.txt", "load story.txt"})
  void files_are_refused_inside_a_lessons_own_blocks(String line) {
    Typist typist = Typist.in(Place.LESSON);
    assertEquals("not-here", typist.rejected(line).code());
    typist.types("reject " + line);
  }

  @Test
  void help_lists_only_what_may_be_used_here() {
    Typist lesson = Typist.in(Place.LESSON).types("help");
    assertTrue(
        lesson.answer(Answer.HelpAll.class).verbs().stream()
            .allMatch(spec -> spec.places().contains(Place.LESSON)));
  }

  @Test
  void help_of_a_command_gives_it_and_of_a_near_miss_the_nearest() {
    Typist typist = Typist.atThePrompt().types("help deliver");
    assertEquals("deliver", typist.answer(Answer.HelpOne.class).verb().name());
    typist.type("help delivr");
    assertTrue(typist.answer() instanceof Answer.NotUnderstood);
  }

  @Test
  void a_lessons_own_lines_leave_no_trace_in_the_journal() {
    Session session = Typist.atThePrompt().types("server listen").session();
    Reply prepared = Interpreter.prepare(session, "client connect");
    assertEquals(2, prepared.session().moments().size());
    assertEquals(session.journal(), prepared.session().journal());
    assertEquals(Place.PROMPT, prepared.session().place());
    assertEquals(1, prepared.n());
    assertFalse(Interpreter.prepare(session, "save x").answer().accepted());
  }
}
