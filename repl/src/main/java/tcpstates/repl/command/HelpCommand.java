package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;

/** {@code help [COMMAND]}: the commands, or one of them with examples. */
public record HelpCommand(Optional<Verb> verb) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "help [COMMAND]",
              "the commands, or one of them with examples",
              List.of("help", "help send", "?"),
              (side, words) -> read(words))
          .spelled("?")
          .build();

  /** A word that is no command may be one that is explained, or a setting. */
  private static LookCommand read(WordReader words) {
    Optional<Verb> verb = words.accept(words.commands().choice());
    if (verb.isEmpty() && Glossary.standard().find(words.peek()).isPresent()) {
      return new ExplainCommand(words.rest("a word to explain"));
    }
    if (verb.isEmpty() && DisplaySetting.named(words.peek())) {
      words.rest("a setting");
      return new HelpCommand(Optional.of(SetCommand.VERB));
    }
    if (verb.isEmpty() && !words.atEnd()) {
      throw words.notA("a command", "`help` alone lists them all");
    }
    return new HelpCommand(verb);
  }

  @Override
  public String text(Side focus) {
    return "help" + verb.map(named -> " " + named.name()).orElse("");
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return verb.<Answer>map(Answer.HelpOne::new)
        .orElseGet(() -> new Answer.HelpAll(usable(session).toList()));
  }

  private static Stream<Verb> usable(Session session) {
    return session.language().commands().verbs().stream()
        .filter(each -> each.places().contains(session.place()));
  }
}
