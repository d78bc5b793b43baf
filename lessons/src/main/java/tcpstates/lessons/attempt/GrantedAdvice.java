package tcpstates.lessons.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tcpstates.engine.world.IllegalMove;
import tcpstates.lessons.text.LessonStep;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Rejection;

/** Leaves out the advice to type a command that the step does not grant. */
final class GrantedAdvice {

  /** A full stop inside backticks or in a number ends no sentence. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) (?=[A-Z])");

  private static final Pattern COMMAND = Pattern.compile("`([^`]+)`");

  /** What follows it only says what to type. */
  private static final String TYPE = ": type `";

  private final LessonStep step;
  private final Language language;

  GrantedAdvice(LessonStep step, Language language) {
    this.step = step;
    this.language = language;
  }

  /** The reasons that advise; others say why a command is not granted, and name that. */
  private static final Set<String> ADVISING =
      Arrays.stream(IllegalMove.Code.values())
          .map(IllegalMove.Code::word)
          .collect(Collectors.toUnmodifiableSet());

  /** The reason, with advice only about what the step grants. */
  Rejection in(Rejection reason) {
    return !ADVISING.contains(reason.code())
        ? reason
        : new Rejection(reason.code(), in(reason.message()), reason.section());
  }

  /** A near miss names no command that the step does not grant. */
  SyntaxError in(SyntaxError error) {
    Optional<String> granted = error.suggestion().filter(near -> !refuses(near));
    return new SyntaxError(error.column(), error.message(), granted);
  }

  /** A message that is nothing but advice stays as it is. */
  private String in(String message) {
    List<String> said =
        Arrays.stream(SENTENCE_END.split(message))
            .map(this::sentence)
            .flatMap(Optional::stream)
            .toList();
    return said.isEmpty() ? message : said.stream().collect(Collectors.joining(" "));
  }

  private Optional<String> sentence(String sentence) {
    boolean refused = false;
    Matcher named = COMMAND.matcher(sentence);
    while (named.find()) {
      refused |= refuses(named.group(1));
    }
    if (!refused) {
      return Optional.of(sentence);
    }
    int type = sentence.indexOf(TYPE);
    return type < 0 ? Optional.empty() : Optional.of(sentence.substring(0, type) + ".");
  }

  /** An advice may name a command in part, such as {@code wait}: then its verb counts. */
  private boolean refuses(String command) {
    return language.parse(command) instanceof ParseResult.Ok ok
        ? StepGrants.refusal(step, ok).isPresent()
        : language
            .commands()
            .find(command.split(" ")[0])
            .filter(Verb::makesMoves)
            .filter(verb -> !step.allows(verb))
            .isPresent();
  }
}
