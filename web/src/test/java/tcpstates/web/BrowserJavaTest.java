package tcpstates.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.interop.Rename;

/**
 * What runs in a browser uses only what Java has there: TeaVM's class library, in which {@code
 * java.lang.String} is {@code org.teavm.classlib.java.lang.TString}. The build finds it out without
 * compiling the page.
 */
class BrowserJavaTest {

  /** The beginning of a name in the browser's class library, also of an array's. */
  private static final Pattern OURS = Pattern.compile("org\\.teavm\\.classlib\\.(java\\.[a-z.]*)T");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tcpstates")
          .that(inTheBrowser());

  /** What only a machine of one's own has: a terminal, files, a process. */
  private static DescribedPredicate<JavaClass> inTheBrowser() {
    return DescribedPredicate.not(
        resideInAnyPackage(
                "tcpstates.testkit..",
                "tcpstates.repl.prompt..",
                "tcpstates.repl.files..",
                "tcpstates.capture..",
                "tcpstates.lessons.signature..",
                "tcpstates.lessons.tool..",
                "tcpstates.tui.ansi..",
                "tcpstates.tui.terminal..",
                "tcpstates.tui.local..",
                "tcpstates.web.site..")
            .or(named("tcpstates.lessons.course.LessonFolder"))
            .or(named("tcpstates.lessons.scene.FollowedScene"))
            .or(named("tcpstates.lessons.scene.SceneWriter"))
            .or(named("tcpstates.lessons.progress.ProgressFolder"))
            // It runs inside the compiler, not in the page.
            .or(named("tcpstates.web.browser.TextResources")));
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return new DescribedPredicate<>("is " + name) {
      @Override
      public boolean test(JavaClass type) {
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
      }
    };
  }

  @Test
  void everything_that_is_called_is_there_in_a_browser() {
    Set<String> missing = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      calls(type)
          .filter(call -> call.getTargetOwner().getName().startsWith("java."))
          .filter(call -> !isThere(call))
          .forEach(call -> missing.add(call.getTarget().getFullName() + " in " + type.getName()));
    }
    assertEquals(Set.of(), missing);
  }

  private static Stream<JavaCodeUnitAccess<?>> calls(JavaClass type) {
    return Stream.concat(
        type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream());
  }

  private static boolean isThere(JavaCodeUnitAccess<?> call) {
    return isThere(
        call.getTargetOwner().getName(),
        call.getName(),
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }

  private static boolean isThere(String owner, String name, List<String> parameters) {
    Optional<Class<?>> type = inTheBrowser(owner);
    if (type.isEmpty()) {
      return false;
    }
    return supertypes(type.get()).stream().anyMatch(each -> has(each, name, parameters));
  }

  private static boolean has(Class<?> type, String name, List<String> parameters) {
    if (name.equals("<init>")) {
      return Stream.of(type.getDeclaredConstructors())
              .map(BrowserJavaTest::parameters)
              .anyMatch(parameters::equals)
          || Stream.of(type.getDeclaredMethods()).anyMatch(method -> is(method, name, parameters));
    }
    return Stream.of(type.getDeclaredMethods()).anyMatch(method -> is(method, name, parameters));
  }

  private static boolean is(Method method, String name, List<String> parameters) {
    Rename rename = method.getAnnotation(Rename.class);
    String known = rename == null ? method.getName() : rename.value();
    return known.equals(name) && parameters(method).equals(parameters);
  }

  /** The types of the parameters, under the names that a program knows. */
  private static List<String> parameters(Executable method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getName)
        .map(name -> OURS.matcher(name).replaceAll("$1"))
        .map(name -> name.startsWith("java.") ? name.replace("$T", "$") : name)
        .toList();
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    add(type, all);
    inTheBrowser("java.lang.Object").ifPresent(all::add);
    return all;
  }

  private static void add(Class<?> type, Set<Class<?>> all) {
    if (type != null && all.add(type)) {
      add(type.getSuperclass(), all);
      Stream.of(type.getInterfaces()).forEach(each -> add(each, all));
    }
  }

  private static Optional<Class<?>> inTheBrowser(String name) {
    int dot = name.lastIndexOf('.');
    String simple = name.substring(dot + 1);
    String place = "org.teavm.classlib." + name.substring(0, dot) + ".T";
    return Stream.of(simple, simple.replace("$", "$T"))
        .<Optional<Class<?>>>map(each -> load(place + each))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, BrowserJavaTest.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Else the test above would show nothing. */
  @Test
  void what_a_browser_lacks_is_known() {
    assertTrue(isThere("java.lang.String", "strip", List.of()));
    assertTrue(isThere("java.util.Map$Entry", "getKey", List.of()));
    List<String> lacking =
        Stream.of("java.lang.String#lines", "java.util.regex.Matcher#results")
            .filter(each -> isThere(each.split("#")[0], each.split("#")[1], List.of()))
            .toList();
    assertEquals(List.of(), lacking);
    String matcher = "java.util.regex.Matcher";
    assertTrue(isThere(matcher, "replaceAll", List.of("java.lang.String")));
    assertFalse(isThere(matcher, "replaceAll", List.of("java.util.function.Function")));
    assertTrue(inTheBrowser(HexFormat.class.getName()).isEmpty());
  }
}
