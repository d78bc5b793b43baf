package tcpstates.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Grid, then panes, then the loop, then the terminal; panes know no rule and no terminal. */
class ArchitectureTest {

  private static final JavaClasses TUI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.tui");

  @Test
  void each_package_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates.tui..")
        .withOptionalLayers(true)
        .layer("grid")
        .definedBy("tcpstates.tui.grid..")
        .layer("pane")
        .definedBy("tcpstates.tui.pane..")
        .layer("screen")
        .definedBy("tcpstates.tui.screen..")
        .layer("terminal")
        .definedBy("tcpstates.tui.terminal..")
        .whereLayer("grid")
        .mayNotAccessAnyLayer()
        .whereLayer("pane")
        .mayOnlyAccessLayers("grid")
        .whereLayer("screen")
        .mayOnlyAccessLayers("grid", "pane")
        .check(TUI);
  }

  @Test
  void panes_know_no_rule_of_tcp_and_no_terminal() {
    noClasses()
        .that()
        .resideInAnyPackage("tcpstates.tui.grid..", "tcpstates.tui.pane..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tcpstates.engine.rules..",
            "tcpstates.engine.search..",
            "tcpstates.repl.prompt..",
            "org.jline..",
            "com.googlecode.lanterna..",
            "java.io..",
            "java.time..")
        .check(TUI);
  }
}
