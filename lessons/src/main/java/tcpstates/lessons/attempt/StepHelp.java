package tcpstates.lessons.attempt;

import java.util.Set;
import tcpstates.repl.command.HelpCommand;
import tcpstates.repl.command.QuitCommand;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;

/** {@code help} in a step lists the commands of use there; {@code help all} lists all. */
final class StepHelp {

  /** What a step needs of the commands that keep a session. */
  private static final Set<Verb> SESSION = Set.of(UndoCommand.VERB, QuitCommand.VERB);

  private StepHelp() {}

  /** The reply to a line, with fewer commands if the line is {@code help}. */
  static Reply here(Attempt attempt, ParseResult.Ok ok, Reply reply) {
    if (!(ok.command() instanceof HelpCommand help)
        || !help.alone()
        || !(reply.answer() instanceof Answer.HelpAll all)) {
      return reply;
    }
    return reply.with(
        new Answer.HelpAll(
            all.verbs().stream()
                .filter(verb -> StepGrants.offers(attempt, reply.session().language(), verb))
                .filter(StepHelp::isOfUse)
                .toList(),
            true));
  }

  private static boolean isOfUse(Verb verb) {
    return switch (verb.group()) {
      case SESSION -> SESSION.contains(verb);
      case CHECK -> false;
      case ENDPOINT, NETWORK, TIME, LOOK, LESSON, OTHER -> true;
    };
  }
}
