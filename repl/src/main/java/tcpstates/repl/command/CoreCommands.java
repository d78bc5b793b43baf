package tcpstates.repl.command;

import java.util.List;
import tcpstates.repl.language.CommandSet;

/** All commands of this module. To add one, write its file and name its verb here. */
public final class CoreCommands {

  /** In the order in which help lists them within their groups. */
  public static final CommandSet SET =
      new CommandSet(
          List.of(
              FocusCommand.VERB,
              ListenCommand.VERB,
              ConnectCommand.VERB,
              SendCommand.VERB,
              ReadCommand.VERB,
              CloseCommand.VERB,
              AbortCommand.VERB,
              CrashCommand.VERB,
              AssumeCommand.VERB,
              DeliverCommand.VERB,
              FaultCommand.DROP,
              FaultCommand.DUP,
              FaultCommand.CORRUPT,
              FaultCommand.DELAY,
              ArmCommand.VERB,
              DisarmCommand.VERB,
              InjectCommand.VERB,
              WaitCommand.VERB,
              UndoCommand.VERB,
              RedoCommand.VERB,
              GotoCommand.VERB,
              HistoryCommand.VERB,
              ResetCommand.VERB,
              SaveCommand.VERB,
              LoadCommand.VERB,
              JournalCommand.VERB,
              SetCommand.VERB,
              ForkCommand.VERB,
              BranchesCommand.VERB,
              BranchCommand.VERB,
              CompareCommand.VERB,
              QuitCommand.VERB,
              ShowCommand.VERB,
              MovesCommand.VERB,
              WhyCommand.VERB,
              ExplainCommand.VERB,
              PathCommand.VERB,
              PredictCommand.VERB,
              HelpCommand.VERB,
              ExpectCommand.VERB,
              MarkCommand.VERB,
              RejectCommand.VERB));

  private CoreCommands() {}
}
