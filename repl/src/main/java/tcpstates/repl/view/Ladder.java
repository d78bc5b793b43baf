package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.LadderBeat.Kind;

/** The time-sequence diagram: what was sent, what happened to it, and the states it led to. */
final class Ladder {

  /** Of a long session the last rows are shown. */
  private static final int MOST_ROWS = 200;

  /** More beats than this many rows can show: a row shows two beats at most. */
  private static final int MOST_BEATS = 3 * MOST_ROWS;

  /** How far back we look for a segment that another one crosses. */
  private static final int MOST_CROSSED = 40;

  private final List<LadderBeat> beats;
  private final World now;
  private final Predicate<Side> certain;
  private final Display display;
  private final Look look;
  private final LadderPen pen;
  private final Set<Integer> merged = new HashSet<>();
  private final List<StyledLine> rows = new ArrayList<>();

  private Ladder(
      List<LadderBeat> beats,
      World now,
      Predicate<Side> certain,
      Display display,
      Look look,
      LadderPen pen) {
    this.beats = beats;
    this.certain = certain;
    this.now = now;
    this.display = display;
    this.look = look;
    this.pen = pen;
  }

  /**
   * The ladder of a line of events.
   *
   * @param moments its moves, from the first on
   * @param now the world after them
   * @param after moves up to this number are left out, but what they sent may still arrive
   */
  static List<StyledLine> lines(
      List<Moment> moments, World now, int after, Display display, Look look) {
    if (look.plain()) {
      return LadderSentences.lines(moments, now, after, display, look);
    }
    List<LadderBeat> beats = LadderBeats.last(MOST_BEATS, moments, display, look);
    LadderPen pen = LadderPen.of(look.width(), look);
    World start =
        after == 0 || moments.isEmpty() ? World.initial() : moments.get(after - 1).after();
    Predicate<Side> certain =
        side -> moments.isEmpty() || moments.get(moments.size() - 1).move().isCertain(side);
    return new Ladder(beats, now, certain, display, look, pen).draw(after, start);
  }

