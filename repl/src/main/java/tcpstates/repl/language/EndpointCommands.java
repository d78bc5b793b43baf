package tcpstates.repl.language;

import static tcpstates.repl.language.Verb.Group.ENDPOINT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Side;

/** What a side does: the application's calls, and segments sent by hand. */
final class EndpointCommands {

  /** More than any buffer; what is too much for this one the TCP says. */
  static final int MOST_BYTES = 1_000_000;

  static final Choice<String> BYTES = Choice.word("bytes", "so many of abc...z", "byte");

  private static final Choice<String> URGENT = Choice.word("urg", "as urgent data", "urgent");

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
                  ENDPOINT,
                  "client | server",
                  "from now on this side acts where none is named",
                  List.of("client", "server", "c"),
                  (side, words) -> new Command.Focus(words.need(Vocabulary.SIDES)))
              .spelled("server", "c", "s"),
          call("listen", "passive OPEN: wait for a SYN", Command.Listen::new),
          call("connect", "active OPEN: send a SYN", Command.Connect::new),
          Verb.of(
                  ENDPOINT,
                  "send FLAGS [seq=N] [ack=N] [win=N] | [urg] \"text\" | [urg] N bytes",
                  "send this segment, or the application's data",
                  List.of(
                      "send syn",
                      "send syn ack",
                      "server send syn,ack seq=300 ack=101",
                      "send fin",
                      "send \"hello\"",
                      "send urg \"stop\"",
                      "client send 5 bytes"),
                  EndpointCommands::send)
              .withSide(),
          Verb.of(
                  ENDPOINT,
                  "read [N]",
                  "RECEIVE: take what has arrived out of the buffer",
                  List.of("read", "server read 10"),
                  (side, words) -> new Command.Read(side, mostToRead(words)))
              .spelled("receive", "recv")
              .withSide(),
          call("close", "CLOSE: a FIN once all data is sent", Command.Close::new),
          call("abort", "ABORT: an RST, and the connection is gone", Command.Abort::new),
          call("crash", "lose all memory of the connection, in silence", Command.Crash::new));

  private EndpointCommands() {}

  private interface Call {
    Command by(Optional<Side> side);
  }

  private static Verb call(String verb, String help, Call call) {
    return Verb.of(
            ENDPOINT, verb, help, List.of(verb, "server " + verb), (side, words) -> call.by(side))
        .withSide();
  }

  private static OptionalInt mostToRead(Words words) {
    if (words.atEnd()) {
      return OptionalInt.empty();
    }
    int most = (int) words.number("the number of bytes to read", 1, MOST_BYTES);
    words.accept(BYTES);
    return OptionalInt.of(most);
  }

  private static Command send(Optional<Side> side, Words words) {
    int start = words.position();
    boolean urgent = words.accept(URGENT).isPresent();
    Optional<Bytes> data = data(words, 1);
    if (data.isPresent()) {
      return new Command.SendData(side, data.get(), urgent);
    }
    words.moveTo(start);
    Flags flags =
        words
            .flagsSentBy(side)
            .orElseThrow(
                () ->
                    words.notA(
                        "something to send",
                        "flags such as syn,ack, a \"text\", or a number of bytes such as 5 bytes"));
    return segment(side, flags.equals(Flags.of(Flag.FIN)) ? Flags.FIN_ACK : flags, words);
  }

  private static Command segment(Optional<Side> side, Flags flags, Words words) {
    FieldsReader fields = FieldsReader.numbers(words);
    while (fields.acceptOne()) {
      continue;
    }
    return new Command.SendFlags(
        side,
        flags,
        FieldsReader.plain(fields.seq()),
        FieldsReader.plain(fields.ack()),
        fields.win());
  }

  /** {@code "text"} or {@code N bytes}, if one stands here. */
  static Optional<Bytes> data(Words words, int least) {
    if (words.nextIsString()) {
      int start = words.position();
      Bytes text = words.string();
      if (text.length() < least) {
        throw new SyntaxException(start, "there is nothing in this text to send", Optional.empty());
      }
      return Optional.of(text);
    }
    if (!words.nextIsDigit()) {
      return Optional.empty();
    }
    String digits = words.peek();
    int count = (int) words.number("the number of bytes", least, MOST_BYTES);
    if (words.accept(BYTES).isEmpty()) {
      throw words.wrong("`bytes` is missing after the number", digits + " bytes");
    }
    return Optional.of(Bytes.alphabet(count));
  }
}
