package tcpstates.repl;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of repl, as ARCHITECTURE.md draws them. */
class ArchitectureTest {

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
        .layer("terms")
        .definedBy("tcpstates.repl.terms..")
        .layer("session")
        .definedBy("tcpstates.repl.session..")
        .layer("advice")
        .definedBy("tcpstates.repl.advice..")
        .layer("reply")
        .definedBy("tcpstates.repl.reply..")
        .layer("command")
        .definedBy("tcpstates.repl.command..")
        .layer("interpreter")
        .definedBy("tcpstates.repl.interpreter..")
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
        .whereLayer("terms")
        .mayOnlyAccessLayers("text", "language")
        .whereLayer("session")
        .mayOnlyAccessLayers("text", "language", "terms")
        .whereLayer("advice")
        .mayOnlyAccessLayers("text", "language", "terms", "session")
        .whereLayer("reply")
        .mayOnlyAccessLayers("text", "language", "terms", "session", "advice")
        .whereLayer("command")
        .mayOnlyAccessLayers("text", "language", "terms", "session", "advice", "reply")
        .whereLayer("interpreter")
        .mayOnlyAccessLayers("text", "language", "terms", "session", "advice", "reply", "command")
        .whereLayer("view")
        .mayOnlyAccessLayers("text", "language", "terms", "session", "advice", "reply")
        .whereLayer("shell")
        .mayOnlyBeAccessedByLayers("files", "prompt")
        .whereLayer("files")
        .mayOnlyAccessLayers("text", "shell")
        .whereLayer("files")
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
