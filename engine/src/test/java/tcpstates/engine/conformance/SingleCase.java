package tcpstates.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.bench.Bench;
import tcpstates.engine.bench.Words;
import tcpstates.engine.rules.CallError;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.TimerKind;

/** Runs a case of one endpoint. */
final class SingleCase {

  private static final long ISS = 1_000;
  private static final long IRS = 5_000;
  private static final int PEER_WINDOW = 32_768;
  private static final long AN_HOUR = 3_600_000;

  private final Case testCase;
  private final Bench bench;
  private final Set<String> fired = new LinkedHashSet<>();

  private SingleCase(Case testCase) {
    this.testCase = testCase;
    JsonNode start = testCase.json().get("start");
    SeqNum iss = SeqNum.of(start.path("iss").asLong(ISS));
    bench = new Bench(TcpSettings.defaults(iss), SeqNum.of(start.path("irs").asLong(IRS)));
  }

  /**
   * Runs it and returns the ids of the rules that fired. Throws if the endpoint does something
   * else.
   */
  static Set<String> run(Case testCase) {
    SingleCase run = new SingleCase(testCase);
    run.start();
    run.steps();
    return run.fired;
  }

  private void start() {
    JsonNode start = testCase.json().get("start");
    boolean passive = start.path("open").asText("passive").equals("passive");
    State state = Words.state(start.get("state").asText());
    bench.reach(state, passive, PEER_WINDOW);
    for (String variable : List.of("snd_una", "snd_nxt", "rcv_nxt")) {
      if (start.has(variable)) {
        String name = variable.replace('_', '.').toUpperCase(java.util.Locale.ROOT);
        SeqNum expected = number(start, variable);
        if (bench.variable(name) != expected.toLong()) {
          throw new AssertionError("the way to %s gives another %s".formatted(state, name));
        }
      }
    }
  }

  private void steps() {
    for (int i = 0; i < testCase.steps().size(); i++) {
      JsonNode step = testCase.steps().get(i);
      bench.begin();
      carryOut(step);
      fired.addAll(bench.fired());
      Optional<String> wrong = judge(testCase.expect().get(i));
      if (wrong.isPresent()) {
        if (testCase.alsoOk().stream().anyMatch(other -> judge(other).isEmpty())) {
          return;
        }
        throw new AssertionError("step %d, %s: %s".formatted(i + 1, step, wrong.get()));
      }
    }
  }

  private void carryOut(JsonNode step) {
    if (step.has("rx")) {
      receive(step.get("rx"));
    } else if (step.has("do")) {
      call(step.get("do").asText());
    } else {
      time(step.get("timer").asText());
    }
  }

  private void receive(JsonNode segment) {
    bench.arrives(
        Words.flags(segment.get("flags").asText()),
        number(segment, "seq"),
        number(segment, "ack"),
        segment.path("win").asInt(PEER_WINDOW),
        0,
        segment.path("len").asInt(0));
  }

  private SeqNum number(JsonNode segment, String field) {
    return segment.has(field) ? SeqNum.of(bench.value(segment.get(field).asText())) : SeqNum.ZERO;
  }

  private void call(String text) {
    String[] words = text.split(" ");
    switch (words[1]) {
      case "listen" -> bench.act(new Event.Open(false));
      case "connect" -> bench.act(new Event.Open(true));
      case "send" -> bench.send(Integer.parseInt(words[2]), false);
      case "recv" -> bench.act(new Event.Receive(Integer.MAX_VALUE));
      case "close" -> bench.act(new Event.Close());
      case "abort" -> bench.act(new Event.Abort());
      default -> throw new AssertionError("the engine has no call `" + text + "`");
    }
  }

  private void time(String timer) {
    switch (timer) {
      case "rto" -> bench.expire(TimerKind.RETRANSMISSION);
      case "user" -> bench.expire(TimerKind.USER);
      case "2msl" -> bench.pass(2 * bench.settings().msl());
      case "idle" -> bench.pass(AN_HOUR);
      default -> throw new AssertionError("no such timer: " + timer);
    }
  }

  // ---- what is expected

  private Optional<String> judge(JsonNode expected) {
    State state = bench.tcp().state();
    if (expected.has("state") && state != Words.state(expected.get("state").asText())) {
      return Optional.of("state is " + state + ", not " + expected.get("state").asText());
    }
    if (expected.has("error") && !told(expected.get("error").asText())) {
      return Optional.of(
          "told %s and %s, not %s"
              .formatted(bench.error(), bench.tcp().signal(), expected.get("error")));
    }
    return expected.has("tx") ? judgeSent(Case.list(expected.get("tx"))) : Optional.empty();
  }

  private boolean told(String error) {
    return switch (error) {
      case "no connection" -> bench.error().equals(Optional.of(CallError.NO_CONNECTION));
      case "already exists" -> bench.error().equals(Optional.of(CallError.ALREADY_EXISTS));
      case "closing" -> bench.error().equals(Optional.of(CallError.CLOSING));
      case "reset" -> bench.tcp().signal() == Signal.RESET;
      case "refused" -> bench.tcp().signal() == Signal.REFUSED;
      case "timeout" -> bench.tcp().signal() == Signal.TIMEOUT;
      default -> throw new AssertionError("no such error: " + error);
    };
  }

  private Optional<String> judgeSent(List<JsonNode> expected) {
    List<Segment> sent = bench.sent();
    boolean same = sent.size() == expected.size();
    for (int i = 0; same && i < sent.size(); i++) {
      same = matches(expected.get(i), sent.get(i));
    }
    return same ? Optional.empty() : Optional.of("sent " + sent + ", not " + expected);
  }

  private boolean matches(JsonNode expected, Segment sent) {
    Flags flags = Words.flags(expected.get("flags").asText());
    Flags actual = sent.flags().without(Flag.PSH);
    boolean resetMayCarryAck = flags.equals(Flags.RST) && actual.equals(Flags.RST_ACK);
    return (actual.equals(flags) || resetMayCarryAck)
        && sent.seq().equals(number(expected, "seq"))
        && (!expected.has("ack") || sent.ack().equals(number(expected, "ack")))
        && sent.data().length() == expected.path("len").asInt(0);
  }
}
