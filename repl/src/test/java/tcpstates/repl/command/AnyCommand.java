package tcpstates.repl.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.DurationReader;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Field;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.terms.Variable;

/** Random commands of every kind, as the parser would make them with a side named. */
final class AnyCommand {

  private static final Arbitrary<Side> SIDES = Arbitraries.of(Side.class);
  private static final Arbitrary<Optional<Side>> ACTORS = SIDES.map(Optional::of);
  private static final Arbitrary<Optional<Side>> MAYBE_SIDE = SIDES.optional();
  private static final Arbitrary<State> STATES = Arbitraries.of(State.class);
  static final Arbitrary<SeqNum> NUMBERS =
      Arbitraries.longs().between(0, SeqNum.MAX).map(SeqNum::of);
  private static final Arbitrary<Flags> FLAGS =
      Arbitraries.integers().between(0, 63).map(Flags::new);
  private static final Arbitrary<Long> MILLIS =
      Arbitraries.longs().between(1, DurationReader.LONGEST);
  private static final Arbitrary<OptionalInt> WINDOWS =
      Arbitraries.integers().between(0, 65_535).optional().map(AnyCommand::optionalInt);
  private static final Arbitrary<Bytes> TEXTS =
      Arbitraries.oneOf(
          Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::of),
          Arbitraries.strings().ofMaxLength(20).map(Bytes::ofText),
          Arbitraries.integers().between(0, 3_000).map(Bytes::alphabet));
  private static final Arbitrary<String> NAMES =
      Arbitraries.oneOf(
          Arbitraries.strings().withChars("abXY.-_/\\#'\u00e9 \"").ofMinLength(1).ofMaxLength(12),
          Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8));
  private static final Arbitrary<SegmentPattern> PATTERNS =
      Arbitraries.oneOf(Arbitraries.just(SegmentPattern.DATA), FLAGS.map(SegmentPattern::of));

  private AnyCommand() {}

  static Arbitrary<Command> any() {
    return Arbitraries.oneOf(
        List.of(endpoints(), network(), time(), session(), looks(), checks(), rejects()));
  }

  private static Arbitrary<Command> endpoints() {
    Arbitrary<Flags> sent = FLAGS.map(f -> f.equals(Flags.of(Flag.FIN)) ? Flags.FIN_ACK : f);
    return Arbitraries.oneOf(
        List.of(
            SIDES.map(FocusCommand::new),
            ACTORS.map(ListenCommand::new),
            ACTORS.map(ConnectCommand::new),
            Combinators.combine(ACTORS, sent, NUMBERS.optional(), NUMBERS.optional(), WINDOWS)
                .as(SendCommand.Segment::new),
            Combinators.combine(
                    ACTORS, TEXTS.filter(t -> !t.isEmpty()), Arbitraries.of(true, false))
                .as(SendCommand.Data::new),
            Combinators.combine(ACTORS, Arbitraries.integers().between(1, 1_000_000).optional())
                .as((side, most) -> new ReadCommand(side, optionalInt(most))),
            ACTORS.map(CloseCommand::new),
            ACTORS.map(AbortCommand::new),
            ACTORS.map(CrashCommand::new),
            Combinators.combine(ACTORS, STATES, numbers()).as(AssumeCommand.InState::new),
            Combinators.combine(
                    ACTORS, FLAGS, NUMBERS.optional(), NUMBERS.optional(), WINDOWS, TEXTS)
                .as(AssumeCommand.Sent::new)));
  }

  private static Arbitrary<Map<Variable, Long>> numbers() {
    return Arbitraries.maps(Arbitraries.of(Variable.class), Arbitraries.longs().between(0, 65_535));
  }

  private static Arbitrary<Command> network() {
    return Arbitraries.oneOf(
        List.of(
            selectors().map(DeliverCommand::new),
            Combinators.combine(
                    Arbitraries.of(Fault.DROP, Fault.DUPLICATE, Fault.CORRUPT), selectors())
                .as((fault, selector) -> new FaultCommand(fault, selector, 0)),
            Combinators.combine(selectors(), MILLIS)
                .as((selector, millis) -> new FaultCommand(Fault.DELAY, selector, millis)),
            Combinators.combine(Arbitraries.of(Fault.class), PATTERNS, MAYBE_SIDE, MILLIS)
                .as((fault, pattern, from, millis) -> arm(fault, pattern, from, millis)),
            Arbitraries.just(new DisarmCommand()),
            Combinators.combine(
                    SIDES,
                    FLAGS,
                    expressions().optional(),
                    expressions().optional(),
                    WINDOWS,
                    TEXTS)
                .as(InjectCommand::new)));
  }

  private static Command arm(
      Fault fault, SegmentPattern pattern, Optional<Side> from, long millis) {
    long delay = fault == Fault.DELAY ? millis : 0;
    return new ArmCommand(new ArmedFault(fault, pattern, from, delay));
  }

  private static Arbitrary<Command> time() {
    return Arbitraries.oneOf(
        List.of(
            MILLIS.map(WaitCommand.For::new),
            Arbitraries.of(
                new WaitCommand.ForTwoMsl(),
                new WaitCommand.ForRto(),
                new WaitCommand.ForTimer())));
  }

  private static Arbitrary<Command> session() {
    Arbitrary<Integer> times = Arbitraries.integers().between(1, 1_000_000);
    return Arbitraries.oneOf(
        List.of(
            times.map(UndoCommand::new),
            times.map(RedoCommand::new),
            times.map(GotoCommand::new),
            Arbitraries.of(
                new HistoryCommand(), new ResetCommand(), new BranchesCommand(), new QuitCommand()),
            NAMES.map(SaveCommand::new),
            NAMES.map(LoadCommand::new),
            NAMES.optional().map(JournalCommand::new),
            NAMES.optional().map(ForkCommand::new),
            NAMES.optional().map(BranchCommand::new),
            NAMES.optional().map(CompareCommand::new),
            settings()));
  }

  private static Arbitrary<SetCommand> settings() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 65_535);
    Arbitrary<WorldSetting> world =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.of(tcpstates.engine.world.Play.class).map(WorldSetting.PlayBoth::new),
                Combinators.combine(SIDES, Arbitraries.of(tcpstates.engine.world.Play.class))
                    .as(WorldSetting.PlayOf::new),
                Arbitraries.of(tcpstates.engine.world.WireMode.class).map(WorldSetting.Wire::new),
                Combinators.combine(SIDES, NUMBERS).as(WorldSetting.Iss::new),
                Combinators.combine(SIDES, sizes).as(WorldSetting.Buffer::new),
                Combinators.combine(SIDES, either).as(WorldSetting.Reads::new),
                sizes.map(WorldSetting.Mss::new),
                Combinators.combine(Arbitraries.of(WorldSetting.Clock.class), MILLIS)
                    .as(WorldSetting.Timing::new),
                Arbitraries.just(new WorldSetting.Timing(WorldSetting.Clock.KEEPALIVE, 0))));
    return Arbitraries.oneOf(
        List.of(
            world.map(SetCommand.OfWorld::new),
            Arbitraries.of(DisplaySetting.class).map(SetCommand.OfDisplay::new)));
  }

  private static Arbitrary<Command> looks() {
    Arbitrary<Verb> verbs = Arbitraries.of(CoreCommands.SET.verbs());
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.of(SessionPart.class).map(ShowCommand::new),
            Arbitraries.of(new MovesCommand(false), new MovesCommand(true)),
            MAYBE_SIDE.map(WhyCommand::new),
            Arbitraries.of("SYN-SENT", "snd.una", "half close", "3whs").map(ExplainCommand::new),
            Arbitraries.just(new ExplainTextCommand()),
            oneOrMore().map(PathCommand::new),
            Combinators.combine(ACTORS, STATES).as(PredictCommand::new),
            verbs.optional().map(verb -> new HelpCommand(verb, false)),
            Arbitraries.just(new HelpCommand(Optional.empty(), true))));
  }

  private static Arbitrary<Command> checks() {
    return Arbitraries.oneOf(
        oneOrMore().map(ExpectCommand::new), Arbitraries.just(new MarkCommand()));
  }

  static Arbitrary<Condition> oneOrMore() {
    return check()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(checks -> checks.size() == 1 ? checks.get(0) : new Condition.All(checks));
  }

  private static Arbitrary<Condition> check() {
    Arbitrary<Condition.Comparison> comparisons = Arbitraries.of(Condition.Comparison.class);
    return Arbitraries.oneOf(
        List.of(
            Combinators.combine(SIDES, STATES).as(Condition.InState::new),
            Combinators.combine(SIDES, Arbitraries.of(Variable.class), comparisons, expressions())
                .as(Condition.VariableIs::new),
            Combinators.combine(SIDES, FLAGS).as(Condition.Owes::new),
            Combinators.combine(SIDES, TEXTS).as(Condition.Received::new),
            Combinators.combine(SIDES, comparisons, Arbitraries.longs().between(0, 1_000_000))
                .as(Condition.Unread::new),
            Combinators.combine(SIDES, Arbitraries.of(tcpstates.engine.tcp.Signal.class))
                .as(Condition.Signalled::new),
            Arbitraries.integers().greaterOrEqual(0).map(Condition.WireHolds::new),
            Combinators.combine(selectors(), expressions().optional(), expressions().optional())
                .as(Condition.OnWire::new),
            Combinators.combine(
                    PATTERNS, MAYBE_SIDE, expressions().optional(), expressions().optional())
                .as(Condition.Sent::new),
            Arbitraries.just(new Condition.SentNothing()),
            Combinators.combine(
                    Arbitraries.of(Catalogue.entries()).map(Catalogue.Entry::rule), MAYBE_SIDE)
                .as(PastCondition.Happened::new),
            Combinators.combine(SIDES, STATES).as(PastCondition.Passed::new),
            Combinators.combine(moves(), MAYBE_SIDE, Arbitraries.of(Field.class).set())
                .as(AnyCommand::did)));
  }

  private static Arbitrary<Verb> moves() {
    return Arbitraries.of(CoreCommands.SET.verbs().stream().filter(Verb::makesMoves).toList());
  }

  private static Condition did(Verb verb, Optional<Side> side, Set<Field> with) {
    return new PastCondition.Did(
        verb, side.filter(s -> verb.takesSide()), verb.takesNumbers() ? with : Set.of());
  }

  private static Arbitrary<Command> rejects() {
    return Arbitraries.oneOf(List.of(endpoints(), network(), time(), checks()))
        .map(inner -> new RejectCommand(inner, verb(inner)));
  }

  private static Arbitrary<Selector> selectors() {
    Arbitrary<Selector.Which> which =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.integers().greaterOrEqual(1).map(Selector.ById::new),
                Arbitraries.of(new Selector.First(), new Selector.Last(), new Selector.All()),
                PATTERNS.map(Selector.Matching::new)));
    return Combinators.combine(which, MAYBE_SIDE).as(Selector::new);
  }

  private static Arbitrary<Expression> expressions() {
    Arbitrary<Expression.Operand> operands =
        Arbitraries.oneOf(
            List.of(
                NUMBERS.map(n -> new Expression.Number(n.toLong())),
                Arbitraries.of(Variable.class).map(Expression.OfVariable::new)));
    return Combinators.combine(Arbitraries.of(true, false), operands)
        .as(Expression.Term::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Expression::new);
  }

  private static OptionalInt optionalInt(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The entry that reads a command. */
  static Verb verb(Command command) {
    String line = command.text(Side.CLIENT);
    return ((ParseResult.Ok) new Language(CoreCommands.SET).parse(line)).verb();
  }
}
