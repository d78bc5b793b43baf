package tcpstates.capture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Files, packets, connections, reports, tools: each knows only what is below it. */
class ArchitectureTest {

  private static final JavaClasses CAPTURE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.capture");

  @Test
  void each_package_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates.capture..")
        .layer("file")
        .definedBy("tcpstates.capture.file..")
        .layer("packet")
        .definedBy("tcpstates.capture.packet..")
        .layer("follow")
        .definedBy("tcpstates.capture.follow..")
        .layer("host")
        .definedBy("tcpstates.capture.host..")
        .layer("tcpdump")
        .definedBy("tcpstates.capture.tcpdump..")
        .layer("export")
        .definedBy("tcpstates.capture.export..")
        .layer("report")
        .definedBy("tcpstates.capture.report..")
        .layer("command")
        .definedBy("tcpstates.capture.command..")
        .layer("play")
        .definedBy("tcpstates.capture.play..")
        .layer("tool")
        .definedBy("tcpstates.capture.tool..")
        .whereLayer("file")
        .mayNotAccessAnyLayer()
        .whereLayer("packet")
        .mayOnlyAccessLayers("file")
        .whereLayer("follow")
        .mayOnlyAccessLayers("packet")
        .whereLayer("host")
        .mayNotAccessAnyLayer()
        .whereLayer("tcpdump")
        .mayOnlyAccessLayers("packet")
        .whereLayer("export")
        .mayOnlyAccessLayers("packet")
        .whereLayer("report")
        .mayOnlyAccessLayers("packet", "follow", "host")
        .whereLayer("command")
        .mayOnlyAccessLayers("export")
        .whereLayer("play")
        .mayOnlyAccessLayers("file", "packet", "follow", "report", "command")
        .whereLayer("tool")
        .mayOnlyAccessLayers("file", "packet", "follow", "host", "tcpdump", "export", "report")
        .check(CAPTURE);
  }
}
