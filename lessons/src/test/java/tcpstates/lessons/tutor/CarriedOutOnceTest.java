package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.MarkCommand;
import tcpstates.repl.command.SessionCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;

/** A line is carried out once, whoever listens: twice takes twice the time, and nobody sees it. */
class CarriedOutOnceTest {

  private int counted;

  /** Counts how often it is carried out. */
  private final class Count implements SessionCommand {
    @Override
    public Kind kind() {
      return Kind.MARK;
    }

    @Override
    public String text(Side focus) {
      return "count";
    }

    @Override
    public Reply on(Session session, SearchBudget budget) {
      counted++;
      return new MarkCommand().on(session, budget);
    }
  }

  private final Verb verb =
      Verb.of(
              Verb.Group.CHECK,
              "count",
              "count how often this is carried out",
              List.of("count"),
              (side, words) -> new Count())
          .build();

  private final Conversation conversation = begin();

  private Conversation begin() {
    Course course = Course.shipped();
    Tutor tutor =
        new Tutor(
            course, ProgressMemory.of("run", ""), OptionalLong.empty(), new Entrance.Welcome());
    Session session =
        Session.start(CoreCommands.SET.plus(LessonCommands.verbs(course)).plus(List.of(verb)));
    return new Conversation(session, tutor, Person.passing(() -> 0));
  }

  private int timesAfter(String... lines) {
    for (String line : lines) {
      conversation.say(line, Pupil.LOOK, SearchBudget.STEADY);
    }
    counted = 0;
    conversation.say("count", Pupil.LOOK, SearchBudget.STEADY);
    return counted;
  }

  @Test
  void in_free_play() {
    assertEquals(1, timesAfter("play"));
    assertEquals(1, timesAfter("server listen"));
  }

  @Test
  void in_a_lesson() {
    assertEquals(1, timesAfter("lesson open-and-listen"));
  }

  @Test
  void where_enter_takes_what_is_offered() {
    assertEquals(1, timesAfter("play", "forget all", "forget all"));
  }
}
