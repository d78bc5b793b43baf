package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What a person could do next. The person has to find an owed answer: it is not said here. */
final class NextMoveText {

  private NextMoveText() {}

  /** Which sides have to answer what, a line each. */
  static List<StyledLine> owed(World world, Notation notation) {
    List<StyledLine> lines = new ArrayList<>();
    for (Side side : Side.values()) {
      Optional<InFlight> held = world.seat(side).held();
      if (held.isPresent()) {
        lines.add(
            StyledLine.of("The ")
                .plus(side.word(), Notation.style(side))
                .plus(" owes an answer to ")
                .plus(notation.label(held.get()), Style.STRONG)
                .plus(", and you are its TCP. With which flags?  ")
                .plus("send FLAGS", Style.COMMAND)
                .plus("  of syn, ack, fin, rst", Style.FAINT));
      }
    }
    return List.copyOf(lines);
  }

  /** A suggestion for a quiet wire. */
  static StyledLine quiet(World world) {
    State client = world.client().tcp().state();
    State server = world.server().tcp().state();
    if (client == State.CLOSED && server == State.CLOSED) {
      return suggest("A server waits for calls:", "server listen");
    }
    if (client == State.CLOSED && server == State.LISTEN) {
      return suggest("The server waits. The client opens with", "client send syn");
    }
    if (client == State.LISTEN && server == State.CLOSED) {
      return suggest("The client waits. The server opens with", "server send syn");
    }
    if (client == State.ESTABLISHED && server == State.ESTABLISHED) {
      return suggest("Both are open:", "client send \"hello\"", "client close", "moves");
    }
    return later(world);
  }

  private static StyledLine later(World world) {
    List<String> typed = new ArrayList<>();
    for (Side side : Side.values()) {
      if (world.tcp(side).state() == State.CLOSE_WAIT) {
        typed.add(side.word() + " close");
      }
    }
    if (world.tcp(Side.CLIENT).state() == State.TIME_WAIT
        || world.tcp(Side.SERVER).state() == State.TIME_WAIT) {
      typed.add("wait 2msl");
    }
    long rto =
        Math.min(
            world.tcp(Side.CLIENT).timers().retransmission(),
            world.tcp(Side.SERVER).timers().retransmission());
    if (rto != Timers.OFF) {
      typed.add("wait rto");
    } else if (typed.isEmpty() && world.nextTimer() != Timers.OFF) {
      typed.add("wait timer");
    }
    typed.add("moves");
    return suggest("", typed.toArray(String[]::new));
  }

  private static StyledLine suggest(String text, String... typed) {
    StyledLine line = text.isEmpty() ? StyledLine.EMPTY : StyledLine.of(text + "  ");
    for (int i = 0; i < typed.length; i++) {
      line = line.plus(i == 0 ? "" : ",  ").plus(typed[i], Style.COMMAND);
    }
    return line;
  }

  /** The segments in flight in a few words, and how the next one is delivered. */
  static StyledLine inFlight(World world, Notation notation) {
    if (world.wire().isEmpty()) {
      return StyledLine.of("nothing");
    }
    StyledLine line = StyledLine.EMPTY;
    int shown = Math.min(world.wire().size(), 4);
    for (InFlight segment : world.wire().subList(0, shown)) {
      line =
          line.plus(line.isEmpty() ? "" : ",  ")
              .plus(SegmentText.named(segment), Style.STRONG)
              .plus(" ─▷ ")
              .plus(segment.to().word(), Notation.style(segment.to()))
              .plus(
                  world.due(segment)
                      ? ""
                      : " from " + Phrases.seconds(segment.notBefore()) + " on");
    }
    if (world.wire().size() > shown) {
      line = line.plus(", and " + (world.wire().size() - shown) + " more");
    }
    return line.plus(delivery(world, notation));
  }

  static StyledLine delivery(World world, Notation notation) {
    Optional<InFlight> next = world.wire().stream().filter(world::due).findFirst();
    if (next.isEmpty()) {
      String whom = world.wire().size() == 1 ? "it" : "them";
      return StyledLine.of("    ")
          .plus("wait", Style.COMMAND)
          .plus(" lets " + whom + " come", Style.FAINT);
    }
    return world.seat(next.get().to()).owes()
        ? StyledLine.EMPTY
        : StyledLine.of("    ")
            .plus("deliver", Style.COMMAND)
            .plus(notation.display().enterDelivers() ? " or Enter" : "", Style.FAINT);
  }
}
