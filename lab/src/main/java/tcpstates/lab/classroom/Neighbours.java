package tcpstates.lab.classroom;

import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Visible;

/**
 * Carries out the commands that reach other people, during a lesson too. They are not part of the
 * work: they are not recorded, so playing recorded lines again disturbs nobody.
 */
record Neighbours(ClassDoor door) implements Companion {

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    if (session.language().parse(line) instanceof ParseResult.Ok ok
        && ok.command() instanceof ClassCommand command) {
      return Interpreter.type(session, "").with(Prose.of(Visible.text(command.on(door))));
    }
    return rest.type(session, line, budget);
  }
}
