package tcpstates.lessons.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Event;
import tcpstates.lessons.progress.Folding;
import tcpstates.lessons.progress.Progress;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Patience;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** Somebody who learns, as a test plays them: types lines, and reads what is said. */
final class Pupil {

  static final Look LOOK = Look.of(80, false);

  private final List<Event> events = new ArrayList<>();
  private final Tutor tutor;
  private final Conversation conversation;
  private final StringBuilder transcript = new StringBuilder();

  Pupil(Shelf shelf, Progress progress, OptionalLong seed) {
    tutor = new Tutor(shelf, progress, events::add, seed);
    Session session = Sessions.start(CommandSet.core().plus(LessonCommands.specs(shelf::all)));
    conversation = new Conversation(session, tutor, Person.passing(() -> 0));
    write(conversation.greeting().lines(LOOK));
  }

  /** Somebody new, with the lessons that come with the program. */
  static Pupil fresh() {
    return new Pupil(Shelf.of(Course.shipped()), Progress.NONE, OptionalLong.empty());
  }

  /** This one, back after the program was ended. */
  Pupil back(Shelf shelf) {
    Folding folding = new Folding();
    events.forEach(event -> folding.add("run", event));
    return new Pupil(shelf, folding.progress(), OptionalLong.empty());
  }

  /** This one, back after another run of the program took up what this one had left. */
  Pupil back(Shelf shelf, Pupil later) {
    Folding folding = new Folding();
    events.forEach(event -> folding.add("run", event));
    later.events.forEach(event -> folding.add("later", event));
    return new Pupil(shelf, folding.progress(), OptionalLong.empty());
  }

  /** Types a line and returns what is said to it. */
  String say(String line) {
    transcript.append("\n> ").append(line).append('\n');
    return write(conversation.say(line, LOOK, Patience.STEADY).lines());
  }

  private String write(List<StyledLine> lines) {
    String text = lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    transcript.append(text).append('\n');
    return text;
  }

  /** All that was typed and said. */
  String transcript() {
    return transcript.toString();
  }

  Optional<Attempt> attempt() {
    return tutor.attempt();
  }

  Session session() {
    return conversation.session();
  }

  Optional<Card> card() {
    return conversation.card();
  }

  boolean completes() {
    return conversation.completes();
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  boolean finished(String lesson) {
    return events.contains(new Event.Finished(lesson));
  }
}
