package tcpstates.dist;

import java.util.List;

/** Completion for zsh. */
final class ZshCompletion {

  private static final String START =
      """
      #compdef tcpstates
      # zsh completion for tcpstates. Made by its build.
      _tcpstates() {
        local at='' i
        local -a commands options values
        for ((i = 2; i < CURRENT; i++)); do
          case "$at $words[i]" in
      """;

  private static final String END =
      """
      }
      if [ "$funcstack[1]" = _tcpstates ]; then
        _tcpstates "$@"
      else
        compdef _tcpstates tcpstates
      fi
      """;

  private ZshCompletion() {}

  /** The script. */
  static String of(List<CompletionWords> all) {
    StringBuilder text = new StringBuilder(START);
    String paths = CompletionWords.patterns(all);
    text.append("      (").append(paths).append(") at=\"$at $words[i]\" ;;\n");
    text.append("    esac\n  done\n  case \"$at $words[CURRENT-1]\" in\n");
    for (CompletionWords command : all) {
      String at = at(command);
      for (CompletionWords.Opt option : command.options()) {
        if (!option.values().none()) {
          List<String> patterns =
              option.names().stream().map(name -> "'" + at + " " + name + "'").toList();
          text.append("    (").append(String.join(" | ", patterns)).append(")\n");
          values(text, option.values(), "      ");
          text.append("      return\n      ;;\n");
        }
      }
    }
    text.append("  esac\n  case \"$at\" in\n");
    for (CompletionWords command : all) {
      text.append("    ('").append(at(command)).append("')\n");
      array(text, "commands", command.commands());
      array(
          text,
          "options",
          command.options().stream()
              .flatMap(
                  option ->
                      option.names().stream()
                          .map(name -> new CompletionWords.Word(name, option.description())))
              .toList());
      text.append("      _describe -t commands command commands\n");
      text.append("      _describe -o -t options option options\n");
      values(text, command.values(), "      ");
      text.append("      ;;\n");
    }
    return text.append("  esac\n").append(END).toString();
  }

  private static String at(CompletionWords command) {
    return command.path().isEmpty() ? "" : " " + command.path();
  }

  private static void array(StringBuilder text, String name, List<CompletionWords.Word> words) {
    text.append("      ").append(name).append("=(\n");
    for (CompletionWords.Word word : words) {
      String described = word.text() + ":" + word.description().replace(":", "\\:");
      text.append("        '").append(described.replace("'", "'\\''")).append("'\n");
    }
    text.append("      )\n");
  }

  private static void values(StringBuilder text, CompletionWords.Values values, String indent) {
    if (!values.words().isEmpty()) {
      text.append(indent).append("values=(").append(String.join(" ", values.words()));
      text.append(")\n").append(indent).append("compadd -a values\n");
    }
    switch (values.place()) {
      case NOWHERE -> {}
      case FILES -> text.append(indent).append("_files\n");
      case FOLDERS -> text.append(indent).append("_files -/\n");
    }
  }
}
