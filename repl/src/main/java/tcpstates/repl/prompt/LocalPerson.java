package tcpstates.repl.prompt;

import java.nio.file.Path;
import java.util.Optional;
import tcpstates.repl.files.ConfigFile;
import tcpstates.repl.files.FaultFolder;
import tcpstates.repl.files.HistoryFile;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.Preferences;
import tcpstates.repl.shell.SearchLimits;

/** The person at the terminal that the program was started on. */
public final class LocalPerson {

  private LocalPerson() {}

  /** Their files, their history, and half of the memory that Java may use for a search. */
  public static Person here() {
    Environment environment = environment();
    Optional<Path> state = StateFolder.of(environment);
    return new Person(
        LocalFiles.of(environment),
        HistoryFile.in(state),
        environment,
        System::nanoTime,
        SearchLimits.ALONE.within(Runtime.getRuntime().maxMemory() / 2),
        ConfigFile.of(environment),
        new FaultFolder(state));
  }

  /** What they have set of the display in earlier starts. */
  public static Preferences preferences() {
    return Preferences.in(ConfigFile.of(environment()));
  }

  /** What the process was given. */
  public static Environment environment() {
    return new Environment(System.getenv());
  }
}
