package tcpstates.dist;

import java.util.List;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.OpenScreen;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Notice;
import tcpstates.tui.local.ScreenPrompt;

/**
 * Where a person talks with the program.
 *
 * @param classroom the lessons and what is kept about them
 * @param play how
 */
record LessonHost(LessonSetup classroom, LessonPrograms.Play play, Streams streams) {

  /** On the screen, if there is a terminal that can show it; otherwise at the line prompt. */
  int screen(Entrance entrance) {
    return edited()
        ? talk(
            entrance,
            companion ->
                ScreenPrompt.run(play.ascii(), classroom.commands(), companion, LocalPerson.here()))
        : line(entrance);
  }

  /** Whether there is a terminal where lines can be edited, and are remembered. */
  private boolean edited() {
    return ScreenPrompt.possible(LocalPerson.environment()) && !plain();
  }

  /** What a person has set counts at their terminal, and not for what they send through a pipe. */
  private boolean plain() {
    return play.plain() || SystemTerminal.present() && LocalPerson.preferences().plain();
  }

  /** At the line prompt. */
  int line(Entrance entrance) {
    return talk(
        entrance,
        companion ->
            LinePrompt.run(
                new LinePrompt.Options(plain(), play.ascii()),
                classroom.commands(),
                companion,
                LocalPerson.here(),
                streams.in(),
                streams.out()));
  }

  /** With a note on how the last screen ended, if a person sees it. */
  private Companion noticed(Tutor tutor) {
    return edited() && OpenScreen.wasKilled(LocalPerson.environment())
        ? Companion.all(List.of(Notice.KILLED, tutor))
        : tutor;
  }

  private interface Place {
    int talk(Companion companion);
  }

  private int talk(Entrance entrance, Place place) {
    Tutor tutor = classroom.tutor(play.seed(), entrance);
    int code;
    try {
      code = place.talk(noticed(tutor));
    } catch (RuntimeException | Error e) {
      throw new Broken(e, classroom.comfort(tutor, edited()));
    }
    tutor.farewell().forEach(notice -> streams.err().println("tcpstates: " + notice));
    return code;
  }
}
