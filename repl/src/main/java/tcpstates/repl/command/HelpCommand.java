package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;

/**
 * {@code help [COMMAND|all]}: the commands, or one of them with examples.
 *
 * @param verb the command that it is about, if it is about one
 * @param all whether a lesson shall list all commands, too, not only those of use in its step
 */
public record HelpCommand(Optional<Verb> verb, boolean all) implements LookCommand {

  private static final Keywords<String> ALL =
      Keywords.word("all", "all commands, not only those of use in this step");

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "help [COMMAND|all]",
              "the commands, or one of them with examples",
              List.of("help", "help send", "help all", "?"),
              (side, words) -> read(words))
          .spelled("?")
          .build();

  /** A word that is no command may be one that is explained, or a setting. */
  private static LookCommand read(WordReader words) {
    if (words.accept(ALL).isPresent()) {
      return new HelpCommand(Optional.empty(), true);
    }
    Optional<Verb> verb = words.accept(words.commands().choice());
    if (verb.isEmpty() && Glossary.standard().find(words.peek()).isPresent()) {
      return new ExplainCommand(words.rest("a word to explain"));
    }
    if (verb.isEmpty() && DisplaySetting.named(words.peek())) {
      words.rest("a setting");
      return new HelpCommand(Optional.of(SetCommand.VERB), false);
    }
    if (verb.isEmpty() && !words.atEnd()) {
      throw words.notA("a command", "`help` alone lists them all");
    }
    return new HelpCommand(verb, false);
  }

  @Override
  public String text(Side focus) {
    return "help" + verb.map(named -> " " + named.name()).orElse(all ? " all" : "");
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return verb.<Answer>map(Answer.HelpOne::new)
        .orElseGet(() -> new Answer.HelpAll(usable(session).toList(), false));
  }

  /** Whether a lesson may answer with fewer commands: those of use in its step. */
  public boolean alone() {
    return verb.isEmpty() && !all;
  }

  private static Stream<Verb> usable(Session session) {
    return session.language().commands().verbs().stream()
        .filter(each -> each.places().contains(session.place()));
  }
}
