package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/** Any arguments either start a program, or cause one line that says what is wrong with them. */
class CommandLineFuzzTest {

  /** Without the commands that start a real lab. */
  private static final List<String> WORDS =
      List.of(
          "tui",
          "repl",
          "run",
          "explain",
          "explore",
          "learn",
          "lessons",
          "progress",
          "grade",
          "journal",
          "--student",
          "--assignment",
          "--seed",
          "auto",
          "help",
          "replay",
          "--at",
          "server",
          "--stream",
          "--summary",
          "list",
          "show",
          "verify",
          "new",
          "preview",
          "--plain",
          "--ascii",
          "--json",
          "--keep-going",
          "--strict-sides",
          "--help",
          "-h",
          "--version",
          "-V",
          "--bounds",
          "losses=1",
          "--to",
          "client CLOSED",
          "--worlds",
          "10",
          "--hand",
          "--dot",
          "--seed",
          "7",
          "--lessons",
          "mine",
          "--solutions",
          "--format",
          "csv",
          "junit",
          "closing",
          "-",
          "@here",
          "",
          " ",
          "--",
          "-x",
          "TIME-WAIT",
          "--seed=99999999999999999999",
          "--format=\u001b[31m",
          "\u202e");

  private static final TextMutator MUTATOR = new TextMutator(WORDS, WORDS);

  private static List<String> arguments(RandomGenerator random) {
    List<String> arguments = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      boolean spoilt = random.nextInt(4) == 0;
      arguments.add(spoilt ? MUTATOR.next(random) : WORDS.get(random.nextInt(WORDS.size())));
    }
    // A process argument can't contain this character.
    arguments.replaceAll(argument -> argument.replace("\0", ""));
    arguments.removeIf(argument -> argument.equals("lab"));
    return arguments;
  }

  @Test
  void any_arguments_start_a_program_or_are_complained_of() {
    Fuzz.run(
        "arguments", Fuzz.Kind.FILE, CommandLineFuzzTest::arguments, CommandLineFuzzTest::start);
  }

  private static void start(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    CommandLineTool tool =
        new CommandLineTool(
            started(Programs.class),
            started(LessonPrograms.class),
            started(CapturePrograms.class),
            streams);
    int code = new Guard(false).run(() -> tool.run(arguments), streams);
    String complaint = err.toString(StandardCharsets.UTF_8);
    assertTrue(code == 0 || code == 2, code + ": " + complaint);
    assertEquals(code == 2, !complaint.isEmpty(), complaint);
    Fuzz.printable(complaint);
    Fuzz.printable(out.toString(StandardCharsets.UTF_8));
  }

  /** Programs that succeed at once. */
  private static <T> T started(Class<T> programs) {
    return programs.cast(
        Proxy.newProxyInstance(
            programs.getClassLoader(),
            new Class<?>[] {programs},
            (proxy, method, arguments) -> ExitCode.OK.number()));
  }
}
