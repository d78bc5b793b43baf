package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Moment;

/**
 * What there is to say of one side, row by row: where it is and how it came there, what it owes,
 * what it has said and heard, its numbers, its data, its timers. Where room is short, what matters
 * least is left out.
 */
public final class SideText {

  /** Rows that are left out first have the least weight. */
  private record Row(int weight, StyledLine text) {}

  private static final int LABEL = 8;

  private final Side side;
  private final List<Moment> moments;
  private final Words words;
  private final int width;
  private final Seat seat;
  private final Endpoint tcp;
  private final List<Row> rows = new ArrayList<>();

  private SideText(Side side, List<Moment> moments, Words words, int width) {
    this.side = side;
    this.moments = moments;
    this.words = words;
    this.width = width;
    this.seat = words.world().seat(side);
    this.tcp = seat.tcp();
  }

  /**
   * The rows, none wider than the width.
   *
   * @param moments the moves that led to the world of the words
   * @param predicted the state that a person has predicted, if any
   * @param height at most so many rows
   */
  public static List<StyledLine> rows(
      Side side,
      List<Moment> moments,
      Words words,
      Optional<State> predicted,
      int width,
      int height) {
    SideText text = new SideText(side, moments, words, width);
    text.place(predicted);
    text.gap(2);
    text.owed();
    text.talk();
    text.gap(0);
    text.numbers();
    text.data();
    text.gap(1);
    text.timers();
    return text.fitting(height);
  }

  /** The row that says where the side is; fresh if the last move has brought it there. */
  public static StyledLine state(Side side, List<Moment> moments, Words words) {
    State now = words.world().tcp(side).state();
    Style style = changed(side, moments) ? Style.FRESH : Style.STRONG;
    StyledLine line = StyledLine.of(words.state(now), style);
    return words.world().seat(side).owes() ? line.plus(" ▸ ?", Style.WAITING) : line;
  }

  /** Whether the last move has brought a side into another state. */
  public static boolean changed(Side side, List<Moment> moments) {
    return !moments.isEmpty()
        && moments.get(moments.size() - 1).steps().stream()
            .anyMatch(step -> step.side() == side && step.from() != step.to());
  }

  private void add(int weight, StyledLine line) {
    Look look = words.look().withWidth(width);
    for (StyledLine piece : Wrap.line(line, LABEL, look)) {
      rows.add(new Row(weight, piece));
    }
  }

  private void gap(int weight) {
    rows.add(new Row(weight - 10, StyledLine.EMPTY));
  }

  private void labelled(int weight, String label, StyledLine text) {
    add(weight, label(label).plus(text));
  }

  private static StyledLine label(String label) {
    return StyledLine.of(label, Style.FAINT).padded(LABEL, Columns.NARROW);
  }

  private void place(Optional<State> predicted) {
    StyledLine state = state(side, moments, words);
    if (predicted.isPresent()) {
      StyledLine said = StyledLine.of("  you say ", Style.FAINT).plus(words.state(predicted.get()));
      boolean fits = state.plus(said).width(words.look().columns()) <= width;
      add(10, fits ? state.plus(said) : state);
      if (!fits) {
        add(8, said);
      }
    } else {
      add(10, state);
    }
    Way way = Way.of(side, moments);
    if (way.states().size() > 1) {
      add(7, way.within(words, width, seat.owes()));
    }
  }

  private void owed() {
    if (seat.held().isPresent()) {
      String name = Words.name(seat.held().get());
      boolean roomy = name.length() + 15 <= width;
      StyledLine said =
          StyledLine.of(name, Style.STRONG)
              .plus((roomy ? " has arrived" : " arrived") + " and waits for you:");
      Look inner = words.look().withWidth(Math.min(width, 30) - 3);
      List<StyledLine> lines = new ArrayList<>(Wrap.line(said, 0, inner));
      lines.forEach(line -> add(9, StyledLine.of("!  ", Style.WAITING).plus(line)));
      add(10, StyledLine.of("!  YOU OWE AN ANSWER", Style.WAITING));
    }
    if (tcp.signal() != Signal.NONE) {
      labelled(6, "told", StyledLine.of(Words.told(tcp.signal())));
    }
  }

  // ---- what it has said and heard

