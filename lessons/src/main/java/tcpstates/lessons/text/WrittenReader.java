package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.ExpressionReader;
import tcpstates.repl.terms.Vocabulary;
import tcpstates.repl.text.Prose;

/**
 * Reads a quiz whose answer is written: {@code = 5021}, {@code = client state}, and lines {@code
 * 5020 :: why not}.
 */
final class WrittenReader {

  private static final String RIGHT_FORM = "= ANSWER :: explanation";
  private static final String WRONG_FORM = "ANSWER :: what that answer overlooks";

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern SPELLINGS =
      Pattern.compile(QUOTED.pattern() + "(?:\\s*\\|\\s*" + QUOTED.pattern() + ")*");

  private final LessonProblems problems;
  private final RemarkReader remarks;

  WrittenReader(LessonProblems problems, RemarkReader remarks) {
    this.problems = problems;
    this.remarks = remarks;
  }

  /** Whether a row begins with the answer. */
  static boolean begins(SourceLine row) {
    return begins(row.text());
  }

  /** Whether a line begins with the answer. */
  static boolean begins(String line) {
    return line.strip().startsWith("= ");
  }

  /** What kind of answer a line that begins with one asks for. */
  static Written.Kind kind(String line) {
    String answer = line.strip().substring(2).split("::", 2)[0].strip();
    if (answer.startsWith("\"")) {
      return Written.Kind.WORDS;
    }
    boolean state = answer.endsWith(" state") || Written.InState.read(answer).isPresent();
    return state ? Written.Kind.STATE : Written.Kind.NUMBER;
  }

  /**
   * The task, from the rows of a quiz.
   *
   * @param apart whether the answer is kept elsewhere: then its kind is there, as in {@code = ?
   *     number}
   */
  Task.Quiz read(FencedBlock fence, boolean apart) {
    List<SourceLine> question = fence.rows().stream().takeWhile(row -> !begins(row)).toList();
    if (question.stream().allMatch(SourceLine::isBlank)) {
      problems.add(fence.at(), "a quiz begins with its question");
    }
    List<List<SourceLine>> entries =
        RemarkReader.entries(fence.rows().subList(question.size(), fence.rows().size()));
    Optional<Written> written = apart ? elsewhere(entries) : written(entries);
    return new Task.Quiz(fence.at(), Markdown.prose(question, problems), List.of(), written, apart);
  }

  /** What stands in the place of an answer that is kept elsewhere. */
  static String elsewhere(Written.Kind kind) {
    return "= ? " + kind.word();
  }

  private Optional<Written> elsewhere(List<List<SourceLine>> entries) {
    SourceLine row = entries.get(0).get(0).strip();
    Optional<Written.Kind> kind =
        Stream.of(Written.Kind.values())
            .filter(each -> row.text().equals(elsewhere(each)))
            .findFirst();
    if (kind.isEmpty() || entries.size() > 1 || entries.get(0).size() > 1) {
      problems.add(
          row.at(),
          "a step with `moves` keeps its answer elsewhere, and says only what kind it is: `= ?"
              + " number`, `= ? state` or `= ? words`");
    }
    return kind.map(of -> new Written(List.of(new Written.Elsewhere(of)), Prose.NONE, List.of()));
  }

  private Optional<Written> written(List<List<SourceLine>> entries) {
    List<SourceLine> first = new ArrayList<>(entries.get(0));
    first.set(0, first.get(0).strip().from(2));
    Optional<RemarkReader.Remark> right = remarks.remark(first, RIGHT_FORM);
    List<Written.Wanted> wanted =
        right.map(remark -> wanted(new SourceLines(remark.before()))).orElse(List.of());
    List<Written.Mistake> mistakes = new ArrayList<>();
    for (List<SourceLine> entry : entries.subList(1, entries.size())) {
      if (begins(entry.get(0))) {
        problems.add(entry.get(0).at(), "a quiz has one line that begins with `= `");
        continue;
      }
      remarks.remark(entry, WRONG_FORM).ifPresent(remark -> mistake(remark, mistakes));
    }
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Written(wanted, behind(right.orElseThrow()), mistakes));
  }

  private void mistake(RemarkReader.Remark remark, List<Written.Mistake> mistakes) {
    Prose say = behind(remark);
    Location at = remark.before().get(0).at();
    wanted(new SourceLines(remark.before()))
        .forEach(given -> mistakes.add(new Written.Mistake(at, given, say)));
  }

  private Prose behind(RemarkReader.Remark remark) {
    return Markdown.prose(remark.behind(), problems);
  }

  // ---- an answer

  /** Words in quotes, with a bar between spellings; else a number. Empty if it is neither. */
  private List<Written.Wanted> wanted(SourceLines answer) {
    if (answer.text().startsWith("\"")) {
      if (!SPELLINGS.matcher(answer.text()).matches()) {
        problems.add(answer.atColumn(1), "words are written `\"so\"`, or `\"so\" | \"or so\"`");
        return List.of();
      }
      List<Written.Wanted> spellings = new ArrayList<>();
      Matcher quoted = QUOTED.matcher(answer.text());
      while (quoted.find()) {
        spellings.add(new Written.Words(quoted.group(1)));
      }
      return spellings;
    }
    Parsed<Written.Wanted> parsed = Parsed.of(CoreCommands.SET, answer.text(), WrittenReader::fact);
    if (parsed instanceof Parsed.Wrong<Written.Wanted> wrong) {
      problems.add(
          answer.atColumn(wrong.error().column()),
          wrong.error().message()
              + "; an answer is a number, such as `5021` or `client snd.nxt+1`, a state, such as"
              + " `client state`, or words in quotes");
      return List.of();
    }
    return List.of(((Parsed.Value<Written.Wanted>) parsed).value());
  }

  private static final Keywords<String> STATE = Keywords.word("state", "the state of that side");

  /** {@code client state}, a state, or a number. */
  private static Written.Wanted fact(WordReader words) {
    Optional<State> state = words.accept(Vocabulary.STATES);
    if (state.isPresent()) {
      return new Written.InState(state.get());
    }
    Optional<Side> side = words.accept(Keywords.SIDES);
    return side.isPresent() && words.accept(STATE).isPresent()
        ? new Written.StateOf(side.get())
        : number(words, side);
  }

  private static Written.Number number(WordReader words, Optional<Side> side) {
    Expression sum = ExpressionReader.read(words);
    if (side.isEmpty() && sum.variables().findAny().isPresent()) {
      throw words.wrong("a side is missing before the variable: client or server");
    }
    return new Written.Number(side.orElse(Side.CLIENT), sum);
  }
}
