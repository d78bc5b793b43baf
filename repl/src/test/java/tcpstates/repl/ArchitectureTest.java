package tcpstates.repl;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * Such a constant makes the interface wait for the class, and the class, when it is used first,
   * for the interface: two threads that begin at either end wait for ever.
   */
  @Test
  void no_interface_with_methods_of_its_own_keeps_a_constant_of_a_class_that_others_use()
      throws IllegalAccessException {
    List<String> found = new ArrayList<>();
    for (JavaClass each : REPL) {
      Class<?> type = each.reflect();
      if (!type.isInterface()
          || Stream.of(type.getDeclaredMethods()).noneMatch(Method::isDefault)) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        field.setAccessible(true);
        Class<?> value = type.isAssignableFrom(field.getType()) ? field.get(null).getClass() : null;
        if (value != null && !value.isAnonymousClass() && !value.isHidden()) {
          found.add(type.getName() + "." + field.getName());
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
