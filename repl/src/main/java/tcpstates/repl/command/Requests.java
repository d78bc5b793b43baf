package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Journal;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Session;

/** Commands that only the shell around the session can carry out. */
final class Requests {

  private Requests() {}

  /** Empty where the command is not one of them. */
  static Optional<Evaluated> evaluate(Session session, Command command) {
    return request(session, command)
        .map(request -> new Evaluated(asked(session, command), new Answer.Asked(request)));
  }

  private static Optional<Request> request(Session session, Command command) {
    if (command instanceof Command.Save save) {
      return Optional.of(new Request.WriteFile(save.file(), SavedSession.text(session)));
    }
    if (command instanceof Command.Load load) {
      return Optional.of(new Request.ReadFile(load.file()));
    }
    if (command instanceof Command.Journal journal && journal.file().isPresent()) {
      String text = Journal.text(session.journal());
      return Optional.of(new Request.WriteFile(journal.file().get(), text));
    }
    if (command instanceof Command.Quit) {
      return Optional.of(new Request.Quit());
    }
    return command instanceof Command.Extension extension
        ? Optional.of(new Request.Run(extension))
        : Optional.empty();
  }

  /** Such a command sends nothing; those of other modules are looks as far as TCP is concerned. */
  private static Session asked(Session session, Command command) {
    return command instanceof Command.Extension
        ? session
        : session.withLog(session.log().withLatest(Logbook.Latest.NOTHING));
  }
}
