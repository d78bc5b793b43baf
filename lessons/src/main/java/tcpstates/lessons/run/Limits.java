package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSpec;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;

/** What a step does not grant. */
final class Limits {

  private static final Set<CommandSpec.Group> MOVES =
      Set.of(CommandSpec.Group.ENDPOINT, CommandSpec.Group.NETWORK, CommandSpec.Group.TIME);

  private Limits() {}

  /** Why a line is not carried out, as a reply; empty where it is. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    Command command = ok.command();
    if (command instanceof Command.Load) {
      return Optional.of(
          Sessions.declined(
              session,
              line,
              "A file can't be loaded into a lesson. `play` leaves the lesson for a while.",
              List.of("play")));
    }
    Set<String> allow = attempt.step().allow();
    if (allow.isEmpty() || attempt.done() || allow.contains(ok.spec().name()) || !moves(ok)) {
      return Optional.empty();
    }
    String verbs = Say.and(allow.stream().sorted().map(verb -> "`" + verb + "`").toList());
    String message =
        "This step is to be done with %s alone. `play` leaves the lesson to try other things."
            .formatted(verbs);
    return Optional.of(Sessions.declined(session, line, message, List.of("hint", "play")));
  }

  private static boolean moves(ParseResult.Ok ok) {
    return MOVES.contains(ok.spec().group())
        || ok.command() instanceof Command.Reset
        || ok.command() instanceof Command.Set set && !set.setting().display();
  }
}
