package tcpstates.dist;

import java.util.List;
import tcpstates.capture.tool.PasteGuide;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.OpenScreen;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Notice;
import tcpstates.repl.shell.Person;
import tcpstates.tui.local.ScreenPrompt;

/**
 * The place where a person talks with the program.
 *
 * @param classroom the lessons and what is kept about them
 * @param play how the lesson is played
 */
record LessonHost(LessonSetup classroom, LessonPrograms.Play play, Streams streams) {

  /** Plays on the screen if the terminal can show it; otherwise at the line prompt. */
  int screen(Entrance entrance) {
    return edited()
        ? talk(
            entrance,
            companion ->
                ScreenPrompt.run(
                    play.appearance().ascii(), classroom.commands(), companion, person()))
        : line(entrance);
  }

  /** Whether there is a terminal on which lines can be edited and are remembered. */
  private boolean edited() {
    return ScreenPrompt.possible(LocalPerson.environment()) && !plain();
  }

  /** A person's settings apply at their terminal, not to what they send through a pipe. */
  private boolean plain() {
    return play.appearance().plain()
        || SystemTerminal.present() && LocalPerson.preferences().plain();
  }

  private Person person() {
    Person here = LocalPerson.here();
    return here.with(here.config().asking(play.appearance().settings()));
  }

  /** Plays at the line prompt. */
  int line(Entrance entrance) {
    return talk(
        entrance,
        companion ->
            LinePrompt.run(
                new LinePrompt.Options(plain(), play.appearance().ascii()),
                classroom.commands(),
                companion,
                person(),
                streams.in(),
                streams.out()));
  }

  /** The tutor with those beside it: also a note about how the last screen ended. */
  private Companion company(Tutor tutor) {
    PasteGuide pasted = new PasteGuide();
    return edited() && OpenScreen.wasKilled(LocalPerson.environment())
        ? Companion.all(List.of(Notice.KILLED, pasted, tutor))
        : Companion.all(List.of(pasted, tutor));
  }

  private interface Place {
    int talk(Companion companion);
  }

  private int talk(Entrance entrance, Place place) {
    Tutor tutor = classroom.tutor(play.seed(), entrance);
    int code;
    try {
      code = place.talk(company(tutor));
    } catch (RuntimeException | Error e) {
      throw new Broken(e, classroom.comfort(tutor, edited()));
    }
    tutor.farewell().forEach(notice -> streams.err().println("tcpstates: " + notice));
    return code;
  }
}
