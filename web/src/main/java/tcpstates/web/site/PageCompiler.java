package tcpstates.web.site;

import java.io.File;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMToolLog;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;
import tcpstates.web.browser.Browser;

/**
 * Compiles the page's program with TeaVM. The build runs it in a JVM of its own: TeaVM writes parts
 * of the program in the order of identity hashes, and there they are the same each time.
 */
public final class PageCompiler {

  /** Of more names at the top level, TeaVM puts some into objects. It is the plugin's number. */
  private static final int TOP_LEVEL_NAMES = 80_000;

  private PageCompiler() {}

  /**
   * Compiles.
   *
   * @param args the class path, and the file to write
   * @throws BuildException if TeaVM fails
   */
  public static void main(String[] args) throws BuildException {
    File file = new File(args[1]);
    TeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    InProcessBuildStrategy build = new InProcessBuildStrategy();
    build.init();
    build.setLog(log);
    build.setClassPathEntries(List.of(args[0].split(File.pathSeparator)));
    build.setMainClass(Browser.class.getName());
    build.setEntryPointName("main");
    build.setTargetType(TeaVMTargetType.JAVASCRIPT);
    build.setJsModuleType(JSModuleType.ES2015);
    build.setTargetDirectory(file.getParent());
    build.setTargetFileName(file.getName());
    build.setObfuscated(true);
    build.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    build.setMaxTopLevelNames(TOP_LEVEL_NAMES);
    BuildResult result = build.build();
    TeaVMProblemRenderer.describeProblems(result.getCallGraph(), result.getProblems(), log);
    if (!result.getProblems().getSevereProblems().isEmpty()) {
      System.exit(1);
    }
  }
}
