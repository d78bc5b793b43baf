package tcpstates.repl.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Plan;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Field;
import tcpstates.repl.terms.FieldsReader;
import tcpstates.repl.terms.FlagsReader;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.terms.Variable;
import tcpstates.repl.terms.Vocabulary;

/**
 * {@code assume}: a side is in a state, or has sent a segment, without any move that leads there.
 * So a session can begin anywhere, for example at a frame of a capture.
 */
public sealed interface AssumeCommand extends EndpointMove {

  Verb VERB =
      Verb.of(
              Group.ENDPOINT,
              "assume STATE [VAR=N ...] | assume sent FLAGS [seq=N] [ack=N] [win=N] [N bytes]",
              "be in this state, or have sent this, without the moves that lead there",
              List.of(
                  "assume ESTABLISHED",
                  "server assume CLOSE-WAIT snd.una=301 snd.nxt=306 rcv.nxt=102",
                  "client assume sent ack seq=101 ack=301"),
              AssumeCommand::read)
          .makesMoves()
          .withSide()
          .changesExercise()
          .build();

  /** The largest window of a segment, in bytes: nothing is scaled here. */
  int LARGEST_WINDOW = 65_535;

  /** The text that fits into an IPv4 packet. */
  int LARGEST_TEXT = 65_495;

  /** The window of a segment for which none is named. */
  int WINDOW = 4_096;

  /** The word before what is in flight. */
  Keywords<String> SENT = Keywords.word("sent", "a segment that is in flight");

  @Override
  default Verb verb() {
    return VERB;
  }

  /**
   * {@code assume STATE [VAR=N ...]}.
   *
   * @param given the numbers that are named
   */
  record InState(Optional<Side> side, State state, Map<Variable, Long> given)
      implements AssumeCommand {

    public InState {
      given = Map.copyOf(given);
    }

    @Override
    public InState as(Side acting) {
      return new InState(Optional.of(acting), state, given);
    }

    @Override
    public String rest() {
      return "assume "
          + state.rfcName()
          + Arrays.stream(Variable.values())
              .filter(given::containsKey)
              .map(variable -> " " + variable.word() + "=" + given.get(variable))
              .collect(Collectors.joining());
    }

    @Override
    public Plan plan(World world) {
      Side acting = side.orElseThrow();
      AssumedEndpoint assumed = new AssumedEndpoint(world, acting, state, given);
      return assumed
          .problem()
          .map(why -> Plan.rejected(Rejection.Code.BAD_NUMBER, why, "3.3.1"))
          .orElseGet(() -> Plan.of(new Input.Assume(acting, assumed.endpoint())));
    }
  }

  /** {@code assume sent FLAGS [seq=N] [ack=N] [win=N] [N bytes]}. */
  record Sent(
      Optional<Side> side,
      Flags flags,
      Optional<SeqNum> seq,
      Optional<SeqNum> ack,
      OptionalInt win,
      Bytes data)
      implements AssumeCommand {

    @Override
    public Sent as(Side acting) {
      return new Sent(Optional.of(acting), flags, seq, ack, win, data);
    }

    @Override
    public String rest() {
      return "assume sent "
          + Spelling.flags(flags)
          + Spelling.numbers(seq, ack, win)
          + (data.isEmpty() ? "" : " " + Spelling.data(data));
    }

    @Override
    public Plan plan(World world) {
      Side from = side.orElseThrow();
      if (ack.isPresent() && !flags.has(Flag.ACK)) {
        return wrong("ack= means nothing on a segment without the ACK flag.");
      }
      if (data.length() > LARGEST_TEXT) {
        return wrong("One segment has room for at most " + LARGEST_TEXT + " bytes.");
      }
      Segment segment =
          new Segment(
              flags,
              seq.orElseGet(() -> number(world, from, Variable.SND_NXT)),
              flags.has(Flag.ACK)
                  ? ack.orElseGet(() -> number(world, from, Variable.RCV_NXT))
                  : SeqNum.ZERO,
              win.orElse(WINDOW),
              flags.has(Flag.URG) ? data.length() : 0,
              data);
      return Plan.of(new Input.AssumeSent(from, segment));
    }

    private static Plan wrong(String message) {
      return Plan.rejected(Rejection.Code.BAD_NUMBER, message, "3.1");
    }

    private static SeqNum number(World world, Side side, Variable variable) {
      return SeqNum.of(Variables.of(world, side, variable).orElse(0));
    }

    @Override
    public Set<Field> typed() {
      return Field.given(seq, ack, win);
    }
  }

  // ---- reading

  private static Command read(Optional<Side> side, WordReader words) {
    return words.accept(SENT).isPresent() ? sent(side, words) : inState(side, words);
  }

  private static InState inState(Optional<Side> side, WordReader words) {
    State state = words.need(Vocabulary.STATES);
    Map<Variable, Long> given = new EnumMap<>(Variable.class);
    int start = words.position();
    Optional<Variable> next = words.accept(Vocabulary.VARIABLES);
    while (next.isPresent()) {
      Variable variable = next.get();
      if (!words.acceptSign("=")) {
        throw words.wrong(
            "`=` is missing after `" + variable.word() + "`", variable.word() + "=" + words.peek());
      }
      if (given.containsKey(variable)) {
        throw words.wrongAt(start, "`" + variable.word() + "` is given twice");
      }
      long most = variable.inSequenceSpace() ? SeqNum.MAX : LARGEST_WINDOW;
      given.put(variable, words.number("the value", 0, most));
      start = words.position();
      next = words.accept(Vocabulary.VARIABLES);
    }
    return new InState(side, state, given);
  }

  private static Sent sent(Optional<Side> side, WordReader words) {
    Flags flags =
        FlagsReader.accept(words)
            .orElseThrow(() -> words.notA("a set of flags", "syn, ack or fin ack, for example"));
    FieldsReader fields = FieldsReader.numbers(words);
    Bytes data = fields.acceptAllAndData();
    return new Sent(
        side,
        flags,
        FieldsReader.plain(fields.seq()),
        FieldsReader.plain(fields.ack()),
        fields.win(),
        data);
  }
}
