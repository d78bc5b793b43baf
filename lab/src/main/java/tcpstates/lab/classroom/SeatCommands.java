package tcpstates.lab.classroom;

import java.util.List;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Verb;
import tcpstates.tui.screen.ScreenCommand;

/**
 * The commands of a class, made once and shared by all seats.
 *
 * @param atPrompt for the line prompt
 * @param onScreen for the screen, which has a few more
 */
record SeatCommands(CommandSet atPrompt, CommandSet onScreen) {

  /** The program's own commands, the commands that reach other people, and these. */
  static SeatCommands of(List<Verb> more) {
    CommandSet atPrompt = CoreCommands.SET.plus(more).plus(ClassCommand.verbs());
    return new SeatCommands(atPrompt, atPrompt.plus(ScreenCommand.verbs()));
  }

  CommandSet on(boolean screen) {
    return screen ? onScreen : atPrompt;
  }
}
