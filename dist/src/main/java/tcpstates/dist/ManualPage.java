package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, for man(1), made from the same parts as its {@code --help}. */
final class ManualPage {

  private final CommandLine line;
  private final String name;
  private final StringBuilder text = new StringBuilder();

  private ManualPage(CommandLine line, String name) {
    this.line = line;
    this.name = name;
  }

  /**
   * The page in the form of man(7).
   *
   * @param name such as {@code tcpstates lessons list}
   */
  static String of(CommandLine line, String name) {
    return new ManualPage(line, name).written();
  }

  /** The name of a page, such as {@code tcpstates-lessons-list}. */
  static String title(String name) {
    return name.replace(' ', '-');
  }

  private String written() {
    CommandSpec spec = line.getCommandSpec();
    request(
        ".TH",
        title(name).toUpperCase(Locale.ROOT),
        "1",
        "",
        "tcpstates " + Version.number(),
        "tcpstates");
    // Turns off hyphens and extra spaces, so that words and commands can be copied.
    request(".nh");
    request(".ad", "l");
    heading("NAME");
    String description = plain(String.join(" ", spec.usageMessage().description()));
    paragraph(title(name) + " - " + description.replaceFirst("\\.$", ""));
    heading("SYNOPSIS");
    paragraph(plain(new CommandLine.Help(spec, scheme()).synopsis(0)).strip());
    heading("DESCRIPTION");
    paragraph(description);
    if (spec.usageMessage().footer().length > 0) {
      text.append(".PP\n");
      paragraph(plain(String.join(" ", spec.usageMessage().footer()).strip()));
    }
    arguments(spec.positionalParameters());
    options(spec.options());
    commands(spec.subcommands());
    HelpPages.of(name).sections().forEach(this::section);
    seeAlso(spec.subcommands());
    return text.toString();
  }

  private static CommandLine.Help.ColorScheme scheme() {
    return CommandLine.Help.defaultColorScheme(Ansi.OFF);
  }

  private void arguments(List<PositionalParamSpec> arguments) {
    if (!arguments.isEmpty()) {
      heading("ARGUMENTS");
      arguments.forEach(argument -> item(argument.paramLabel(), described(argument)));
    }
  }

  private void options(List<OptionSpec> options) {
    heading("OPTIONS");
    for (OptionSpec option : options) {
      String value = option.typeInfo().isBoolean() ? "" : "=" + option.paramLabel();
      item(String.join(", ", option.names()) + value, described(option));
    }
  }

  private void commands(Map<String, CommandLine> commands) {
    List<CommandLine> shown = shown(commands).toList();
    if (!shown.isEmpty()) {
      heading("COMMANDS");
      for (CommandLine command : shown) {
        String said = String.join(" ", command.getCommandSpec().usageMessage().description());
        item(command.getCommandName(), plain(said));
      }
    }
  }

  private static Stream<CommandLine> shown(Map<String, CommandLine> commands) {
    return commands.values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden());
  }

  private void section(HelpPage.Section section) {
    heading(section.heading().toUpperCase(Locale.ROOT));
    section.rows().forEach(row -> item(row.term(), row.text()));
  }

  /** The page above this one, and those below it. */
  private void seeAlso(Map<String, CommandLine> commands) {
    List<String> pages = new ArrayList<>();
    int last = name.lastIndexOf(' ');
    if (last > 0) {
      pages.add(name.substring(0, last));
    }
    shown(commands)
        .filter(command -> !command.getCommandSpec().helpCommand())
        .forEach(command -> pages.add(name + " " + command.getCommandName()));
    if (!pages.isEmpty()) {
      heading("SEE ALSO");
      paragraph(pages.stream().map(page -> title(page) + "(1)").collect(Collectors.joining(", ")));
    }
  }

  private static String described(ArgSpec spec) {
    return plain(String.join(" ", spec.description()));
  }

  /** Picocli's texts with their variables and line ends filled in. */
  private static String plain(String said) {
    return Ansi.OFF.string(said).replaceAll("\\s+", " ");
  }

  // ---- man(7)

  private void heading(String heading) {
    request(".SH", heading);
  }

  private void item(String term, String said) {
    text.append(".TP\n.B ").append(quoted(escaped(term))).append('\n');
    paragraph(said);
  }

  private void request(String request, String... words) {
    text.append(request);
    for (String word : words) {
      text.append(' ').append(quoted(escaped(word)));
    }
    text.append('\n');
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\\(dq") + '"';
  }

  /** A separate line. Its first character must not look like a request. */
  private void paragraph(String said) {
    text.append("\\&").append(escaped(said)).append('\n');
  }

  private static String escaped(String said) {
    return said.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga");
  }
}
