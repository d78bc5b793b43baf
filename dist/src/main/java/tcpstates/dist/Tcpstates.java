package tcpstates.dist;

import java.util.List;
import java.util.OptionalLong;
import tcpstates.capture.tool.PasteGuide;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.ExploreTool;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.shell.ExplainTool;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Look;

/** The programs, with the command sets of all modules. */
final class Tcpstates implements Programs {

  private static final String NO_TERMINAL =
      "tcpstates: this is not a terminal, so it carries out the commands that it reads. For the"
          + " lessons: tcpstates learn";

  /** A missing folder of lessons is reported when a command runs, not earlier. */
  static LessonSetup classroom() {
    return LessonSetup.kept(LessonSetup.told());
  }

  @Override
  public int start(Appearance appearance, Streams streams) {
    if (SystemTerminal.present()) {
      return front(appearance, streams).screen(new Entrance.Welcome());
    }
    // Input from a pipe means free play.
    streams.err().println(NO_TERMINAL);
    return front(appearance, streams).line(new Entrance.Free());
  }

  @Override
  public int screen(Appearance appearance, Streams streams) {
    return front(appearance, streams).screen(new Entrance.Free());
  }

  @Override
  public int repl(Appearance appearance, Streams streams) {
    return front(appearance, streams).line(new Entrance.Free());
  }

  private LessonHost front(Appearance appearance, Streams streams) {
    return new LessonHost(
        classroom(), new LessonPrograms.Play(OptionalLong.empty(), appearance), streams);
  }

  @Override
  public int run(RunOptions options, Streams streams) {
    ScriptRunner.Options asked =
        new ScriptRunner.Options(
            options.json(),
            options.keepGoing(),
            options.strictSides(),
            CommandLineTool.asciiOnly());
    return ScriptRunner.run(
        asked,
        LocalFiles.of(LocalPerson.environment()).argument(options.file(), streams.in()),
        classroom().commands(),
        new PasteGuide(),
        LocalPerson.here(),
        streams.out(),
        streams.err());
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
  public int explain(List<String> words, boolean json, Streams streams) {
    if (words.equals(List.of("-"))) {
      return Captures.explain(json, streams);
    }
    if (words.size() == 1 && (json || Captures.isListing(words.get(0)))) {
      return Captures.explain(words.get(0), json, streams);
    }
    if (json) {
      throw new Refusal(
          "--json is for a text that was pasted: name one file, or - for the standard input",
          ExitCode.NOT_UNDERSTOOD);
    }
    return ExplainTool.run(
        String.join(" ", words),
        Look.of(SystemTerminal.width(LocalPerson.environment()), CommandLineTool.asciiOnly()),
        classroom().commands(),
        streams.out(),
        streams.err());
  }
}
