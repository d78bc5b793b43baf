package tcpstates.repl.terms;

import static tcpstates.repl.language.Keywords.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.terms.Condition.Comparison;

/** Reads checks: what {@code expect} and goals are made of. */
public final class ConditionReader {

  /** Reads what follows the word that says what is checked. */
  private interface Form {
    Condition read(WordReader words);
  }

  /** The same for a side. */
  private interface SideForm {
    Condition read(Side side, WordReader words);
  }

  private static final Keywords<Form> SUBJECTS =
      new Keywords<>(
          "something that can be checked",
          "checks",
          Token.Kind.WORD,
          List.of(
              entry("both", ConditionReader::both, "both sides are in a state"),
              entry("wire", ConditionReader::wire, "what is in flight"),
              entry("sent", ConditionReader::sent, "what the last command made the endpoints send"),
              entry("happened", ConditionReader::happened, "a rule has fired since the mark"),
              entry("passed", ConditionReader::passed, "a side was in a state since the mark"),
              entry("did", ConditionReader::did, "a command was used since the mark")));

  private static final Keywords<Rule> RULES =
      new Keywords<>(
          "a rule",
          "rules",
          Token.Kind.WORD,
          Catalogue.entries().stream()
              .map(Catalogue.Entry::rule)
              .map(rule -> entry(rule.id(), rule, rule.section()))
              .toList());

  private static final Keywords<SideForm> OF_SIDE =
      new Keywords<>(
          "a check",
          "checks",
          Token.Kind.WORD,
          List.of(
              entry("owes", ConditionReader::owes, "the reply it still has to send"),
              entry("received", ConditionReader::received, "all data that has arrived in order"),
              entry("unread", ConditionReader::unread, "bytes that its program has not read"),
              entry("signal", ConditionReader::signal, "what its program was told")));

  private static final Keywords<String> NOTHING = Keywords.word("nothing", "no segment at all");
  private static final Keywords<String> EMPTY = Keywords.word("empty", "nothing is in flight");
  private static final Keywords<String> WITH = Keywords.word("with", "these numbers typed");
  private static final Keywords<String> AND = Keywords.word("and", "and one more check");

  /** How other languages write a comparison. */
  private static final Map<String, Comparison> ELSEWHERE =
      Map.of(
          "==", Comparison.EQUAL,
          "=<", Comparison.AT_MOST,
          "=>", Comparison.AT_LEAST,
          "<>", Comparison.NOT_EQUAL);

  private ConditionReader() {}

  /**
   * Reads a goal, such as {@code client TIME-WAIT and wire empty}. Nothing is thrown.
   *
   * @param commands the commands that {@code did} may name
   */
  public static Parsed<Condition> parse(CommandSet commands, String goal) {
    return Parsed.of(commands, goal, ConditionReader::all);
  }

  /** Checks joined by {@code and}. */
  public static Condition all(WordReader words) {
    List<Condition> checks = new ArrayList<>();
    do {
      Condition next = one(words);
      checks.addAll(next.parts());
    } while (words.accept(AND).isPresent());
    return checks.size() == 1 ? checks.get(0) : new Condition.All(checks);
  }

  private static Condition one(WordReader words) {
    Optional<Side> side = words.accept(Keywords.SIDES);
    if (side.isPresent()) {
      return ofSide(side.get(), words);
    }
    return words.accept(SUBJECTS).orElseThrow(() -> unknown(words)).read(words);
  }

  private static SyntaxException unknown(WordReader words) {
    String word = words.peek();
    if (!word.isEmpty() && Vocabulary.STATES.find(word).isPresent()) {
      return words.wrong("whose state? A check begins with its side", "client " + word);
    }
    return words.notA(SUBJECTS.what(), "client, server, " + SUBJECTS.spoken());
  }

  private static Condition both(WordReader words) {
    State state = words.need(Vocabulary.STATES);
    return new Condition.All(
        List.of(
            new Condition.InState(Side.CLIENT, state), new Condition.InState(Side.SERVER, state)));
  }

  private static Condition ofSide(Side side, WordReader words) {
    Optional<State> state = words.accept(Vocabulary.STATES);
    if (state.isPresent()) {
      return new Condition.InState(side, state.get());
    }
    Optional<SideForm> form = words.accept(OF_SIDE);
    if (form.isPresent()) {
      return form.get().read(side, words);
    }
    Variable variable =
        words
            .accept(Vocabulary.VARIABLES)
            .orElseThrow(
                () ->
                    words.notA(
                        "a check of a side",
                        "a state, owes, received, unread, signal, or a variable such as snd.una"));
    Comparison comparison = comparison(words);
    return new Condition.VariableIs(side, variable, comparison, ExpressionReader.read(words));
  }