  private void talk() {
    if (tcp.state() == State.CLOSED && !talked()) {
      return;
    }
    labelled(5, "said", spoken(lastSaid()));
    labelled(seat.owes() ? 1 : 5, "heard", spoken(lastHeard()));
  }

  private boolean talked() {
    return lastSaid().isPresent() || lastHeard().isPresent();
  }

  private StyledLine spoken(Optional<InFlight> segment) {
    if (segment.isEmpty()) {
      return StyledLine.of("nothing yet", Style.FAINT);
    }
    String flags = segment.get().segment().flags().toString();
    String number = words.number(segment.get().from(), segment.get().segment().seq());
    String name = Words.name(segment.get());
    String whole = words.shortLabel(segment.get()).substring(name.length() - flags.length());
    String brief = words.briefLabel(segment.get()).substring(name.length() - flags.length());
    int room = width - LABEL;
    for (String text : List.of(whole, brief, flags + ", number " + number, flags + " " + number)) {
      if (words.look().columns().of(text) <= room) {
        return StyledLine.of(text);
      }
    }
    return StyledLine.of(flags);
  }

  private Optional<InFlight> lastSaid() {
    for (int i = moments.size() - 1; i >= 0 && !reset(i); i--) {
      List<InFlight> sent =
          moments.get(i).sent().stream().filter(segment -> segment.from() == side).toList();
      if (!sent.isEmpty()) {
        return Optional.of(sent.get(sent.size() - 1));
      }
    }
    return Optional.empty();
  }

  private Optional<InFlight> lastHeard() {
    int held = seat.held().map(InFlight::id).orElse(0);
    for (int i = moments.size() - 1; i >= 0 && !reset(i); i--) {
      List<WireEvent> events = moments.get(i).wireEvents();
      for (int j = events.size() - 1; j >= 0; j--) {
        WireEvent event = events.get(j);
        boolean taken =
            event.kind() == WireEvent.Kind.DELIVERED
                || event.kind() == WireEvent.Kind.HELD && event.segment().id() != held;
        if (taken && event.segment().to() == side) {
          return Optional.of(event.segment());
        }
      }
    }
    return Optional.empty();
  }

  private boolean reset(int i) {
    return moments.get(i).command() instanceof Command.Reset;
  }

  // ---- numbers

  private void numbers() {
    if (!words.display().variables()) {
      return;
    }
    boolean sends = tcp.state().hasSendVariables();
    boolean hears = tcp.state().hasReceiveVariables();
    String una = sends ? words.number(side, tcp.snd().una()) : "-";
    String nxt = sends ? words.number(side, tcp.snd().nxt()) : "-";
    String heard = hears ? words.number(side.peer(), tcp.rcv().nxt()) : "-";
    String sendWindow = sends ? Integer.toString(tcp.snd().wnd()) : "-";
    String window =
        hears ? Integer.toString(tcp.rcv().wnd()) : sends ? "" + tcp.rcv().buffer() : "-";
    if (width >= 42) {
      String irs = hears ? words.number(side.peer(), tcp.rcv().irs()) : "-";
      int longest =
          List.of(una, nxt, sendWindow, irs, heard, window).stream()
              .mapToInt(String::length)
              .max()
              .orElse(0);
      add(4, cells(longest, "SND.UNA", una, "SND.NXT", nxt, "SND.WND", sendWindow));
      add(3, cells(longest, "IRS", irs, "RCV.NXT", heard, "RCV.WND", window));
    } else {
      add(4, narrow("SND.UNA " + una + " SND.NXT " + nxt, "SND UNA " + una + " NXT " + nxt));
      add(
          sends ? 3 : -8,
          narrow("RCV.NXT " + heard + " RCV.WND " + window, "RCV.NXT " + heard + " WND " + window));
      add(-7, cells(1, "SND.WND", sendWindow));
    }
  }

  /** Names and values without columns: the first of the texts that fits. */
  private StyledLine narrow(String full, String brief) {
    String text = full.length() <= width ? full : brief;
    StyledLine line = StyledLine.EMPTY;
    for (String word : text.split(" ")) {
      boolean value = Character.isDigit(word.charAt(0));
      line = line.plus(line.isEmpty() ? "" : " ").plus(word, value ? Style.PLAIN : Style.FAINT);
    }
    return line;
  }

