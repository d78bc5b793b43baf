package tcpstates.repl.language;

import static tcpstates.repl.language.Verb.Group.NETWORK;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;

/** What the network does to segments. */
final class NetworkCommands {

  private static final Choice<String> TO = Choice.word("to", "where it goes");

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
              NETWORK,
              "deliver [SEL]",
              "let a segment arrive",
              List.of("deliver", "deliver #3", "deliver syn ack", "deliver all from client"),
              (side, words) -> new Command.Deliver(lastSelector(words))),
          inflict(Fault.DROP, "lose a segment", "drop ack from server", "lose"),
          inflict(Fault.DUPLICATE, "put a second copy in flight", "dup #1", "duplicate", "copy"),
          inflict(Fault.CORRUPT, "break a segment's checksum", "corrupt data"),
          Verb.of(
              NETWORK,
              "delay [SEL] DURATION",
              "keep a segment from arriving for a while",
              List.of("delay 3s", "delay fin 500ms", "delay all from client 2m"),
              (side, words) -> {
                Selector selector = selector(words);
                return new Command.Inflict(Fault.DELAY, selector, words.duration());
              }),
          Verb.of(
              NETWORK,
              "arm drop|dup|corrupt|delay FLAGS [from SIDE] [DURATION]",
              "a fault for the next such segment sent; the duration is for delay",
              List.of("arm drop syn", "arm dup ack from server", "arm delay data from client 3s"),
              (side, words) -> arm(words)),
          Verb.of(
              NETWORK,
              "disarm",
              "take back every armed fault",
              List.of("disarm"),
              (side, words) -> new Command.Disarm()),
          Verb.of(
                  NETWORK,
                  "inject to SIDE FLAGS [seq=E] [ack=E] [win=N] [\"text\" | N bytes]",
                  "put a forged segment in flight, as from SIDE's peer",
                  List.of(
                      "inject to server rst",
                      "inject to client syn seq=rcv.nxt+1000",
                      "inject to server psh,ack seq=rcv.nxt ack=snd.una-1 win=100 \"evil\"",
                      "inject to client ack 10 bytes"),
                  (side, words) -> inject(words))
              .spelled("forge"));

  private NetworkCommands() {}

  /** The oldest, where nothing is said. */
  private static Selector selector(Words words) {
    return words.selector().orElse(Selector.FIRST);
  }

  /** The same where nothing follows, so that a bare number is a slip. */
  private static Selector lastSelector(Words words) {
    Optional<Selector> selector = words.selector();
    if (words.nextIsDigit()) {
      throw words.wrong("a segment's number begins with `#`", "#" + words.peek());
    }
    if (selector.isEmpty() && !words.atEnd()) {
      throw words.notA("a segment in flight", SelectorReader.FORMS);
    }
    return selector.orElse(Selector.FIRST);
  }

  private static Verb inflict(Fault fault, String help, String example, String... spellings) {
    return Verb.of(
            NETWORK,
            fault.word() + " [SEL]",
            help,
            List.of(fault.word(), example),
            (side, words) -> new Command.Inflict(fault, lastSelector(words), 0))
        .spelled(spellings);
  }

  private static Command arm(Words words) {
    Fault fault = words.need(Vocabulary.FAULTS);
    SegmentPattern pattern = SelectorReader.neededPattern(words);
    Optional<Side> from = SelectorReader.from(words);
    long delay = fault == Fault.DELAY ? words.duration() : 0;
    return new Command.Arm(new ArmedFault(fault, pattern, from, delay));
  }

  private static SyntaxException noTarget(Words words) {
    String word = words.peek();
    return !word.isEmpty() && Vocabulary.SIDES.find(word).isPresent()
        ? words.wrong("`to` is missing before the side", "to " + word)
        : words.notA("a target", "to client or to server");
  }

  private static SyntaxException noFlags(Words words) {
    return words.nextIsString()
        ? words.wrong("the flags are missing before the text", "ack \"...\"")
        : words.notA("a set of flags", "syn, rst,ack or none, for example");
  }

  private static Command inject(Words words) {
    words.accept(TO).orElseThrow(() -> noTarget(words));
    Side to = words.need(Vocabulary.SIDES);
    Flags flags = words.flags().orElseThrow(() -> noFlags(words));
    FieldsReader fields = FieldsReader.expressions(words);
    Optional<Bytes> data = Optional.empty();
    boolean more = true;
    while (more) {
      Optional<Bytes> text = data.isEmpty() ? EndpointCommands.data(words, 0) : Optional.empty();
      data = data.or(() -> text);
      more = text.isPresent() || fields.acceptOne();
    }
    return new Command.Inject(
        to, flags, fields.seq(), fields.ack(), fields.win(), data.orElse(Bytes.EMPTY));
  }
}
