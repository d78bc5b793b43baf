package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one list of commands. Modules put theirs together with {@link #plus}. */
public final class CommandSet {

  private static final CommandSet CORE = new CommandSet(Core.specs());

  private final List<Verb> specs;
  private final Choice<Verb> verbs;

  private CommandSet(List<Verb> specs) {
    this.specs = List.copyOf(specs);
    this.verbs =
        new Choice<>(
            "a command",
            "commands",
            Token.Kind.VERB,
            this.specs.stream()
                .map(s -> new Choice.Entry<>(s.name(), s, s.help(), s.spellings()))
                .toList());
  }

  /** The commands of this module. */
  public static CommandSet core() {
    return CORE;
  }

  /**
   * This list with more commands at its end.
   *
   * @throws IllegalArgumentException if two verbs are spelled alike
   */
  public CommandSet plus(List<Verb> more) {
    List<Verb> all = new ArrayList<>(specs);
    all.addAll(more);
    return new CommandSet(all);
  }

  /** The commands, in the order in which help lists them within their groups. */
  public List<Verb> specs() {
    return specs;
  }

  /** The command with this verb, in any of its spellings. */
  public Optional<Verb> find(String verb) {
    return verbs.find(verb);
  }

  Choice<Verb> verbs() {
    return verbs;
  }
}