  /** Names and values in columns. */
  private static StyledLine cells(int longest, String... texts) {
    StyledLine line = StyledLine.EMPTY;
    for (int i = 0; i < texts.length; i += 2) {
      boolean last = i == texts.length - 2;
      String value = texts[i + 1];
      line =
          line.plus("%-7s ".formatted(texts[i]), Style.FAINT)
              .plus(value, value.equals("-") ? Style.FAINT : Style.PLAIN)
              .plus(" ".repeat(last ? 0 : longest - value.length() + 2));
    }
    return line;
  }

  // ---- data

  private void data() {
    if (!tcp.rcv().received().isEmpty()) {
      int unread = tcp.rcv().unread();
      int room = Math.max(8, Math.min(40, width - LABEL - 12));
      labelled(
          6,
          "data",
          StyledLine.of(words.preview(tcp.rcv().received(), room))
              .plus(unread > 0 ? ", " + unread + " unread" : "", Style.WAITING));
    }
    if (tcp.state().synchronizedState() && tcp.rcv().urgent() > 0) {
      labelled(
          6, "urgent", StyledLine.of(Words.bytes(tcp.rcv().urgent()) + " to read", Style.WAITING));
    }
    if (!tcp.rcv().later().isEmpty()) {
      String fin = tcp.rcv().later().fin().isPresent() ? " and FIN" : "";
      labelled(
          5, "gap", StyledLine.of(Words.bytes(tcp.rcv().later().bytes()) + fin + " beyond it"));
    }
    boolean fin = tcp.snd().closeCalled() && !tcp.snd().finSent();
    if (!tcp.snd().queue().isEmpty() || fin) {
      String bytes = tcp.snd().queue().isEmpty() ? "" : Words.bytes(tcp.snd().queue().length());
      labelled(5, "queued", StyledLine.of(bytes + (fin ? bytes.isEmpty() ? "FIN" : ", FIN" : "")));
    }
  }

  // ---- timers

  private void timers() {
    boolean any = false;
    for (TimerKind kind : TimerKind.values()) {
      long due = tcp.timers().due(kind);
      if (due != Timers.OFF) {
        boolean user = kind == TimerKind.USER;
        StyledLine line = timer(kind, away(due - words.world().now()));
        any |= !user;
        add(user ? -9 : 4, line);
      }
    }
    if (!any && tcp.timers().giveUp() == Timers.OFF) {
      add(2, StyledLine.of("no timer is running", Style.FAINT));
    }
  }

  private StyledLine timer(TimerKind kind, String away) {
    String what =
        switch (kind) {
          case RETRANSMISSION -> "repeats " + oldest() + " in ";
          case PERSIST -> "probes the window in ";
          case TIME_WAIT -> "2 MSL end in ";
          case KEEP_ALIVE -> "probes the peer in ";
          case USER -> "gives up in ";
        };
    boolean fits = what.length() + away.length() <= width;
    String shown = fits || kind != TimerKind.RETRANSMISSION ? what : oldest() + " again in ";
    return StyledLine.of(shown, Style.FAINT).plus(away);
  }

  /** What would be repeated. */
  private String oldest() {
    if (tcp.snd().unacked().isEmpty()) {
      return "it";
    }
    Segment first = tcp.snd().unacked().get(0);
    boolean data = !first.data().isEmpty();
    return data ? "data" : first.flags().deciding().toString();
  }

  /** {@code 1.0 s}, {@code 240 s}: how far away something is. */
  private static String away(long millis) {
    if (millis >= 10_000 && millis % 1_000 == 0) {
      return millis / 1_000 + " s";
    }
    return millis % 100 == 0
        ? millis / 1_000 + "." + millis / 100 % 10 + " s"
        : Words.clock(millis);
  }

  // ---- what fits

  private List<StyledLine> fitting(int height) {
    List<Row> kept = new ArrayList<>(rows);
    while (kept.size() > height) {
      int least = 0;
      for (int i = 1; i < kept.size(); i++) {
        if (kept.get(i).weight() <= kept.get(least).weight()) {
          least = i;
        }
      }
      kept.remove(least);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).text().isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    List<StyledLine> lines = new ArrayList<>();
    for (Row row : kept) {
      boolean twice = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
      if (!(row.text().isEmpty() && twice)) {
        lines.add(row.text());
      }
    }
    return List.copyOf(lines);
  }
}
