package tcpstates.repl;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of repl, as ARCHITECTURE.md draws them. */
class ReplArchitectureTest {

  private static final JavaClasses REPL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.repl");

  @Test
  void each_package_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates.repl..")
        .layer("text")
        .definedBy("tcpstates.repl.text..")
        .layer("language")
        .definedBy("tcpstates.repl.language..")
        .layer("session")
        .definedBy("tcpstates.repl.session..")
        .layer("advice")
        .definedBy("tcpstates.repl.advice..")
        .layer("command")
        .definedBy("tcpstates.repl.command..")
        .layer("view")
        .definedBy("tcpstates.repl.view..")
        .layer("files")
        .definedBy("tcpstates.repl.files..")
        .layer("shell")
        .definedBy("tcpstates.repl.shell..")
        .layer("prompt")
        .definedBy("tcpstates.repl.prompt..")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("language")
        .mayOnlyAccessLayers("text")
        .whereLayer("session")
        .mayOnlyAccessLayers("text", "language")
        .whereLayer("advice")
        .mayOnlyAccessLayers("text", "language", "session")
        .whereLayer("command")
        .mayOnlyAccessLayers("text", "language", "session", "advice")
        .whereLayer("view")
        .mayOnlyAccessLayers("text", "language", "session", "advice", "command")
        .whereLayer("files")
        .mayOnlyAccessLayers("text")
        .whereLayer("files")
        .mayOnlyBeAccessedByLayers("shell", "prompt")
        .whereLayer("shell")
        .mayOnlyBeAccessedByLayers("prompt")
        .whereLayer("prompt")
        .mayNotBeAccessedByAnyLayer()
        .check(REPL);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("tcpstates.repl.(*)..").should().beFreeOfCycles().check(REPL);
  }
}
