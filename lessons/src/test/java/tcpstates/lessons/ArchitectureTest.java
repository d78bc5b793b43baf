package tcpstates.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.progress.ProgressFolder;

/** The arrows between the packages, and who may know what. */
class ArchitectureTest {

  private static final JavaClasses LESSONS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.lessons");

  @Test
  void the_arrows_point_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("scene")
        .definedBy("tcpstates.lessons.scene")
        .layer("text")
        .definedBy("tcpstates.lessons.text")
        .layer("course")
        .definedBy("tcpstates.lessons.course")
        .layer("progress")
        .definedBy("tcpstates.lessons.progress")
        .layer("attempt")
        .definedBy("tcpstates.lessons.attempt")
        .layer("tutor")
        .definedBy("tcpstates.lessons.tutor")
        .layer("proof")
        .definedBy("tcpstates.lessons.proof")
        .layer("grade")
        .definedBy("tcpstates.lessons.grade")
        .layer("signature")
        .definedBy("tcpstates.lessons.signature")
        .layer("tool")
        .definedBy("tcpstates.lessons.tool")
        .whereLayer("tool")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("scene")
        .mayOnlyBeAccessedByLayers("text", "course", "attempt")
        .whereLayer("signature")
        .mayOnlyBeAccessedByLayers("grade")
        .whereLayer("grade")
        .mayOnlyBeAccessedByLayers("tool")
        .whereLayer("proof")
        .mayOnlyBeAccessedByLayers("tool")
        .whereLayer("tutor")
        .mayOnlyBeAccessedByLayers("grade")
        .whereLayer("attempt")
        .mayOnlyBeAccessedByLayers("tutor", "proof", "grade")
        .whereLayer("progress")
        .mayOnlyBeAccessedByLayers("attempt", "tutor", "proof", "grade")
        .whereLayer("course")
        .mayOnlyBeAccessedByLayers("tutor", "proof", "grade", "tool")
        .check(LESSONS);
    slices().matching("tcpstates.lessons.(*)..").should().beFreeOfCycles().check(LESSONS);
  }

  @Test
  void no_terminal_is_known_here() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tcpstates.repl.prompt..", "org.jline..", "picocli..")
        .check(LESSONS);
  }

  @Test
  void only_the_reader_knows_markdown_and_yaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tcpstates.lessons.text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.commonmark..", "org.snakeyaml..")
        .check(LESSONS);
  }

  @Test
  void only_the_two_kinds_of_folder_know_files_and_clocks() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(ProgressFolder.class, LessonFolder.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.time..", "java.net..")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .check(LESSONS);
  }

  @Test
  void nothing_asks_the_process_or_chance() {
    noClasses()
        .should()
        .accessField(System.class, "in")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ProcessHandle.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(LESSONS);
  }

  @Test
  void no_static_field_can_change() {
    fields().that().areStatic().should().beFinal().check(LESSONS);
  }

  @Test
  void what_is_public_and_is_no_record_or_enum_or_interface_is_final() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(LESSONS);
  }
}
