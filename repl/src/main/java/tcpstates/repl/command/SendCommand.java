package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DataReader;
import tcpstates.repl.terms.Field;
import tcpstates.repl.terms.FieldsReader;
import tcpstates.repl.terms.FlagsReader;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.terms.Vocabulary;

/** {@code send}: a segment sent by hand, or data of the program. */
public sealed interface SendCommand extends EndpointMove {

  /** The verb of both. */
  Verb VERB =
      Verb.of(
              Group.ENDPOINT,
              "send FLAGS [seq=N] [ack=N] [win=N] | [urg] \"text\" | [urg] N bytes",
              "send this segment, or data of the program",
              List.of(
                  "send syn",
                  "send syn ack",
                  "server send syn ack seq=300 ack=101",
                  "send fin",
                  "send \"hello\"",
                  "send urg \"stop\"",
                  "client send 5 bytes"),
              SendCommand::read)
          .makesMoves()
          .withSide()
          .takesNumbers()
          .meantBy(word -> Vocabulary.FLAGS.find(word).map(flags -> "send " + word))
          .meantBy("send \"...\"", "say", "write", "talk", "tell")
          .offeredIf(SendCommand::offered)
          .says(SendCommand::saying)
          .alsoSays(SendCommand::callBySegment)
          .build();

  @Override
  default Verb verb() {
    return VERB;
  }

  /** The word before urgent data. */
  Keywords<String> URGENT = Keywords.word("urg", "as urgent data", "urgent");

  /** Every set of flags that a TCP without data ever sends. */
  List<Flags> SENDABLE =
      List.of(Flags.SYN, Flags.SYN_ACK, Flags.ACK, Flags.FIN_ACK, Flags.RST, Flags.RST_ACK);

  /**
   * {@code send FLAGS [seq=N] [ack=N] [win=N]}.
   *
   * @param flags meant exactly; {@code fin} has become FIN,ACK already
   */
  record Segment(
      Optional<Side> side, Flags flags, Optional<SeqNum> seq, Optional<SeqNum> ack, OptionalInt win)
      implements SendCommand {

    @Override
    public Segment as(Side acting) {
      return new Segment(Optional.of(acting), flags, seq, ack, win);
    }

    @Override
    public String rest() {
      String sent = flags.equals(Flags.FIN_ACK) ? "fin" : Spelling.flags(flags);
      return "send " + sent + Spelling.numbers(seq, ack, win);
    }

    @Override
    public Plan plan(World world) {
      Optional<Integer> window = win.isPresent() ? Optional.of(win.getAsInt()) : Optional.empty();
      Input.Claims claims = new Input.Claims(seq, ack, window);
      return Plan.of(new Input.SendSegment(side.orElseThrow(), flags, claims));
    }

    @Override
    public Set<Field> typed() {
      return Field.given(seq, ack, win);
    }

    @Override
    public Optional<Move> typing(Set<Field> numbers, tcpstates.engine.tcp.Segment sent) {
      if (numbers.contains(Field.ACK) && !sent.hasAck()) {
        return Optional.empty();
      }
      return Optional.of(
          new Segment(
              side,
              flags,
              numbers.contains(Field.SEQ) ? Optional.of(sent.seq()) : seq,
              numbers.contains(Field.ACK) ? Optional.of(sent.ack()) : ack,
              numbers.contains(Field.WIN) ? OptionalInt.of(sent.wnd()) : win));
    }
  }

  /** {@code send [urg] "text"} and {@code send [urg] N bytes}: the application's SEND. */
  record Data(Optional<Side> side, Bytes data, boolean urgent) implements SendCommand {

    @Override
    public Data as(Side acting) {
      return new Data(Optional.of(acting), data, urgent);
    }

    @Override
    public String rest() {
      return "send " + (urgent ? "urg " : "") + Spelling.data(data);
    }

    @Override
    public Plan plan(World world) {
      return Plan.of(new Input.Call(side.orElseThrow(), new Event.Send(data, urgent)));
    }
  }

  /** A segment with these flags and the numbers that the TCP would use. */
  static Segment segment(Side side, Flags flags) {
    return new Segment(
        Optional.of(side), flags, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  /** The flags that are meant: {@code fin} is FIN,ACK. */
  static Flags meant(Flags flags) {
    return flags.equals(Flags.of(Flag.FIN)) ? Flags.FIN_ACK : flags;
  }

  /** Some data of an application. */
  static Data someData(Side side) {
    return new Data(Optional.of(side), Bytes.ofText("hello"), false);
  }

  private static Command read(Optional<Side> side, WordReader words) {
    int start = words.position();
    boolean urgent = words.accept(URGENT).isPresent();
    Optional<Bytes> data = DataReader.accept(words, 1);
    if (data.isPresent()) {
      return new Data(side, data.get(), urgent);
    }
    words.moveTo(start);
    Flags flags = FlagsReader.sentBy(side, words).orElseThrow(() -> notSendable(words));
    FieldsReader fields = FieldsReader.numbers(words);
    fields.acceptAll();
    return new Segment(
        side,
        meant(flags),
        FieldsReader.plain(fields.seq()),
        FieldsReader.plain(fields.ack()),
        fields.win());
  }

  /** Words that stand for flags or data in a text about this command. */
  Pattern PLACEHOLDER = Pattern.compile("and|the|a|flags?|text|data", Pattern.CASE_INSENSITIVE);

  /** A word that is no flag is probably a text without its quotes. Numbers come after flags. */
  private static SyntaxException notSendable(WordReader words) {
    if (words.nextIsNamed()) {
      return withoutFlags(words);
    }
    SyntaxException wrong =
        words.notA(
            "something to send",
            "flags such as syn ack, a \"text\", or a number of bytes such as 5 bytes");
    String word = words.peek();
    return FlagsReader.isWord(word) && !PLACEHOLDER.matcher(word).matches()
        ? words.wrong(wrong.getMessage(), "send \"" + word + '"')
        : wrong;
  }

  /** {@code send ack=106}: whoever gives an acknowledgment number means an ACK. */
  private static SyntaxException withoutFlags(WordReader words) {
    String message = "flags such as syn or ack come before the numbers";
    int at = words.position();
    return words.peek().equalsIgnoreCase(Field.ACK.word())
        ? words.wrongAt(at, message, "send ack " + words.rest("a number"))
        : words.wrongAt(at, message);
  }

  private static boolean offered(CompletionContext context, Side side) {
    return context.world().seat(side).owes()
        || Stream.concat(
                Stream.of(someData(side)), SENDABLE.stream().map(flags -> segment(side, flags)))
            .anyMatch(context::accepts);
  }

  private static Optional<SendCommand> saying(Input input) {
    if (input instanceof Input.SendSegment sent) {
      return Optional.of(segment(sent.side(), sent.flags()));
    }
    return input instanceof Input.Call call && call.call() instanceof Event.Send send
        ? Optional.of(new Data(Optional.of(call.side()), send.data(), send.urgent()))
        : Optional.empty();
  }

  /** A segment sent by hand can make the same call of an application. */
  private static Optional<SendCommand> callBySegment(Input input) {
    return input instanceof Input.Call call
        ? flags(call.call()).map(flags -> segment(call.side(), flags))
        : Optional.empty();
  }

  private static Optional<Flags> flags(Event call) {
    if (call instanceof Event.Open open) {
      return open.active() ? Optional.of(Flags.SYN) : Optional.empty();
    }
    if (call instanceof Event.Close) {
      return Optional.of(Flags.FIN_ACK);
    }
    return call instanceof Event.Abort ? Optional.of(Flags.RST) : Optional.empty();
  }
}
