package tcpstates.repl.prompt;

import tcpstates.repl.language.Command;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;

/** Carries out the commands of other modules. */
@FunctionalInterface
public interface Extensions {

  /** Where no other module offers commands. */
  Extensions NONE =
      (session, command) ->
          Sessions.refused(session, command, "This command is not available here.");

  /** Carries a command out; the reply holds the session to go on with. */
  Reply run(Session session, Command.Extension command);
}
