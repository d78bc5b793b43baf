package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;

/** Reads a whole command: {@code [client|server] VERB ...}. */
final class SentenceReader {

  private SentenceReader() {}

  /**
   * Reads a command and sees to it that nothing follows.
   *
   * @throws SyntaxException where it can't be read
   */
  static ParseResult.Ok read(Words words) {
    int start = words.position();
    words.offer(() -> verbs(words, Optional.empty()));
    Optional<Side> side = words.accept(Vocabulary.SIDES);
    if (side.isPresent()) {
      words.offer(() -> verbs(words, side));
      if (words.atEnd()) {
        return focus(words, side.get());
      }
    }
    Verb spec = verb(words, start, side);
    Command command = spec.form().read(side, words);
    words.nothingMore();
    return new ParseResult.Ok(command, spec);
  }

  private static ParseResult.Ok focus(Words words, Side side) {
    Verb spec = words.commands().find(Core.FOCUS).orElseThrow();
    return new ParseResult.Ok(new Command.Focus(side), spec);
  }

  private static Verb verb(Words words, int start, Optional<Side> side) {
    String word = words.peek();
    Optional<Verb> found = word.isEmpty() ? Optional.empty() : words.commands().find(word);
    if (found.isEmpty() || found.get().name().equals(Core.FOCUS)) {
      throw unknown(words, side);
    }
    Verb spec = found.get();
    if (side.isPresent() && !spec.takesSide()) {
      throw new SyntaxException(
          start,
          "`%1$s` takes no side before it; `help %1$s` shows its form".formatted(spec.name()),
          Optional.empty());
    }
    words.take(words.position() + word.length(), Token.Kind.VERB);
    return spec;
  }

  private static SyntaxException unknown(Words words, Optional<Side> side) {
    String word = words.peek();
    if (words.nextIsString()) {
      return words.wrong("a text is no command", "send \"...\"");
    }
    if (word.isEmpty()) {
      return words.notA("a command", "`help` lists them");
    }
    String message = "unknown command " + Words.quote(word);
    Optional<String> meant = meant(word);
    if (meant.isPresent()) {
      return words.wrong(message, meant.get());
    }
    words.miss(
        words.commands().verbs().entries().stream()
            .filter(verb -> !verb.name().equals(Core.FOCUS))
            .filter(verb -> side.isEmpty() || verb.value().takesSide())
            .flatMap(Choice.Entry::words));
    if (side.isEmpty()) {
      words.miss(Vocabulary.SIDES.words());
    }
    return words.wrong(message);
  }

  /** What those mean who leave out the verb, or know a call by another name. */
  private static Optional<String> meant(String word) {
    if (Vocabulary.FLAGS.find(word).isPresent()) {
      return Optional.of("send " + word);
    }
    if (Vocabulary.STATES.find(word).isPresent() || Vocabulary.VARIABLES.find(word).isPresent()) {
      return Optional.of("explain " + word);
    }
    return Core.MEANT.find(word);
  }

  private static List<Candidate> verbs(Words words, Optional<Side> side) {
    CompletionContext legal = words.legal();
    List<Candidate> offers = new ArrayList<>();
    for (Verb spec : words.commands().specs()) {
      boolean fits = side.isEmpty() || spec.takesSide();
      if (fits
          && !spec.name().equals(Core.FOCUS)
          && words.wants(spec.name())
          && legal.allows(spec.name(), side.orElse(legal.focus()))) {
        offers.add(new Candidate(spec.name(), spec.help(), spec.group().title(), true));
      }
    }
    return offers;
  }
}
