package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;

/** Completion for bash 3.2 and newer. */
final class BashCompletion {

  private static final String START =
      """
      # bash completion for tcpstates. Made by its build.
      _tcpstates() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
        local at='' words='' files='' i
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$at ${COMP_WORDS[i]}" in
      """;

  private static final String VALUES =
      """
        esac
        # shellcheck disable=SC2207  # no word has a space in it
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        case $files in
          files) COMPREPLY+=($(compgen -f -- "$cur")) ;;
          folders) COMPREPLY+=($(compgen -d -- "$cur")) ;;
        esac
      }
      complete -o filenames -F _tcpstates tcpstates
      """;

  private BashCompletion() {}

  /** The script. */
  static String of(List<CompletionWords> all) {
    StringBuilder text = new StringBuilder(START);
    String paths = CompletionWords.patterns(all);
    text.append("      ").append(paths).append(") at=\"$at ${COMP_WORDS[i]}\" ;;\n");
    text.append("    esac\n  done\n  case \"$at $prev\" in\n");
    for (CompletionWords command : all) {
      for (CompletionWords.Opt option : command.options()) {
        if (!option.values().none()) {
          text.append("    ").append(patterns(command, option)).append(") ");
          text.append(set(option.values().words(), option.values().place())).append(" ;;\n");
        }
      }
    }
    text.append("    *)\n      case \"$at\" in\n");
    for (CompletionWords command : all) {
      List<String> words = new ArrayList<>();
      command.commands().forEach(word -> words.add(word.text()));
      command.options().forEach(option -> words.addAll(option.names()));
      words.addAll(command.values().words());
      String at = command.path().isEmpty() ? "" : " " + command.path();
      text.append("        '").append(at).append("') ");
      text.append(set(words, command.values().place())).append(" ;;\n");
    }
    return text.append("      esac\n      ;;\n").append(VALUES).toString();
  }

  private static String patterns(CompletionWords command, CompletionWords.Opt option) {
    String at = command.path().isEmpty() ? "" : " " + command.path();
    return String.join(" | ", option.names().stream().map(n -> "'" + at + " " + n + "'").toList());
  }

  private static String set(List<String> words, CompletionWords.Place place) {
    String files =
        switch (place) {
          case NOWHERE -> "";
          case FILES -> " files=files";
          case FOLDERS -> " files=folders";
        };
    return "words='" + String.join(" ", words) + "'" + files;
  }
}
