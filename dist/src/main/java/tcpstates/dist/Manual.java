package tcpstates.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.advice.Glossary;

/**
 * Writes what a package contains besides the program: manual pages and completions. The build runs
 * it.
 */
final class Manual {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.-]+");

  private Manual() {}

  /** Writes into the given folder. */
  public static void main(String[] args) throws IOException {
    write(
        Path.of(args[0]),
        CommandTree.of(new Tcpstates(), new Teaching(), new Captures(), Main.streams()));
  }

  static void write(Path share, CommandLine root) throws IOException {
    Path pages = Files.createDirectories(share.resolve("man/man1"));
    pages(root, root.getCommandName(), pages);
    List<CompletionWords> words = words(root);
    write(share.resolve("bash-completion/completions/tcpstates"), BashCompletion.of(words));
    write(share.resolve("zsh/site-functions/_tcpstates"), ZshCompletion.of(words));
    write(share.resolve("fish/vendor_completions.d/tcpstates.fish"), FishCompletion.of(words));
  }

  /** The words that shells may offer. */
  static List<CompletionWords> words(CommandLine root) {
    List<String> terms =
        Glossary.standard().all().stream()
            .map(Explanation::name)
            .filter(name -> WORD.matcher(name).matches())
            .toList();
    return CompletionWords.of(root, Course.shipped().ids(), terms);
  }

  private static void pages(CommandLine line, String name, Path folder) throws IOException {
    write(folder.resolve(ManualPage.title(name) + ".1"), ManualPage.of(line, name));
    for (var below : line.getSubcommands().entrySet()) {
      if (!below.getValue().getCommandSpec().helpCommand()) {
        pages(below.getValue(), name + " " + below.getKey(), folder);
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
