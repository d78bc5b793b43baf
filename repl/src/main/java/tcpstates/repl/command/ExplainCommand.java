package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Vocabulary;
import tcpstates.repl.text.Phrases;

/** {@code explain WORD}: what a word of TCP means. */
public record ExplainCommand(String word) implements LookCommand {

  /** What comes after {@code what} in a question. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:is|are|does|do)\\s+(?:(?:a|an|the)\\s+)?(.*?)(?:\\s+mean)?\\s*\\??",
          Pattern.CASE_INSENSITIVE);

  /** A question that asks for nothing yet. */
  private static final Pattern WITHOUT_WORD =
      Pattern.compile(
          "(?:is|are|does|do)(?:\\s+(?:a|an|the|mean))*\\s*\\??", Pattern.CASE_INSENSITIVE);

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "explain WORD",
              "what a state, flag, variable, timer, rule or concept is",
              List.of(
                  "explain TIME-WAIT",
                  "explain snd.una",
                  "explain half close",
                  "what is a window",
                  ExplainTextCommand.LINE),
              (side, words) -> read(words))
          .where(
              ExplainTextCommand.QUOTES,
              "then paste what ss, netstat or tcpdump has printed; a line with three quotes ends it")
          .spelled("what")
          .meantBy(ExplainCommand::line)
          .build();

  private static SessionCommand read(WordReader words) {
    words.offer(
        () ->
            words.context().words().stream()
                .map(word -> new Candidate(word.name(), word.description(), "words", true))
                .toList());
    String rest = words.rest("a word to explain");
    if (WITHOUT_WORD.matcher(rest).matches()) {
      throw words.wrong("a word to explain is missing");
    }
    return rest.equals(ExplainTextCommand.QUOTES)
        ? new ExplainTextCommand()
        : new ExplainCommand(asked(rest));
  }

  /** The word that a question such as {@code what is X} is about. */
  private static String asked(String words) {
    Matcher question = QUESTION.matcher(words);
    return question.matches() && !question.group(1).isEmpty() ? question.group(1) : words;
  }

  /** The name of a state or a variable alone means `explain` it. */
  private static Optional<String> line(String word) {
    boolean known =
        Vocabulary.STATES.find(word).isPresent() || Vocabulary.VARIABLES.find(word).isPresent();
    return known ? Optional.of("explain " + word) : Optional.empty();
  }

  @Override
  public String text(Side focus) {
    return "explain " + word;
  }

  /** A word that the glossary does not know may be a command. */
  @Override
  public Answer answer(Session session, SearchBudget budget) {
    Glossary glossary = Glossary.standard();
    return glossary
        .find(word)
        .<Answer>map(Answer.Explained::new)
        .or(() -> session.language().commands().find(word).map(Answer.HelpOne::new))
        .orElseGet(() -> unknown(glossary));
  }

  private Answer unknown(Glossary glossary) {
    List<String> mention = glossary.mentioning(word);
    if (!mention.isEmpty()) {
      return unknown(" has no entry. It is mentioned under " + Phrases.and(mention) + ".", mention);
    }
    List<String> nearest = glossary.nearest(word).stream().toList();
    String instead =
        nearest.isEmpty()
            ? " `help` lists what you can type."
            : Phrases.didYouMean(word, glossary.spellings());
    return unknown(" is not explained here." + instead, nearest);
  }

  private Answer unknown(String message, List<String> instead) {
    return Answer.Rejected.of(
        Rejection.Code.UNKNOWN_WORD,
        "`" + word + "`" + message,
        instead.stream().map(name -> "explain " + name).toList());
  }
}
