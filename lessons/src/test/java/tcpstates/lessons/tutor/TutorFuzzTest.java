package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/**
 * The program answers whatever a student types in a lesson, and the next run continues from there.
 */
class TutorFuzzTest {

  private static final Course COURSE = Course.shipped();
  private static final CommandSet COMMANDS = CoreCommands.SET.plus(LessonCommands.verbs(COURSE));
  private static final List<String> SAMPLES = samples();
  private static final TextMutator LINES =
      new TextMutator(SAMPLES, List.of("client", "server", "syn", "ack", "fin", "1", "2", "#1"));

  private static List<String> samples() {
    List<String> lines = new ArrayList<>();
    COMMANDS.verbs().forEach(verb -> lines.addAll(verb.examples()));
    lines.removeIf(line -> line.startsWith("path "));
    for (int i = 0; i < 20; i++) {
      lines.addAll(List.of("", "", "answer " + (1 + i % 4), "next", "deliver", "hint", "skip"));
    }
    COURSE.entries().stream().map(CourseEntry::id).forEach(id -> lines.add("lesson " + id));
    return List.copyOf(lines);
  }

  private static List<String> lesson(RandomGenerator random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      boolean spoilt = random.nextInt(10) == 0;
      lines.add(spoilt ? LINES.next(random) : SAMPLES.get(random.nextInt(SAMPLES.size())));
    }
    return lines;
  }

  @Test
  void any_line_in_a_lesson_is_answered_and_what_was_done_is_taken_up_again() {
    Fuzz.run(
        "lines in lessons",
        Fuzz.Kind.SESSION,
        TutorFuzzTest::lesson,
        List::size,
        TutorFuzzTest::learn);
  }

  private static void learn(List<String> lines) {
    ProgressMemory store = ProgressMemory.of("a", "");
    Conversation conversation = conversation(store);
    for (String line : lines) {
      say(conversation, line);
      if (conversation.over()) {
        break;
      }
    }
    Conversation back = conversation(ProgressMemory.of("b", store.text()));
    assertFalse(back.greeting().isEmpty());
    say(back, "resume");
    say(back, "goal");
  }

  private static void say(Conversation conversation, String line) {
    Look look = Look.of(40 + line.length() % 60, line.length() % 2 == 0);
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    Fuzz.printable(encoder.encode(conversation.say(line, look, SearchBudget.STEADY).lines()));
    conversation.card().ifPresent(card -> Fuzz.printable(card.toString().replace('\u00ad', '-')));
  }

  private static Conversation conversation(ProgressMemory store) {
    Person person =
        new Person(
            new MemoryFiles(1 << 16),
            new MemoryHistory(10),
            new Environment(Map.of()),
            () -> 0,
            SearchLimits.ALONE,
            Config.NONE,
            (reference, details) -> fail("a fault of the program: " + details));
    return new Conversation(
        Session.start(COMMANDS),
        new Tutor(COURSE, store, OptionalLong.empty(), new Entrance.Welcome()),
        person);
  }
}
