package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Field;
import tcpstates.repl.terms.FieldsReader;
import tcpstates.repl.terms.FlagsReader;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.terms.Variable;

/**
 * {@code inject}: a forged segment is put in flight, as if from the target's peer.
 *
 * @param to the target; numbers may use its variables
 */
public record InjectCommand(
    Side to,
    Flags flags,
    Optional<Expression> seq,
    Optional<Expression> ack,
    OptionalInt win,
    Bytes data)
    implements WorldMove {

  public static final Verb VERB =
      Verb.of(
              Group.NETWORK,
              "inject to SIDE FLAGS [seq=E] [ack=E] [win=N] [\"text\" | N bytes]",
              "put a forged segment in flight, as if from SIDE's peer",
              List.of(
                  "inject to server rst",
                  "inject to client syn seq=rcv.nxt+1000",
                  "inject to server psh,ack seq=rcv.nxt ack=snd.una-1 win=100 \"evil\"",
                  "inject to client ack 10 bytes"),
              (side, words) -> read(words))
          .makesMoves()
          .takesNumbers()
          .spelled("forge")
          .changesExercise()
          .says(
              input ->
                  input instanceof Input.Inject inject
                      ? Optional.of(exact(inject))
                      : Optional.empty())
          .build();

  private static final Keywords<String> TO = Keywords.word("to", "where it goes");

  /** The window of a forged segment by default. */
  private static final int FORGED_WINDOW = 4096;

  private static final int LARGEST_WINDOW = 65_535;

  /** The text that fits into an IPv4 packet: 65535 bytes without the two headers. */
  private static final int LARGEST_TEXT = 65_495;

  // ---- reading

  private static InjectCommand read(WordReader words) {
    words.accept(TO).orElseThrow(() -> noTarget(words));
    Side to = words.need(Keywords.SIDES);
    Flags flags = FlagsReader.accept(words).orElseThrow(() -> noFlags(words));
    FieldsReader fields = FieldsReader.expressions(words);
    Bytes data = fields.acceptAllAndData();
    return new InjectCommand(to, flags, fields.seq(), fields.ack(), fields.win(), data);
  }

  private static SyntaxException noTarget(WordReader words) {
    String word = words.peek();
    return !word.isEmpty() && Keywords.SIDES.find(word).isPresent()
        ? words.wrong("`to` is missing before the side", "to " + word)
        : words.notA("a target", "to client or to server");
  }

  private static SyntaxException noFlags(WordReader words) {
    return words.nextIsString()
        ? words.wrong("the flags are missing before the text", "ack \"...\"")
        : words.notA("a set of flags", "syn, rst,ack or none, for example");
  }

  // ---- writing

  @Override
  public Kind kind() {
    return Kind.FAULT;
  }

  @Override
  public String text(Side focus) {
    return "inject to "
        + to.word()
        + " "
        + Spelling.flags(flags)
        + Spelling.fields(seq, ack, win)
        + (data.isEmpty() ? "" : " " + Spelling.data(data));
  }

  private static InjectCommand exact(Input.Inject inject) {
    Segment segment = inject.segment();
    return new InjectCommand(
        inject.to(),
        segment.flags(),
        Optional.of(Expression.number(segment.seq())),
        segment.hasAck() ? Optional.of(Expression.number(segment.ack())) : Optional.empty(),
        OptionalInt.of(segment.wnd()),
        segment.data());
  }

  /** Without its numbers if they are the defaults of a forged segment. */
  @Override
  public List<Move> plainer(World world) {
    Optional<Expression> none = Optional.empty();
    return Stream.of(with(none, none), with(seq, none), with(none, ack))
        .<Move>map(each -> each)
        .toList();
  }

  private InjectCommand with(Optional<Expression> newSeq, Optional<Expression> newAck) {
    return new InjectCommand(to, flags, newSeq, newAck, OptionalInt.empty(), data);
  }

  // ---- planning

  /** By default SEG.SEQ is RCV.NXT and SEG.ACK is SND.NXT: the target would believe them. */
  @Override
  public Plan plan(World world) {
    if (ack.isPresent() && !flags.has(Flag.ACK)) {
      return wrong("ack= means nothing on a segment without the ACK flag.", "3.1");
    }
    int window = win.orElse(FORGED_WINDOW);
    if (window < 0 || window > LARGEST_WINDOW) {
      return wrong("win= must be a number from 0 to 65535.", "3.1");
    }
    if (data.length() > LARGEST_TEXT) {
      return wrong("One segment has room for at most " + LARGEST_TEXT + " bytes.", "3.7.1");
    }
    Optional<Variable> missing =
        Stream.of(seq, ack)
            .flatMap(Optional::stream)
            .flatMap(value -> Variables.missing(world, to, value).stream())
            .findFirst();
    return missing.isPresent()
        ? notSet(world, missing.get())
        : Plan.of(new Input.Inject(to, forged(world, window)));
  }

  private Segment forged(World world, int window) {
    return new Segment(
        flags,
        number(world, seq, Variable.RCV_NXT),
        flags.has(Flag.ACK) ? number(world, ack, Variable.SND_NXT) : SeqNum.ZERO,
        window,
        flags.has(Flag.URG) ? Math.min(data.length(), LARGEST_WINDOW) : 0,
        data);
  }

  private SeqNum number(World world, Optional<Expression> given, Variable otherwise) {
    return SeqNum.of(
        given
            .map(expression -> Variables.of(world, to, expression))
            .orElseGet(() -> Variables.of(world, to, otherwise))
            .orElse(0));
  }

  private static Plan wrong(String message, String section) {
    return Plan.rejected(Rejection.Code.BAD_NUMBER, message, section);
  }

  private Plan notSet(World world, Variable variable) {
    String message =
        Variables.name(variable)
            + " is not set. The "
            + to.word()
            + " is in "
            + world.tcp(to).state()
            + ".";
    return Plan.rejected(Rejection.Code.NOT_SET, message, "3.3.1");
  }

  @Override
  public Verb verb() {
    return VERB;
  }

  @Override
  public Set<Field> typed() {
    return Field.given(seq, ack, win);
  }
}
