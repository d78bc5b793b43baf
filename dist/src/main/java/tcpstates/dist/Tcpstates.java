package tcpstates.dist;

import java.util.List;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.ExplainTool;
import tcpstates.repl.prompt.ExploreTool;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.ScriptRunner;
import tcpstates.repl.view.Companion;
import tcpstates.tui.terminal.ScreenPrompt;

/**
 * The programs, with the sets of commands of all modules put together. The modules to come add
 * their own here.
 */
final class Tcpstates implements Programs {

  private final CommandSet commands = CommandSet.core();
  private final Companion companion = Companion.NONE;

  @Override
  public int screen(boolean ascii, Streams streams) {
    if (!ScreenPrompt.possible(System.getenv())) {
      return repl(false, ascii, streams);
    }
    LinePrompt.Options options = new LinePrompt.Options(false, ascii, System.getenv());
    return ScreenPrompt.run(options, commands, companion);
  }

  @Override
  public int repl(boolean plain, boolean ascii, Streams streams) {
    LinePrompt.Options options = new LinePrompt.Options(plain, ascii, System.getenv());
    return LinePrompt.run(options, commands, companion, streams.in(), streams.out());
  }

  @Override
  public int run(RunOptions options, Streams streams) {
    ScriptRunner.Options asked =
        new ScriptRunner.Options(
            options.file(),
            options.json(),
            options.keepGoing(),
            options.strictSides(),
            CommandLineTool.asciiOnly());
    return ScriptRunner.run(asked, commands, companion, streams.in(), streams.out(), streams.err());
  }

  @Override
  public int explore(ExploreOptions options, Streams streams) {
    ExploreTool.Form form =
        options.json()
            ? ExploreTool.Form.JSON
            : options.dot() ? ExploreTool.Form.DOT : ExploreTool.Form.TEXT;
    ExploreTool.Options asked =
        new ExploreTool.Options(
            options.bounds(),
            options.goal(),
            options.worlds(),
            options.hand(),
            form,
            CommandLineTool.asciiOnly());
    return ExploreTool.run(asked, streams.out(), streams.err());
  }

  @Override
  public int explain(List<String> words, Streams streams) {
    return ExplainTool.run(
        String.join(" ", words),
        CommandLineTool.asciiOnly(),
        commands,
        streams.out(),
        streams.err());
  }
}
