package tcpstates.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What only the screen's terminal may know. */
class ScreenArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates");

  @Test
  void only_the_terminal_knows_lanterna_jline_and_the_shell_around_a_session() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "tcpstates.tui.grid..", "tcpstates.tui.pane..", "tcpstates.tui.screen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.googlecode..", "org.jline..", "tcpstates.repl.prompt..")
        .check(CLASSES);
  }

  @Test
  void panes_and_loop_have_no_clock_no_threads_and_no_files() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "tcpstates.tui.grid..", "tcpstates.tui.pane..", "tcpstates.tui.screen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.time..", "java.util.concurrent..", "java.nio.file..", "java.net..")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /** Its own windows and its factory wake every millisecond, or bring a window system with them. */
  @Test
  void of_lanterna_only_the_plain_screen_is_used() {
    noClasses()
        .that()
        .resideInAPackage("tcpstates..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.googlecode.lanterna.gui2..",
            "com.googlecode.lanterna.terminal.swing..",
            "java.awt..")
        .check(CLASSES);
  }
}
