package tcpstates.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.World;

/**
 * The engine is TCP as pure values. The layers: tcp, then rules, world and search; below them only
 * java.base.
 */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates.engine");

  /** What a record may contain: values, and collections that its constructor copies. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "int",
          "long",
          "boolean",
          "java.lang.String",
          "java.util.Optional",
          "java.util.List",
          "java.util.Set",
          "java.util.function.Function");

  @Test
  void the_arrows_point_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("tcp")
        .definedBy("tcpstates.engine.tcp")
        .layer("rules")
        .definedBy("tcpstates.engine.rules")
        .layer("world")
        .definedBy("tcpstates.engine.world")
        .layer("search")
        .definedBy("tcpstates.engine.search")
        .whereLayer("search")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("world")
        .mayOnlyBeAccessedByLayers("search")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("world", "search")
        .whereLayer("tcp")
        .mayOnlyBeAccessedByLayers("rules", "world", "search")
        .check(ENGINE);
  }

  @Test
  void nothing_but_the_engine_and_a_little_of_java_base_is_used() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "tcpstates.engine..",
            "java.lang",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.nio.charset",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "")
        .check(ENGINE);
  }

  @Test
  void there_is_no_clock_no_randomness_no_thread_no_input_or_output() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "tell the time, throw dice, start threads or touch the world outside",
                ArchitectureTest::isEffect))
        .check(ENGINE);
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "ask the system for anything but to copy an array",
                call ->
                    call.getTargetOwner().isEquivalentTo(System.class)
                        && !call.getName().equals("arraycopy")))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(ENGINE);
  }

  private static boolean isEffect(JavaClass type) {
    String name = type.getName();
    return type.isAssignableTo(Thread.class)
        || type.isEquivalentTo(Runtime.class)
        || type.isEquivalentTo(ProcessBuilder.class)
        || name.startsWith("java.util.Random")
        || name.startsWith("java.util.random")
        || name.equals("java.util.UUID")
        || name.equals("java.util.Date")
        || name.equals("java.util.Scanner")
        || name.startsWith("java.util.Timer");
  }

  @Test
  void no_static_field_can_change() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("the same arguments always give the same result")
        .check(ENGINE);
  }

  @Test
  void records_hold_values_only() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .should(holdValues())
        .check(ENGINE);
  }

  private static ArchCondition<JavaField> holdValues() {
    return new ArchCondition<>("hold values") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean value =
            IMMUTABLE.contains(type.getName())
                || type.isEnum()
                || type.isRecord()
                || type.isInterface() && type.getPackageName().startsWith("tcpstates")
                || type.getSimpleName().equals("Bytes")
                || type.getSimpleName().equals("Rule");
        events.add(new SimpleConditionEvent(field, value, field.getFullName() + ": " + type));
      }
    };
  }

  @Test
  void what_is_public_and_is_no_record_or_enum_or_interface_is_final() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .and()
        // Its kinds are classes of its own package: nobody else can call its constructor.
        .doNotHaveSimpleName("Rule")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(ENGINE);
  }

  @Test
  void lists_in_records_are_copies_that_can_not_be_changed() {
    List<InFlight> wire = new ArrayList<>();
    World start = World.initial();
    World world =
        new World(start.client(), start.server(), wire, start.armed(), start.wireMode(), 0, 1);
    wire.add(null);
    assertEquals(List.of(), world.wire());
    assertThrows(UnsupportedOperationException.class, () -> world.wire().clear());
    List<Reassembly.Block> blocks = new ArrayList<>();
    Reassembly held = new Reassembly(blocks, List.of());
    blocks.add(null);
    assertEquals(List.of(), held.blocks());
    Reaction reaction =
        Machine.step(Endpoint.CLOSED, new Event.Open(true), TcpSettings.defaults(SeqNum.ZERO), 0);
    assertThrows(UnsupportedOperationException.class, () -> reaction.steps().clear());
    assertThrows(UnsupportedOperationException.class, () -> reaction.last().fired().clear());
    assertThrows(UnsupportedOperationException.class, () -> reaction.last().sent().clear());
    assertThrows(
        UnsupportedOperationException.class, () -> reaction.endpoint().snd().unacked().clear());
  }
}
