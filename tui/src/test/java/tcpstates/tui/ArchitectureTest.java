package tcpstates.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The layers: grid, panes, screen; keys and bytes beside the screen; then the hosts. */
class ArchitectureTest {

  private static final JavaClasses TUI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.tui");

  /** The parts that a browser can run too. */
  private static final String[] WITHOUT_TERMINAL = {
    "tcpstates.tui.grid..", "tcpstates.tui.pane..", "tcpstates.tui.screen.."
  };

  @Test
  void each_package_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates.tui..")
        .layer("grid")
        .definedBy("tcpstates.tui.grid..")
        .layer("pane")
        .definedBy("tcpstates.tui.pane..")
        .layer("screen")
        .definedBy("tcpstates.tui.screen..")
        .layer("keys")
        .definedBy("tcpstates.tui.keys..")
        .layer("ansi")
        .definedBy("tcpstates.tui.ansi..")
        .layer("terminal")
        .definedBy("tcpstates.tui.terminal..")
        .layer("local")
        .definedBy("tcpstates.tui.local..")
        .whereLayer("grid")
        .mayNotAccessAnyLayer()
        .whereLayer("pane")
        .mayOnlyAccessLayers("grid")
        .whereLayer("screen")
        .mayOnlyAccessLayers("grid", "pane")
        .whereLayer("keys")
        .mayOnlyAccessLayers("screen")
        .whereLayer("ansi")
        .mayOnlyAccessLayers("grid", "pane")
        .whereLayer("terminal")
        .mayOnlyAccessLayers("grid", "pane", "screen", "keys", "ansi")
        .whereLayer("local")
        .mayOnlyAccessLayers("pane", "screen", "terminal")
        .check(TUI);
  }

  @Test
  void panes_know_no_rule_of_tcp() {
    noClasses()
        .that()
        .resideInAnyPackage("tcpstates.tui.grid..", "tcpstates.tui.pane..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tcpstates.engine.rules..", "tcpstates.engine.search..")
        .check(TUI);
  }

  @Test
  void the_screen_has_no_clock_no_threads_no_files_and_no_streams() {
    noClasses()
        .that()
        .resideInAnyPackage(WITHOUT_TERMINAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tcpstates.repl.prompt..",
            "tcpstates.repl.files..",
            "java.io..",
            "java.net..",
            "java.nio..",
            "java.time..",
            "java.util.concurrent..")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(TUI);
  }

  @Test
  void only_the_local_host_knows_the_local_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tcpstates.tui.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tcpstates.repl.prompt..")
        .check(TUI);
  }

  @Test
  void only_what_writes_frames_knows_lanterna() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tcpstates.tui.ansi..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.googlecode..")
        .check(TUI);
  }

  /** Lanterna's own windows and factory wake every millisecond, or load a window system. */
  @Test
  void of_lanterna_only_the_plain_screen_is_used() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.googlecode.lanterna.gui2..",
            "com.googlecode.lanterna.terminal.swing..",
            "java.awt..")
        .check(TUI);
  }
}