  /** The longer signs first: {@code <=} begins with {@code <}. */
  private static Comparison comparison(WordReader words) {
    for (Map.Entry<String, Comparison> each : ELSEWHERE.entrySet()) {
      if (words.acceptSign(each.getKey())) {
        return each.getValue();
      }
    }
    for (Comparison each : Comparison.values()) {
      if (each.sign().length() == 2 && words.acceptSign(each.sign())) {
        return each;
      }
    }
    for (Comparison each : Comparison.values()) {
      if (each.sign().length() == 1 && words.acceptSign(each.sign())) {
        return each;
      }
    }
    words.offer(
        () ->
            List.of(Comparison.values()).stream()
                .map(each -> new Candidate(each.sign(), "", "comparisons", true))
                .toList());
    throw words.notA("a comparison", "=, !=, <, <=, > or >=");
  }

  private static Condition owes(Side side, WordReader words) {
    if (words.accept(NOTHING).isPresent()) {
      return new Condition.Owes(side, Flags.NONE);
    }
    return new Condition.Owes(
        side,
        FlagsReader.accept(words)
            .orElseThrow(() -> words.notA("a reply", "flags such as syn ack, or nothing")));
  }

  private static Condition received(Side side, WordReader words) {
    if (words.accept(NOTHING).isPresent()) {
      return new Condition.Received(side, Bytes.EMPTY);
    }
    Bytes data =
        DataReader.accept(words, 0)
            .orElseThrow(() -> words.notA("a text", "in quotes, such as \"hello\", or nothing"));
    return new Condition.Received(side, data);
  }

  private static Condition unread(Side side, WordReader words) {
    Comparison comparison = comparison(words);
    return new Condition.Unread(
        side, comparison, words.number("the number of bytes", 0, DataReader.MOST_BYTES));
  }

  private static Condition signal(Side side, WordReader words) {
    return new Condition.Signalled(side, words.need(Vocabulary.SIGNALS));
  }

  private static Condition wire(WordReader words) {
    if (words.accept(EMPTY).isPresent()) {
      return new Condition.WireHolds(0);
    }
    if (words.nextIsDigit()) {
      return new Condition.WireHolds(
          (int) words.number("the number of segments", 0, Integer.MAX_VALUE));
    }
    Selector segments =
        SelectorReader.accept(words)
            .orElseThrow(
                () ->
                    words.notA(
                        "something on the wire", "empty, a number, " + SelectorReader.FORMS));
    FieldsReader fields = FieldsReader.checks(words);
    return new Condition.OnWire(segments, fields.seq(), fields.ack());
  }

  private static Condition sent(WordReader words) {
    if (words.accept(NOTHING).isPresent()) {
      return new Condition.SentNothing();
    }
    SegmentPattern pattern = SelectorReader.neededPattern(words);
    Optional<Side> from = SelectorReader.from(words);
    FieldsReader fields = FieldsReader.checks(words);
    return new Condition.Sent(pattern, from, fields.seq(), fields.ack());
  }

  // ---- looking back

  private static Condition happened(WordReader words) {
    Rule rule =
        words
            .accept(RULES)
            .orElseThrow(
                () -> words.notA("a rule", "its id, as `why` names it, such as listen.syn"));
    return new PastCondition.Happened(rule, words.accept(Keywords.SIDES));
  }

  private static Condition passed(WordReader words) {
    return new PastCondition.Passed(words.need(Keywords.SIDES), words.need(Vocabulary.STATES));
  }

  private static Condition did(WordReader words) {
    Verb verb = words.need(words.commands().moves());
    int at = words.position();
    Optional<Side> side = words.accept(Keywords.SIDES);
    if (side.isPresent() && !verb.takesSide()) {
      throw words.wrongAt(at, "`" + verb.name() + "` is not a move of one side");
    }
    return new PastCondition.Did(verb, side, fields(verb, words));
  }

  private static Set<Field> fields(Verb verb, WordReader words) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int at = words.position();
    if (words.accept(WITH).isEmpty()) {
      return fields;
    }
    if (!verb.takesNumbers()) {
      throw words.wrongAt(at, "no numbers can be typed with `" + verb.name() + "`");
    }
    do {
      int here = words.position();
      Field field = words.need(Field.CHOICE);
      if (!fields.add(field)) {
        throw words.wrongAt(here, "`" + field.word() + "` is given twice");
      }
    } while (words.acceptSign(","));
    return fields;
  }
}
