package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Moment;

/** Both sides as panes: their states, numbers, data and timers. */
final class PaneText {

  /** From this width on the two sides stand side by side. */
  private static final int TWO_PANES = 78;

  private PaneText() {}

  /** {@code show}: the world. */
  static List<StyledLine> world(List<Moment> moments, World world, Words words) {
    Look look = words.look();
    List<StyledLine> lines = new ArrayList<>();
    if (look.width() >= TWO_PANES) {
      int width = look.width() / 2;
      lines.addAll(
          Boxes.beside(
              pane(Side.CLIENT, moments, world, words, width),
              pane(Side.SERVER, moments, world, words, width),
              look));
    } else {
      for (Side side : Side.values()) {
        lines.addAll(pane(side, moments, world, words, look.width()));
      }
    }
    lines.addAll(WireText.lines(world, words));
    Page page = new Page(look);
    page.add(
        StyledLine.of("CLOCK ", Style.STRONG)
            .plus(Words.clock(world.now()))
            .plus(next(world), Style.FAINT));
    Hints.owed(world, words)
        .forEach(line -> page.add(StyledLine.of("! ", Style.WAITING).plus(line)));
    lines.addAll(page.lines());
    return List.copyOf(lines);
  }

  /** {@code show client} and {@code show server}. */
  static List<StyledLine> pane(
      Side side, List<Moment> moments, World world, Words words, int width) {
    Seat seat = world.seat(side);
    String who = seat.play() == Play.MANUAL ? "you play it" : "plays itself";
    List<StyledLine> rows = content(side, moments, world, words, width - 4);
    return Boxes.framed(
        StyledLine.of(
            Words.capital(side.word()).toUpperCase(java.util.Locale.ROOT), Words.style(side)),
        who,
        rows,
        width,
        words.look());
  }

  private static List<StyledLine> content(
      Side side, List<Moment> moments, World world, Words words, int width) {
    Seat seat = world.seat(side);
    Endpoint tcp = seat.tcp();
    Look inner =
        new Look(Math.max(Look.NARROWEST, width), words.look().ascii(), words.look().columns());
    Page page = new Page(inner);
    StyledLine state = StyledLine.of(words.state(tcp.state()), Style.STRONG);
    page.add(seat.owes() ? state.plus("  ▸ ?", Style.WAITING) : state);
    page.add(StyledLine.of("way ", Style.FAINT).plus(Way.of(side, moments).line(words)), 4);
    seat.held()
        .ifPresent(
            held ->
                page.add(
                    StyledLine.of("! ", Style.WAITING)
                        .plus(words.label(held), Style.STRONG)
                        .plus(" has arrived and waits: this side owes an answer", Style.WAITING)));
    if (words.display().variables()) {
      variables(side, tcp, words).forEach(page::add);
    }
    data(tcp, words).forEach(page::add);
    if (tcp.signal() != Signal.NONE) {
      page.add(StyledLine.of("told  ", Style.FAINT).plus(Words.told(tcp.signal())));
    }
    timers(tcp.timers(), world.now()).forEach(page::add);
    return page.lines();
  }

  private static List<StyledLine> variables(Side side, Endpoint tcp, Words words) {
    if (!tcp.state().hasSendVariables()) {
      return List.of(StyledLine.of("no numbers: no connection", Style.FAINT));
    }
    List<StyledLine> lines = new ArrayList<>();
    lines.add(
        variable("SND.UNA", words.number(side, tcp.snd().una()))
            .plus(variable("SND.NXT", words.number(side, tcp.snd().nxt())))
            .plus(variable("SND.WND", Integer.toString(tcp.snd().wnd()))));
    boolean heard = tcp.state().hasReceiveVariables();
    Side peer = side.peer();
    lines.add(
        variable("IRS", heard ? words.number(peer, tcp.rcv().irs()) : "-")
            .plus(variable("RCV.NXT", heard ? words.number(peer, tcp.rcv().nxt()) : "-"))
            .plus(
                variable(
                    "RCV.WND", Integer.toString(heard ? tcp.rcv().wnd() : tcp.rcv().buffer()))));
    return lines;
  }

  private static StyledLine variable(String name, String value) {
    return StyledLine.of(name + " ", Style.FAINT).plus(value).plus(" ");
  }

  private static List<StyledLine> data(Endpoint tcp, Words words) {
    List<StyledLine> lines = new ArrayList<>();
    if (!tcp.rcv().received().isEmpty()) {
      int unread = tcp.rcv().unread();
      lines.add(
          StyledLine.of("received ", Style.FAINT)
              .plus(words.preview(tcp.rcv().received(), 24))
              .plus(unread > 0 ? ", " + unread + " unread" : ""));
    }
    if (!tcp.rcv().later().isEmpty()) {
      lines.add(
          StyledLine.of("beyond a gap ", Style.FAINT)
              .plus(Words.bytes(tcp.rcv().later().bytes()))
              .plus(tcp.rcv().later().fin().isPresent() ? " and the FIN" : ""));
    }
    if (!tcp.snd().queue().isEmpty()) {
      lines.add(
          StyledLine.of("to be sent ", Style.FAINT).plus(Words.bytes(tcp.snd().queue().length())));
    }
    if (tcp.snd().closeCalled() && !tcp.snd().finSent()) {
      lines.add(StyledLine.of("to be sent ", Style.FAINT).plus("the FIN"));
    }
    return lines;
  }

  private static List<StyledLine> timers(Timers timers, long now) {
    List<StyledLine> lines = new ArrayList<>();
    for (TimerKind kind : TimerKind.values()) {
      long due = timers.due(kind);
      if (due != Timers.OFF) {
        lines.add(
            StyledLine.of(kind.word() + "  ", Style.FAINT)
                .plus(Words.timer(kind) + " in " + Words.clock(due - now)));
      }
    }
    return lines.isEmpty() ? List.of(StyledLine.of("no timer is running", Style.FAINT)) : lines;
  }

  /** {@code show timers}. */
  static List<StyledLine> timers(World world, Look look) {
    Page page = new Page(look);
    page.add(StyledLine.of("CLOCK ", Style.STRONG).plus(Words.clock(world.now())));
    for (Side side : Side.values()) {
      page.add(StyledLine.of(side.word(), Words.style(side)));
      timers(world.tcp(side).timers(), world.now())
          .forEach(line -> page.add(StyledLine.of("  ").plus(line), 4));
    }
    return page.lines();
  }

  private static String next(World world) {
    long next = world.nextTimer();
    return next == Timers.OFF
        ? "  no timer is running"
        : "  the next timer is due at " + Words.clock(next);
  }
}
