package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tcpstates.engine.bench.Bench;
import tcpstates.engine.bench.Words;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;

/**
 * Carries out an {@link Example}.
 *
 * <p>What a {@code then} doesn't mention must not happen. Without a state, the state stays the
 * same; without {@code sends}, nothing is sent; without {@code refused}, nothing is refused;
 * without {@code signal}, the application is told nothing.
 */
final class ExampleRun {

  private static final int PEER_WINDOW = 32_768;

  private final Example example;
  private final Bench bench;
  private final Set<String> fired = new TreeSet<>();
  private int peerWindow = PEER_WINDOW;

  private ExampleRun(Example example) {
    this.example = example;
    Map<String, String> options = options(example.given());
    bench =
        new Bench(
            settings(TcpSettings.defaults(SeqNum.of(1_000)), options),
            SeqNum.of(Long.parseLong(options.getOrDefault("irs", "5000"))));
    peerWindow = Integer.parseInt(options.getOrDefault("win", "" + PEER_WINDOW));
  }

  /** Returns the ids of the rules that fired. Throws if the result differs from the example. */
  static Set<String> run(Example example) {
    ExampleRun run = new ExampleRun(example);
    String[] words = example.given().split(" ");
    boolean active = Arrays.asList(words).contains("active");
    run.bench.reach(Words.state(words[0]), !active, run.peerWindow);
    for (Example.Move move : example.moves()) {
      run.carryOut(move);
    }
    return run.fired;
  }

  // ---- given

