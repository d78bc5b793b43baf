package tcpstates.dist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the arrows of ARCHITECTURE.md, and the parts of its "Not here" that bytecode shows. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates");

  @Test
  void each_floor_imports_only_what_is_below_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tcpstates..")
        .layer("engine")
        .definedBy("tcpstates.engine..")
        .layer("repl")
        .definedBy("tcpstates.repl..")
        .layer("capture")
        .definedBy("tcpstates.capture..")
        .layer("lessons")
        .definedBy("tcpstates.lessons..")
        .layer("tui")
        .definedBy("tcpstates.tui..")
        .layer("lab")
        .definedBy("tcpstates.lab..")
        .layer("dist")
        .definedBy("tcpstates.dist..")
        .whereLayer("engine")
        .mayNotAccessAnyLayer()
        .whereLayer("repl")
        .mayOnlyAccessLayers("engine")
        .whereLayer("capture")
        .mayOnlyAccessLayers("engine", "repl")
        .whereLayer("lessons")
        .mayOnlyAccessLayers("engine", "repl", "capture")
        .whereLayer("tui")
        .mayOnlyAccessLayers("engine", "repl", "capture", "lessons")
        .whereLayer("lab")
        .mayOnlyAccessLayers("engine", "repl", "capture", "lessons", "tui")
        .check(CLASSES);
  }

  @Test
  void only_tui_and_dist_know_the_local_prompt() {
    noClasses()
        .that()
        .resideOutsideOfPackages("tcpstates.repl.prompt..", "tcpstates.tui..", "tcpstates.dist..")
        .should()
        .dependOnClassesThat(resideInAPackage("tcpstates.repl.prompt.."))
        .check(CLASSES);
  }

  @Test
  void packages_have_no_circles() {
    slices().matching("tcpstates.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void neither_engine_nor_session_has_a_clock_chance_threads_or_logging() {
    noClasses()
        .that(pure())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.time..", "java.util.concurrent..", "java.util.logging..")
                .or(are(JavaClass.Predicates.belongToAnyOf(Thread.class)))
                .or(JavaClass.Predicates.belongToAnyOf(java.util.Random.class))
                .or(JavaClass.Predicates.belongToAnyOf(java.util.UUID.class))
                .or(JavaClass.Predicates.belongToAnyOf(java.util.Timer.class)))
        .check(CLASSES);
    noClasses()
        .that(pure())
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void neither_engine_nor_session_touches_files() {
    noClasses()
        .that(pure())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels.."))
        .check(CLASSES);
  }

  @Test
  void only_the_local_prompt_knows_jline() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tcpstates.repl.prompt..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jline.."))
        .check(CLASSES);
  }

  /** If a locale has its own digits, a file written with them could not be read again. */
  @Test
  void nothing_depends_on_the_locale() {
    noClasses().should(askTheLocale()).check(CLASSES);
  }

  private static ArchCondition<JavaClass> askTheLocale() {
    Set<String> texts = Set.of("formatted", "format", "printf", "toUpperCase", "toLowerCase");
    return new ArchCondition<>("format numbers or change case without naming a locale") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.<JavaCodeUnitAccess<?>>concat(
                type.getCodeUnitCallsFromSelf().stream(),
                type.getCodeUnitReferencesFromSelf().stream())
            .filter(call -> inJava(call.getTargetOwner()) && !namesLocale(call))
            .filter(
                call ->
                    texts.contains(call.getName())
                        || call.getTargetOwner().isEquivalentTo(Formatter.class)
                            && call.getName().equals("<init>")
                        || call.getTargetOwner().isEquivalentTo(Locale.class)
                            && call.getName().equals("getDefault"))
            .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.toString())));
      }
    };
  }

  private static boolean inJava(JavaClass owner) {
    return owner.isAssignableTo(String.class)
        || owner.isAssignableTo(PrintStream.class)
        || owner.isAssignableTo(PrintWriter.class)
        || owner.isAssignableTo(Formatter.class)
        || owner.isAssignableTo(Locale.class)
        || owner.isAssignableTo(MessageFormat.class)
        || owner.isAssignableTo(NumberFormat.class);
  }

  private static boolean namesLocale(JavaCodeUnitAccess<?> call) {
    return call.getTarget().getRawParameterTypes().stream()
        .anyMatch(parameter -> parameter.isEquivalentTo(Locale.class));
  }

  /**
   * In a server, many people share a process. Only one place knows what belongs to the process, so
   * that nobody takes it for one person's.
   */
  @Test
  void only_the_local_prompt_and_main_know_the_process() {
    noClasses()
        .that()
        .resideOutsideOfPackages("tcpstates.repl.prompt..", "tcpstates.testkit..")
        // It measures a lab from outside: its students run in another process.
        .and()
        .resideOutsideOfPackage("tcpstates.lab.load..")
        .and()
        .doNotBelongToAnyOf(Main.class)
        // Like every PostgreSQL client, it takes the database's password from PGPASSWORD.
        .and()
        .doNotHaveFullyQualifiedName("tcpstates.lab.store.Database")
        .should()
        .accessTargetWhere(ofTheProcess())
        .orShould()
        .dependOnClassesThat(
            belongToAnyOf(
                ProcessHandle.class,
                ProcessBuilder.class,
                Process.class,
                FileDescriptor.class,
                Console.class))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("sun.misc..", "jdk.internal.."))
        .check(CLASSES);
  }

  /** Streams, environment, properties, signals, hooks and the exit. */
  private static DescribedPredicate<JavaAccess<?>> ofTheProcess() {
    Set<String> ofSystem =
        Set.of("in", "out", "err", "getenv", "getProperty", "getProperties", "setProperty");
    Set<String> alsoOfSystem =
        Set.of("console", "exit", "setIn", "setOut", "setErr", "clearProperty");
    Set<String> ofRuntime = Set.of("addShutdownHook", "removeShutdownHook", "exit", "halt", "exec");
    return new DescribedPredicate<>("is the process's own") {
      @Override
      public boolean test(JavaAccess<?> access) {
        String name = access.getName();
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(System.class)
                && (ofSystem.contains(name) || alsoOfSystem.contains(name))
            || owner.isEquivalentTo(Runtime.class) && ofRuntime.contains(name);
      }
    };
  }

  @Test
  void records_copy_the_collections_they_are_given() {
    classes().that(areRecordsWithCollections()).should(copyThem()).check(CLASSES);
  }

  @Test
  void fields_are_final_but_for_working_copies() {
    // A turn, a scene and a search can change while they work, and are never shared.
    classes()
        .that(pure())
        .and()
        .arePublic()
        .and(canBeMadeOutside())
        .should(
            new ArchCondition<>("have only final fields") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    .forEach(
                        field ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is not final")));
              }
            })
        .check(CLASSES);
  }

  /**
   * A person who searches for a name finds one type. A type inside another type is read with the
   * outer name.
   */
  @Test
  void no_name_stands_for_two_types() {
    Map<String, List<String>> byName =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
    byName.values().removeIf(types -> types.size() == 1);
    assertEquals(Map.of(), byName);
  }

  private static DescribedPredicate<JavaClass> pure() {
    return resideInAnyPackage("tcpstates.engine..", "tcpstates.repl.session..")
        .or(resideInAnyPackage("tcpstates.repl.language..", "tcpstates.repl.view.."))
        .or(resideInAnyPackage("tcpstates.repl.advice..", "tcpstates.repl.command.."))
        .or(resideInAnyPackage("tcpstates.repl.terms..", "tcpstates.repl.reply.."))
        .or(resideInAPackage("tcpstates.repl.interpreter.."))
        .or(resideInAnyPackage("tcpstates.repl.text.."));
  }

  private static DescribedPredicate<JavaClass> canBeMadeOutside() {
    return new DescribedPredicate<>("can be made outside") {
      @Override
      public boolean test(JavaClass type) {
        return type.getConstructors().stream()
            .anyMatch(constructor -> !constructor.getModifiers().contains(JavaModifier.PRIVATE));
      }
    };
  }

  private static DescribedPredicate<JavaClass> areRecordsWithCollections() {
    return new DescribedPredicate<>("are records with collections") {
      @Override
      public boolean test(JavaClass type) {
        return type.isRecord()
            && type.getFields().stream()
                .anyMatch(
                    field ->
                        !field.getModifiers().contains(JavaModifier.STATIC)
                            && (field.getRawType().isAssignableTo(Collection.class)
                                || field.getRawType().isAssignableTo(Map.class)));
      }
    };
  }

  private static ArchCondition<JavaClass> copyThem() {
    return new ArchCondition<>("copy them in the constructor") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean copies =
            type.getConstructors().stream()
                .flatMap(constructor -> constructor.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getName().equals("copyOf"));
        if (!copies) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " keeps a collection that somebody else may change"));
        }
      }
    };
  }
}
