package tcpstates.lessons.course;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/**
 * The family "every single loss". The engine plays an open, a greeting and a close. For each
 * segment there is a lesson in which that one is lost. Its text is Markdown like that of any other
 * lesson.
 */
final class Family {

  private static final String ID = "single-loss-";

  /** The programs' calls, in order. */
  private static final List<String> CALLS =
      List.of("client connect", "client send \"hello\"", "client close", "server close");

  private static final List<String> START = List.of("set play auto", "server listen");

  private static final String GOAL =
      """
      both CLOSED and server received "hello"
      and client signal closing and server signal closing""";

  /** No solution takes more moves. */
  private static final int MOST_MOVES = 60;

  /** A session that is played line by line. */
  private static final class Game {
    private final List<String> lines = new ArrayList<>();
    private final Set<State> states = EnumSet.noneOf(State.class);
    private Session session = Session.start(CoreCommands.SET, Place.PROMPT);

    void play(String line) {
      Reply reply = Interpreter.prepare(session, line);
      if (!(reply.answer() instanceof Answer.Moved)) {
        throw new IllegalStateException(format("`%s` is not accepted", line));
      }
      session = reply.session();
      lines.add(line);
      for (Side side : Side.values()) {
        states.add(world().tcp(side).state());
      }
    }

    World world() {
      return session.world();
    }

    boolean over() {
      return world().tcp(Side.CLIENT).state() == State.CLOSED
          && world().tcp(Side.SERVER).state() == State.CLOSED;
    }
  }

  private Family() {}

  /** The text of each lesson, by its id. */
  static Map<String, String> lessons() {
    int segments = undisturbed();
    Map<String, String> lessons = new LinkedHashMap<>();
    for (int n = 1; n <= segments; n++) {
      lessons.put(ID + n, text(n, segments));
    }
    return lessons;
  }

  /** The number of segments if none is lost. */
  private static int undisturbed() {
    Game game = new Game();
    START.forEach(game::play);
    for (String call : CALLS) {
      game.play(call);
      while (!game.world().wire().isEmpty()) {
        game.play("deliver");
      }
    }
    return game.world().nextId() - 1;
  }

  private static String text(int lost, int segments) {
    Game game = new Game();
    START.forEach(game::play);
    List<String> calls = new ArrayList<>(CALLS);
    while (game.world().wire().stream().noneMatch(segment -> segment.id() == lost)) {
      game.play(game.world().wire().isEmpty() ? calls.remove(0) : "deliver");
    }
    InFlight segment =
        game.world().wire().stream().filter(each -> each.id() == lost).findFirst().orElseThrow();
    game.play("drop");
    State waiting = game.world().tcp(segment.to()).state();
    List<String> setup = List.copyOf(game.lines);
    List<String> left = List.copyOf(calls);
    game.states.clear();
    List<String> solution = solution(game, calls);
    return text(lost, segments, segment, waiting, setup, left, solution, game.states);
  }

  /**
   * Segments in flight arrive; what is not acknowledged is repeated, as the question says; then
   * comes the next call. A call that comes before the repeat may be shorter, and is praised.
   */
  private static List<String> solution(Game game, List<String> calls) {
    int begin = game.lines.size();
    while (!game.over() && game.lines.size() < MOST_MOVES) {
      if (!game.world().wire().isEmpty()) {
        game.play("deliver");
      } else if (repeats(game.world())) {
        game.play("wait rto");
      } else {
        game.play(calls.isEmpty() ? "wait 2msl" : calls.remove(0));
      }
    }
    return List.copyOf(game.lines.subList(begin, game.lines.size()));
  }

  private static boolean repeats(World world) {
    return List.of(Side.values()).stream()
        .anyMatch(side -> !world.tcp(side).snd().unacked().isEmpty());
  }

  // ---- words

