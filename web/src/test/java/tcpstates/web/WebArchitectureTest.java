package tcpstates.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of web, as ARCHITECTURE.md draws them. */
class WebArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.web");

  @Test
  void a_page_knows_no_browser() {
    noClasses()
        .that()
        .resideInAPackage("tcpstates.web.page..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("tcpstates.web.browser..", "org.teavm.."))
        .check(WEB);
  }

  @Test
  void what_the_build_writes_is_not_in_the_page() {
    noClasses()
        .that()
        .resideOutsideOfPackages("tcpstates.web.site..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "tcpstates.web.site..", "tcpstates.lessons.tool..", "tcpstates.capture.."))
        .check(WEB);
  }

  @Test
  void nothing_in_the_page_knows_a_terminal_or_files() {
    noClasses()
        .that()
        .resideOutsideOfPackages("tcpstates.web.site..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "tcpstates.repl.prompt..",
                "tcpstates.repl.files..",
                "tcpstates.tui.ansi..",
                "tcpstates.tui.terminal..",
                "tcpstates.tui.local..",
                "java.nio.file.."))
        .check(WEB);
  }
}
