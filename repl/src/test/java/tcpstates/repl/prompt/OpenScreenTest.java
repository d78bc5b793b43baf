package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.repl.files.RunMarks;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.shell.Environment;

class OpenScreenTest {

  /** More than a system gives to any process. */
  private static final long NOBODY = 999_999_999;

  @TempDir Path state;
  private Environment environment;

  @BeforeEach
  void has_a_state_folder() {
    environment = new Environment(Map.of("XDG_STATE_HOME", state.toString()));
  }

  private RunMarks marks(String host) {
    return RunMarks.in(StateFolder.of(environment), host);
  }

  @Test
  void a_killed_run_is_told_once() {
    marks(ThisRun.host()).put(NOBODY);
    assertTrue(OpenScreen.wasKilled(environment));
    assertFalse(OpenScreen.wasKilled(environment));
  }

  @Test
  void a_screen_that_was_closed_is_not_told() {
    OpenScreen.mark(environment).close();
    assertFalse(OpenScreen.wasKilled(environment));
  }

  @Test
  void a_run_on_another_machine_with_the_same_home_is_that_machines_business() {
    RunMarks other = marks("other/machine");
    other.put(NOBODY);
    assertFalse(OpenScreen.wasKilled(environment));
    assertEquals(List.of(NOBODY), other.all());
  }
}
