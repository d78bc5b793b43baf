package tcpstates.dist;

import java.util.List;

/** Completion for fish 3. */
final class FishCompletion {

  private static final String START =
      """
      # fish completion for tcpstates. Made by its build.
      function __tcpstates_at --description 'Whether this command is being typed'
          set -l at
          for word in (commandline -opc)[2..]
              set -l next (string join -- ' ' $at $word)
              if contains -- "$next" %s
                  set at $next
              end
          end
          test "$at" = "$argv"
      end
      complete -c tcpstates -f
      """;

  private FishCompletion() {}

  /** The script. */
  static String of(List<CompletionWords> all) {
    List<String> paths =
        all.stream().map(CompletionWords::path).filter(path -> !path.isEmpty()).toList();
    String known = String.join(" ", paths.stream().map(FishCompletion::quoted).toList());
    StringBuilder text = new StringBuilder(START.replace("%s", known));
    for (CompletionWords command : all) {
      String start = "complete -c tcpstates -n '__tcpstates_at " + command.path() + "' ";
      for (CompletionWords.Word word : command.commands()) {
        text.append(start).append("-a ").append(word.text());
        text.append(" -d ").append(quoted(word.description())).append('\n');
      }
      for (CompletionWords.Opt option : command.options()) {
        text.append(start).append(names(option)).append(" -d ");
        text.append(quoted(option.description())).append(behind(option.values())).append('\n');
      }
      if (!command.values().none()) {
        text.append(start).append(values(command.values())).append('\n');
      }
    }
    return text.toString();
  }

  private static String names(CompletionWords.Opt option) {
    List<String> flags =
        option.names().stream()
            .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
            .toList();
    return String.join(" ", flags);
  }

  private static String behind(CompletionWords.Values values) {
    return values.none() ? "" : " -r " + values(values);
  }

  private static String values(CompletionWords.Values values) {
    return switch (values.place()) {
      case NOWHERE -> "-a " + quoted(String.join(" ", values.words()));
      case FILES -> "-F";
      case FOLDERS -> "-a '(__fish_complete_directories)'";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