  private static String text(
      int lost,
      int segments,
      InFlight segment,
      State waiting,
      List<String> setup,
      List<String> left,
      List<String> solution,
      Set<State> states) {
    String from = segment.from().word();
    String name = name(segment.segment());
    boolean repeated = segment.segment().length() > 0;
    return format(
        """
        ---
        id: %1$s
        title: "Every single loss, %2$d of %3$d: the %4$s's %5$s"
        objective: Bring both sides to CLOSED properly although the %4$s's %5$s is lost.
        level: 3
        minutes: %14$d
        needs: [lost-last-ack]
        states: [%6$s]
        rfc: ["3.4", "3.8.1"]
        ---
        An open, five bytes of data and a close: %3$d segments travel when nothing is lost. In each lesson of
        this family one of them is lost. Here it is number %2$d, the %4$s's %5$s. TCP must manage all the same.

        ## Who will notice?

        Both sides answer by themselves, and the %4$s's %5$s has just been lost. `show` tells where both sides
        are. Suppose no program does anything more.

        ```setup
        %7$s
        ```
        ```quiz
        What will TCP do about the loss by itself?
        %8$s
        ```
        ```hint
        Which segments take a place in the sequence space, so that somebody has to acknowledge them?
        ```
        ```after
        %9$s
        ```

        ## Bring it to its end

        Go on from here. %15$s Bring both sides to CLOSED. Each program must hear that
        the other has closed: no ABORT, no crash.

        ```goal
        %10$s
        ```
        ```avoid
        client signal aborted :: ABORT ends it for one side by throwing the rest away. Here both close: `undo`.
        server signal aborted :: ABORT ends it for one side by throwing the rest away. Here both close: `undo`.
        client CLOSED and client signal none :: The client has taken back its call before the answer came: `undo`.
        server SYN-SENT :: Now the server calls. Here it is the one that is called: `undo`.
        server CLOSED and server signal none :: The server has stopped listening before a call came: `undo`.
        server signal reset :: The client had left this connection when that segment came, and answered with an RST. `undo`, and let it arrive earlier.
        client signal reset :: The server had left this connection when that segment came, and answered with an RST. `undo`, and let it arrive earlier.
        ```
        ```hint
        Let what is in flight arrive. When nothing is in flight and something is not acknowledged, `wait rto`.
        ```
        ```hint
        When all is acknowledged, %16$s
        ```
        ```solution
        %11$s
        ```
        ```shows
        %13$s
        ```
        ```after
        Nothing was lost for good: %12$s
        ```
        """,
        ID + lost,
        lost,
        segments,
        from,
        name,
        states.stream().map(State::rfcName).collect(Collectors.joining(", ")),
        String.join("\n", setup),
        repeated ? repeatedBySender(segment) : repeatedByPeer(segment),
        repeated
            ? "What takes a place in the sequence space is kept until it is acknowledged, and sent again when the"
                + " timer expires (RFC 9293, 3.8.1)."
            : "A pure ACK takes no place in the sequence space, so no timer repeats it. The next segment carries"
                + " the same number again (RFC 9293, 3.4).",
        GOAL,
        String.join("\n", solution),
        repeated
            ? format("the %s repeated what was lost.", from)
            : "any later ACK makes good for a lost one.",
        repeated ? "happened timeout.retransmission " + from : acknowledged(segment.to(), waiting),
        minutes(lost),
        stillToDo(left),
        nextCalls(left));
  }

  /** What the programs have not done yet. */
  private static String stillToDo(List<String> left) {
    return switch (left.size()) {
      case 0 -> "Both programs have closed.";
      case 1 -> "The client has closed; the server's program closes as well.";
      case 2 -> "The client has said \"hello\"; now both programs close.";
      default -> "The client says \"hello\"; then both programs close.";
    };
  }

  /** In words: typed too early, they would lead astray. */
  private static String nextCalls(List<String> left) {
    return switch (left.size()) {
      case 0 -> "only time is left: `wait 2msl`.";
      case 1 -> "the server's close; in the end `wait 2msl`.";
      case 2 -> "close, and close on the other side; in the end `wait 2msl`.";
      default ->
          "the next call: send \"hello\", close, and close on the other side; in the end `wait 2msl`.";
    };
  }

  /** The earlier the loss, the more is still to be done. */
  private static int minutes(int lost) {
    return Math.max(3, 6 - (lost - 1) / 2);
  }

  /**
   * What shows that a later ACK has come in place of the lost one, as a check. In SYN-RECEIVED no
   * text is taken before one has; which rule takes it depends on who closes first.
   */
  private static String acknowledged(Side side, State waiting) {
    return switch (waiting) {
      case SYN_RECEIVED -> format("%s received \"hello\"", side.word());
      case FIN_WAIT_1 -> format("happened ack.of-fin-in-fin-wait-1 %s", side.word());
      case LAST_ACK -> format("happened ack.of-fin-in-last-ack %s", side.word());
      case ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT, CLOSING, TIME_WAIT, LISTEN, SYN_SENT, CLOSED ->
          format("happened ack.new %s", side.word());
    };
  }

  private static String name(Segment segment) {
    if (segment.syn()) {
      return segment.hasAck() ? "SYN,ACK" : "SYN";
    }
    if (segment.fin()) {
      return "FIN";
    }
    return segment.data().isEmpty() ? "ACK" : "data";
  }

  private static String repeatedBySender(InFlight segment) {
    return format(
        """
        - [x] The %1$s sends it again when its retransmission timer expires. :: Yes. It takes a place in the sequence space, so the %1$s waits for its acknowledgment.
        - [ ] The %2$s asks for it. :: %3$s TCP has no request for a lost segment.
        - [ ] Nothing: it is gone. :: TCP is reliable. What is not acknowledged is sent again.""",
        segment.from().word(), segment.to().word(), whyNoRequest(segment));
  }

  /** After its SYN a client waits for the SYN,ACK; nobody waits for any other segment. */
  private static String whyNoRequest(InFlight segment) {
    return segment.segment().syn() && segment.segment().hasAck()
        ? format("The %s can only repeat its own SYN.", segment.to().word())
        : format("The %s cannot miss a segment that it knows nothing of.", segment.to().word());
  }

  private static String repeatedByPeer(InFlight segment) {
    return format(
        """
        - [ ] The %1$s sends this ACK again when its retransmission timer expires. :: Nobody acknowledges an ACK, so no timer runs for it.
        - [x] The %2$s, not having heard, repeats what was to be acknowledged; the %1$s then answers again. :: Yes. The sender of what was acknowledged keeps it until it hears of it.
        - [ ] Nothing, ever. :: The %2$s still waits for an acknowledgment, and its timer runs.""",
        segment.from().word(), segment.to().word());
  }
}
