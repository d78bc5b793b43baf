package tcpstates.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The layers: folder, roster, store, classroom, then SSH. Only the store knows the database. */
class ArchitectureTest {

  private static final JavaClasses LAB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.lab");

  @Test
  void each_package_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates.lab..")
        .withOptionalLayers(true)
        .layer("folder")
        .definedBy("tcpstates.lab.folder..")
        .layer("roster")
        .definedBy("tcpstates.lab.roster..")
        .layer("store")
        .definedBy("tcpstates.lab.store..")
        .layer("results")
        .definedBy("tcpstates.lab.results..")
        .layer("classroom")
        .definedBy("tcpstates.lab.classroom..")
        .layer("board")
        .definedBy("tcpstates.lab.board..")
        .layer("server")
        .definedBy("tcpstates.lab.server..")
        .layer("load")
        .definedBy("tcpstates.lab.load..")
        .layer("tool")
        .definedBy("tcpstates.lab.tool..")
        .whereLayer("folder")
        .mayNotAccessAnyLayer()
        .whereLayer("roster")
        .mayNotAccessAnyLayer()
        .whereLayer("store")
        .mayOnlyAccessLayers("folder", "roster")
        .whereLayer("results")
        .mayOnlyAccessLayers("folder", "roster", "store")
        .whereLayer("classroom")
        .mayOnlyAccessLayers("folder", "roster", "store", "results")
        .whereLayer("board")
        .mayOnlyAccessLayers("folder", "roster", "store", "results", "classroom")
        .whereLayer("server")
        .mayOnlyAccessLayers("folder", "roster", "store", "results", "classroom")
        .check(LAB);
  }

  @Test
  void only_the_server_and_the_load_generator_know_ssh() {
    noClasses()
        .that()
        .resideOutsideOfPackages("tcpstates.lab.server..", "tcpstates.lab.load..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.sshd..")
        .check(LAB);
  }

  @Test
  void only_the_store_knows_a_database() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tcpstates.lab.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "com.zaxxer..")
        .check(LAB);
  }
}