  private List<StyledLine> draw(int after, World start) {
    rows.addAll(pen.places(Integer.toString(after), start.now(), states(start), "│", ""));
    for (int i = 0; i < beats.size(); i++) {
      if (beats.get(i).n() > after && !merged.contains(i)) {
        row(i);
      }
    }
    List<StyledLine> lines = new ArrayList<>(pen.header());
    if (rows.size() > MOST_ROWS) {
      lines.add(StyledLine.of("  ... only the last rows are shown", Style.FAINT));
    }
    lines.addAll(rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size()));
    lines.addAll(pen.places("now", now.now(), states(now), "◆", waiting()));
    return List.copyOf(lines);
  }

  private List<String> states(World world) {
    Notation notation = new Notation(display, world, look);
    return List.of(
        notation.state(world.client().tcp().state()), notation.state(world.server().tcp().state()));
  }

  private String waiting() {
    List<String> held = new ArrayList<>();
    for (Side side : Side.values()) {
      now.seat(side).held().ifPresent(s -> held.add("#" + s.id() + " at " + side.word()));
    }
    List<String> said = new ArrayList<>();
    if (!held.isEmpty()) {
      said.add(String.join(", ", held).replaceFirst(" at ", " waits at "));
    }
    for (Side side : Side.values()) {
      if (!certain.test(side)) {
        said.add(side.word() + " not certain");
      }
    }
    return String.join(", ", said);
  }

  private void row(int i) {
    LadderBeat beat = beats.get(i);
    switch (beat.kind()) {
      case SENT, APPEARED -> start(i);
      case ARRIVED, DISCARDED -> rows.addAll(pen.arrow(arrival(i)));
      case LOST -> rows.addAll(pen.note(beat, beat.text() + "  lost ✗"));
      case BEFELL, LOCAL -> rows.addAll(pen.note(beat, beat.text()));
      case RULE -> rows.add(pen.rule(beat.text()));
    }
  }

  private void start(int i) {
    LadderBeat beat = beats.get(i);
    InFlight segment = beat.segment().orElseThrow();
    Optional<Integer> end = end(i, segment.id());
    LadderPen.Fate fate = LadderPen.Fate.LATER;
    String farMark = "";
    if (end.isEmpty()) {
      fate = flying(i, segment.id()) ? LadderPen.Fate.IN_FLIGHT : LadderPen.Fate.GONE;
    } else if (quietUntil(i, end.get(), segment.to())) {
      LadderBeat last = beats.get(end.get());
      merged.add(end.get());
      farMark = last.mark();
      fate =
          switch (last.kind()) {
            case ARRIVED -> LadderPen.Fate.ARRIVED;
            case DISCARDED -> LadderPen.Fate.BROKEN;
            case LOST -> LadderPen.Fate.LOST;
            case SENT, APPEARED, BEFELL, LOCAL, RULE -> LadderPen.Fate.LATER;
          };
    }
    boolean fromLine = beat.kind() == Kind.SENT;
    String label = notation(beat).shortLabel(segment);
    String suffix = fromLine && !beat.text().isEmpty() ? " " + beat.text() : "";
    String brief = notation(beat).briefLabel(segment) + suffix;
    boolean fits = look.columns().of(brief) <= pen.middle() - 2;
    boolean crossed = fate == LadderPen.Fate.ARRIVED && crosses(i, end.orElseThrow(), segment);
    rows.addAll(
        pen.arrow(
            new LadderPen.Arrow(
                beat.n(),
                beat.time(),
                segment.to() == Side.SERVER,
                fromLine ? "" : beat.text(),
                "#" + segment.id(),
                label + suffix,
                fits ? brief : brief.replace(" again", ""),
                fate,
                crossed,
                beat.mark(),
                farMark)));
  }

  /** Whether it is still on its way; after a reset another segment may have its number. */
  private boolean flying(int start, int id) {
    return now.wire().stream().anyMatch(other -> other.id() == id)
        && beats.subList(start + 1, beats.size()).stream()
            .noneMatch(later -> later.starts() && later.about(id));
  }

  /** The head of an arrow whose tail is further up. */
  private LadderPen.Arrow arrival(int i) {
    LadderBeat beat = beats.get(i);
    InFlight segment = beat.segment().orElseThrow();
    return new LadderPen.Arrow(
        beat.n(),
        beat.time(),
        segment.to() == Side.SERVER,
        "...",
        "#" + segment.id(),
        Notation.name(segment),
        Notation.name(segment),
        beat.kind() == Kind.ARRIVED ? LadderPen.Fate.ARRIVED : LadderPen.Fate.BROKEN,
        crosses(i, i, segment),
        "",
        beat.mark());
  }

  /**
   * Whether a segment from the other side was on its way when this one arrived: the two have
   * crossed. Of two that cross, the first to arrive is drawn so.
   *
   * @param drawn the beat whose row shows the arrival
   * @param arrived the beat of the arrival
   */
  private boolean crosses(int drawn, int arrived, InFlight segment) {
    for (int i = drawn - 1; i >= Math.max(0, drawn - MOST_CROSSED); i--) {
      LadderBeat other = beats.get(i);
      boolean against =
          other.starts() && other.segment().filter(s -> s.from() == segment.to()).isPresent();
      if (against) {
        Optional<Integer> end = end(i, other.segment().orElseThrow().id());
        if (end.filter(e -> e > arrived && beats.get(e).kind() == Kind.ARRIVED).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Integer> end(int from, int id) {
    for (int i = from + 1; i < beats.size(); i++) {
      LadderBeat beat = beats.get(i);
      if (beat.ends() && beat.about(id)) {
        return Optional.of(i);
      }
      if (beat.starts() && beat.about(id)) {
        // After a reset the same numbers come again.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether nothing drawn further down touches the receiver's line before the segment does, so that
   * one row can show both its ends.
   */
  private boolean quietUntil(int from, int end, Side receiver) {
    for (int i = from + 1; i < end; i++) {
      LadderBeat beat = beats.get(i);
      boolean touches = beat.side().isEmpty() || beat.side().get() == receiver;
      if (touches && !merged.contains(i)) {
        return false;
      }
    }
    return true;
  }

  private Notation notation(LadderBeat beat) {
    return new Notation(display, beat.world(), look);
  }
}
