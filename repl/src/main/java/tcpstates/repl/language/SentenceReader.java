package tcpstates.repl.language;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;

/** Reads a whole command: {@code [client|server] VERB ...}. */
final class SentenceReader {

  /** A side where a person may write it: {@code crash server}, {@code send syn from client}. */
  private static final Pattern SIDE_BEHIND =
      Pattern.compile("((from|by|on|at|as) )?(the )?(client|server)\\s*", Pattern.CASE_INSENSITIVE);

  private SentenceReader() {}

  /**
   * Reads a command and makes sure that nothing follows.
   *
   * @throws SyntaxException where it can't be read
   */
  static ParseResult.Ok read(WordReader words) {
    int start = words.position();
    words.offer(() -> verbs(words, Optional.empty()));
    Optional<Side> side = words.accept(Keywords.SIDES);
    if (side.isPresent()) {
      words.offer(() -> verbs(words, side));
    }
    Optional<Verb> alone =
        side.isPresent() && words.atEnd() ? words.commands().bareSide() : Optional.empty();
    Verb verb = alone.orElseGet(() -> verb(words, start, side));
    Command command = verb.form().read(side, words);
    if (!words.atEnd()) {
      throw tooMuch(words, verb, side, start);
    }
    return new ParseResult.Ok(command, verb);
  }

  /** The command is whole, but something follows. */
  private static SyntaxException tooMuch(
      WordReader words, Verb verb, Optional<Side> side, int start) {
    SyntaxException wrong = words.notExpected();
    if (wrong.suggests() || !verb.group().plays() || !words.wantsAdvice()) {
      return wrong;
    }
    String whole = words.text().substring(start, words.position()).strip();
    String rest = words.text().substring(words.position());
    if (verb.takesSide() && side.isEmpty() && SIDE_BEHIND.matcher(rest).matches()) {
      return words.wrong(
          format("the side that acts comes first: `client %1$s` or `server %1$s`", whole));
    }
    return words.wrong(wrong.getMessage(), whole);
  }

  private static Verb verb(WordReader words, int start, Optional<Side> side) {
    String word = words.peek();
    Optional<Verb> found = word.isEmpty() ? Optional.empty() : words.commands().find(word);
    if (found.isEmpty() || found.get().isBareSide()) {
      throw unknown(words, side);
    }
    Verb verb = found.get();
    if (side.isPresent() && !verb.takesSide()) {
      boolean named = word.equalsIgnoreCase(verb.name());
      String other =
          named ? "" : format("%s means `%s` here: ", WordReader.quote(word), verb.name());
      throw words.wrongAt(
          start,
          format(
              "%1$s`%2$s` takes no side before it; `help %2$s` shows its form",
              other, verb.name()));
    }
    words.take(words.position() + word.length(), Token.Kind.VERB);
    return verb;
  }

  /** What people type who are told to press Enter. */
  private static final Pattern KEY =
      Pattern.compile("<?(enter|return|press)>?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static SyntaxException unknown(WordReader words, Optional<Side> side) {
    String word = words.peek();
    if (words.nextIsString()) {
      return words.wrong("a text is not a command", "send \"...\"");
    }
    if (word.isEmpty()) {
      return words.notA("a command", "`help` lists them");
    }
    if (KEY.matcher(word).matches()) {
      return words.wrong("Enter is a key, not a command; press it on the empty line");
    }
    if (NUMBER.matcher(word).matches()) {
      return words.wrong("a number alone is not a command; `help` lists the commands");
    }
    String message = "unknown command " + WordReader.quote(word);
    if (!words.wantsAdvice()) {
      return words.wrong(message);
    }
    Optional<String> meant =
        inflected(words.commands(), word)
            .or(
                () ->
                    words.commands().verbs().stream()
                        .flatMap(verb -> verb.meantBy(word).stream())
                        .findFirst());
    if (meant.isPresent()) {
      return words.wrong(message, meant.get());
    }
    words.miss(
        words.commands().choice().entries().stream()
            .filter(entry -> !entry.value().isBareSide())
            .filter(entry -> side.isEmpty() || entry.value().takesSide())
            .flatMap(Keywords.Entry::words));
    if (side.isEmpty()) {
      words.miss(Keywords.SIDES.words());
    }
    SyntaxException wrong = words.wrong(message);
    return wrong.suggests() ? wrong : words.wrong(message + "; `help` lists the commands");
  }

  private static final Pattern ENDING = Pattern.compile("(?<=..)(ed|d|ing|es|s)$");

  /** A verb with an ending, such as {@code closed}; in capitals that is the name of a state. */
  private static Optional<String> inflected(CommandSet commands, String word) {
    return Stream.of(ENDING.matcher(word).replaceFirst(""), word.replaceFirst("d$", ""))
        .filter(stem -> !stem.equals(word))
        .flatMap(stem -> commands.find(stem).stream())
        .filter(verb -> verb.makesMoves())
        .map(Verb::name)
        .findFirst();
  }

  private static List<Candidate> verbs(WordReader words, Optional<Side> side) {
    CompletionContext context = words.context();
    List<Candidate> offers = new ArrayList<>();
    for (Verb verb : words.commands().verbs()) {
      boolean fits = side.isEmpty() || verb.takesSide();
      if (fits
          && !verb.isBareSide()
          && words.wants(verb.name())
          && context.allows(verb, side.orElse(context.focus()))) {
        offers.add(new Candidate(verb.name(), verb.help(), verb.group().title(), true));
      }
    }
    return offers;
  }
}
