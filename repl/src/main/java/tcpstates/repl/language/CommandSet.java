package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one list of commands. Modules put theirs together with {@link #plus}. */
public final class CommandSet {

  private final List<Verb> verbs;
  private final Keywords<Verb> choice;
  private final Keywords<Verb> moves;

  /**
   * A list of commands, in the order in which help lists them within their groups.
   *
   * @throws IllegalArgumentException if two verbs are spelled alike
   */
  public CommandSet(List<Verb> verbs) {
    this.verbs = List.copyOf(verbs);
    this.choice = choice("a command", this.verbs);
    this.moves = choice("a move", this.verbs.stream().filter(Verb::makesMoves).toList());
  }

  private static Keywords<Verb> choice(String what, List<Verb> verbs) {
    return new Keywords<>(
        what,
        "commands",
        Token.Kind.VERB,
        verbs.stream()
            .map(verb -> new Keywords.Entry<>(verb.name(), verb, verb.help(), verb.spellings()))
            .toList());
  }

  /**
   * This list with more commands at its end.
   *
   * @throws IllegalArgumentException if two verbs are spelled alike
   */
  public CommandSet plus(List<Verb> more) {
    List<Verb> all = new ArrayList<>(verbs);
    all.addAll(more);
    return new CommandSet(all);
  }

  /** The verbs, in the order in which help lists them within their groups. */
  public List<Verb> verbs() {
    return verbs;
  }

  /** The verb that is spelled like this. */
  public Optional<Verb> find(String word) {
    return choice.find(word);
  }

  /** The verbs as words of which one may come in a place. */
  public Keywords<Verb> choice() {
    return choice;
  }

  /** Only the verbs that {@linkplain Verb#makesMoves make moves}. */
  public Keywords<Verb> moves() {
    return moves;
  }

  /** The entry for a bare side; a list without one does not read bare sides. */
  Optional<Verb> bareSide() {
    return verbs.stream().filter(Verb::isBareSide).findFirst();
  }
}
