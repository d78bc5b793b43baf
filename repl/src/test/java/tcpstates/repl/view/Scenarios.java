package tcpstates.repl.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** The sessions that tests examine, as lists of lines in files. */
public final class Scenarios {

  private static final Path FOLDER = Path.of("src/test/resources/tcpstates/repl/scenarios");

  /** A line and the answer to it. */
  public record Said(String line, Reply reply) {}

  private Scenarios() {}

  /** The names of all scenarios. */
  public static Stream<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types all lines of a scenario. */
  public static List<Said> run(String name) {
    try {
      return type(Files.readAllLines(FOLDER.resolve(name + ".txt"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types these lines. */
  public static List<Said> type(List<String> lines) {
    Session session = Session.start(CoreCommands.SET);
    List<Said> all = new ArrayList<>();
    for (String line : lines) {
      Reply reply = Interpreter.type(session, line);
      session = reply.session();
      all.add(new Said(line, reply));
    }
    return all;
  }
}