  private static Map<String, String> options(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> word.contains("="))
        .map(word -> word.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, HashMap::new));
  }

  private static TcpSettings settings(TcpSettings base, Map<String, String> options) {
    return new TcpSettings(
        SeqNum.of(number(options, "iss", base.iss().toLong())),
        (int) number(options, "buffer", base.buffer()),
        (int) number(options, "mss", base.mss()),
        options.getOrDefault("reads", base.readsAtOnce() ? "on" : "off").equals("on"),
        number(options, "msl", base.msl()),
        number(options, "rto", base.rto()),
        number(options, "user-timeout", base.userTimeout()),
        number(options, "syn-timeout", base.synTimeout()),
        number(options, "keepalive", base.keepAlive()));
  }

  private static long number(Map<String, String> options, String name, long otherwise) {
    return Long.parseLong(options.getOrDefault(name, "" + otherwise));
  }

  // ---- when

  private void carryOut(Example.Move move) {
    State stateBefore = bench.tcp().state();
    Signal signalBefore = bench.tcp().signal();
    bench.begin();
    happen(move.when());
    fired.addAll(bench.fired());
    Claims claims = new Claims(stateBefore, signalBefore);
    try {
      move.then().forEach(claims::take);
      claims.judge();
    } catch (RuntimeException | AssertionError wrong) {
      throw new AssertionError(
          "%s:%d: when %s: %s"
              .formatted(example.file(), move.line(), move.when(), wrong.getMessage()),
          wrong);
    }
  }

  private void happen(String when) {
    String[] words = when.split(" +");
    switch (words[0]) {
      case "listen" -> bench.act(new Event.Open(false));
      case "connect" -> bench.act(new Event.Open(true));
      case "send" -> bench.send(Integer.parseInt(words[1]), when.endsWith("urgent"));
      case "read" -> bench.act(new Event.Receive(Integer.parseInt(words[1])));
      case "close" -> bench.act(new Event.Close());
      case "abort" -> bench.act(new Event.Abort());
      case "acknowledge" -> bench.act(new Event.Acknowledge());
      case "wait" -> bench.pass(Long.parseLong(words[1]));
      case "expire" -> bench.expire(Words.timer(words[1]));
      case "set" -> bench.configure(settings(bench.settings(), options(when)));
      case "arrives" -> arrive(words);
      default -> throw new IllegalArgumentException("not understood: when " + when);
    }
  }

  private void arrive(String[] words) {
    Map<String, String> fields = options(String.join(" ", words));
    Flags flags = Words.flags(words[1]);
    bench.arrives(
        flags,
        SeqNum.of(bench.value(fields.getOrDefault("seq", "RCV.NXT"))),
        SeqNum.of(bench.value(fields.getOrDefault("ack", "SND.NXT"))),
        Integer.parseInt(fields.getOrDefault("win", "" + peerWindow)),
        Integer.parseInt(fields.getOrDefault("up", "0")),
        Integer.parseInt(fields.getOrDefault("len", "0")));
  }

  // ---- then

  private final class Claims {
    private State state;
    private Signal signal;
    private String error = "none";
    private final List<Segment> sent = new ArrayList<>();

    Claims(State state, Signal signal) {
      this.state = state;
      this.signal = signal;
    }

    void take(String claim) {
      String[] words = claim.split(" +", 2);
      if (Words.isState(claim)) {
        state = Words.state(claim);
      } else if (words[0].equals("sends")) {
        sent.add(segment(words[1]));
      } else if (words[0].equals("refused")) {
        error = words[1];
      } else if (words[0].equals("signal")) {
        signal = Signal.valueOf(words[1].toUpperCase(java.util.Locale.ROOT));
      } else if (words[0].equals("timers")) {
        same("timers", words[1], timers());
      } else if (words[0].equals("fires")) {
        same("fired", words[1], String.join(" ", bench.fired()));
      } else if (words[0].equals("finds")) {
        finds(words[1]);
      } else if (words[0].equals("steps")) {
        same("steps", words[1], steps());
      } else if (claim.contains(" = ")) {
        String[] sides = claim.split(" = ");
        same(sides[0], wrap(bench.value(sides[1])), wrap(bench.variable(sides[0])));
      } else {
        throw new IllegalArgumentException("not understood: then " + claim);
      }
    }

    void judge() {
      same("state", state, bench.tcp().state());
      same("signal", signal, bench.tcp().signal());
      same("refused", error, bench.error().map(Words::error).orElse("none"));
      same("sent", spell(sent), spell(bench.sent()));
      for (Step step : bench.steps()) {
        if (!step.fired().isEmpty() && !step.fired().contains(step.rule())) {
          throw new AssertionError("a step is told by a rule that did not fire: " + step);
        }
      }
    }
  }

  private void finds(String text) {
    // A semicolon would end the claim.
    List<String> findings = bench.findings().stream().map(f -> f.replace(";", ",")).toList();
    if (!findings.contains(text)) {
      throw new AssertionError("no check finds \"%s\", but %s".formatted(text, findings));
    }
  }

  private static long wrap(long value) {
    return SeqNum.of(value).toLong();
  }

  private static void same(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("%s: expected %s, but it is %s".formatted(what, expected, actual));
    }
  }

  private Segment segment(String text) {
    String[] words = text.split(" +");
    Map<String, String> fields = options(text);
    Flags flags = Words.flags(words[0]);
    String window = flags.has(Flag.RST) ? "0" : "RCV.WND";
    byte[] data = new byte[Integer.parseInt(fields.getOrDefault("len", "0"))];
    return new Segment(
        flags,
        SeqNum.of(bench.value(fields.get("seq"))),
        SeqNum.of(bench.value(fields.getOrDefault("ack", flags.has(Flag.ACK) ? "RCV.NXT" : "0"))),
        (int) bench.value(fields.getOrDefault("win", window)),
        Integer.parseInt(fields.getOrDefault("up", "0")),
        tcpstates.engine.tcp.Bytes.of(data));
  }

  /** The bench checks the data itself; here only its length matters. */
  private static List<String> spell(List<Segment> segments) {
    return segments.stream()
        .map(segment -> "%s win=%d up=%d".formatted(segment, segment.wnd(), segment.up()))
        .toList();
  }

  private String timers() {
    List<String> running = new ArrayList<>();
    for (TimerKind kind : TimerKind.values()) {
      long due = bench.tcp().timers().due(kind);
      if (due != Timers.OFF) {
        running.add(kind.word() + " " + (due - bench.now()));
      }
    }
    return running.isEmpty() ? "none" : String.join(", ", running);
  }

  private String steps() {
    return bench.steps().stream()
        .map(step -> step.from() + ">" + step.to() + " by " + step.rule())
        .collect(Collectors.joining(", "));
  }
}
