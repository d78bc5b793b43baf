package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell may offer after a command, from the list of all commands.
 *
 * @param path the command after the program's name, such as {@code lessons list}; empty for the
 *     program itself
 * @param commands the commands below it
 * @param options its options
 * @param values what other arguments it takes
 */
record CompletionWords(String path, List<Word> commands, List<Opt> options, Values values) {

  CompletionWords {
    commands = List.copyOf(commands);
    options = List.copyOf(options);
  }

  /** The commands as a pattern for the shells: {@code ' learn' | ' lessons verify'}, and so on. */
  static String patterns(List<CompletionWords> all) {
    return all.stream()
        .filter(command -> !command.path().isEmpty())
        .map(command -> "' " + command.path() + "'")
        .collect(Collectors.joining(" | "));
  }

  /**
   * A word to offer.
   *
   * @param text the word
   * @param description a few words about it
   */
  record Word(String text, String description) {}

  /**
   * An option.
   *
   * @param names its spellings
   * @param description a few words about it
   * @param values what follows it; empty if it is a switch
   */
  record Opt(List<String> names, String description, Values values) {
    Opt {
      names = List.copyOf(names);
    }
  }

  /**
   * What may stand in one place of the command line.
   *
   * @param words the words to offer
   * @param place where files are offered too
   */
  record Values(List<String> words, Place place) {
    static final Values NONE = new Values(List.of(), Place.NOWHERE);

    Values {
      words = List.copyOf(words);
    }

    boolean none() {
      return words.isEmpty() && place == Place.NOWHERE;
    }
  }

  /** Whether files or folders are offered. */
  enum Place {
    NOWHERE,
    FILES,
    FOLDERS
  }

  /**
   * The words of all commands that are shown, beginning with the program itself.
   *
   * @param lessons the ids of the lessons
   * @param terms the terms that {@code explain} knows
   */
  static List<CompletionWords> of(CommandLine root, List<String> lessons, List<String> terms) {
    List<CompletionWords> all = new ArrayList<>();
    collect(root, "", new Known(lessons, terms), all);
    return List.copyOf(all);
  }

  private record Known(List<String> lessons, List<String> terms) {
    Known {
      lessons = List.copyOf(lessons);
      terms = List.copyOf(terms);
    }
  }

  private static void collect(
      CommandLine line, String path, Known known, List<CompletionWords> all) {
    CommandSpec spec = line.getCommandSpec();
    List<Word> commands = new ArrayList<>();
    List<Map.Entry<String, CommandLine>> below = new ArrayList<>();
    for (Map.Entry<String, CommandLine> entry : line.getSubcommands().entrySet()) {
      if (!entry.getValue().getCommandSpec().usageMessage().hidden()) {
        String[] said = entry.getValue().getCommandSpec().usageMessage().description();
        commands.add(new Word(entry.getKey(), plain(said)));
        below.add(entry);
      }
    }
    List<Opt> options =
        spec.options().stream()
            .map(o -> new Opt(List.of(o.names()), plain(o.description()), behind(o, known)))
            .toList();
    all.add(new CompletionWords(path, commands, options, positional(line, known)));
    below.forEach(
        entry -> collect(entry.getValue(), (path + " " + entry.getKey()).strip(), known, all));
  }

  private static Values behind(OptionSpec option, Known known) {
    return option.typeInfo().isBoolean() ? Values.NONE : values(option, known);
  }

  /**
   * A command has at most one kind of argument that can be completed. If it has more, the first
   * counts.
   */
  private static Values positional(CommandLine line, Known known) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.helpCommand()) {
      return new Values(
          spec.parent().subcommands().values().stream()
              .filter(command -> !command.getCommandSpec().usageMessage().hidden())
              .map(CommandLine::getCommandName)
              .toList(),
          Place.NOWHERE);
    }
    List<String> words = new ArrayList<>();
    Place place = Place.NOWHERE;
    for (ArgSpec argument : spec.positionalParameters()) {
      Values values = values(argument, known);
      words.addAll(values.words());
      place = place == Place.NOWHERE ? values.place() : place;
    }
    return new Values(words, place);
  }

  private static Values values(ArgSpec argument, Known known) {
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates != null) {
      return new Values(
          StreamSupport.stream(candidates.spliterator(), false)
              .map(word -> word.toLowerCase(Locale.ROOT))
              .toList(),
          Place.NOWHERE);
    }
    return switch (argument.paramLabel()) {
      case "FILE", "FILE|DIR", "JOURNAL" -> new Values(List.of(), Place.FILES);
      case "DIR" -> new Values(List.of(), Place.FOLDERS);
      case "LESSON" -> new Values(known.lessons(), Place.NOWHERE);
      case "WORD" -> new Values(known.terms(), Place.NOWHERE);
      default -> Values.NONE;
    };
  }

  private static String plain(String[] said) {
    return Ansi.OFF.string(String.join(" ", said)).replaceAll("\\s+", " ").strip();
  }
}
